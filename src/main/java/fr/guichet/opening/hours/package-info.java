/** The weekly hours of a site in dated versions, typed as words, and their pages. */
@NullMarked
package fr.guichet.opening.hours;

import org.jspecify.annotations.NullMarked;
