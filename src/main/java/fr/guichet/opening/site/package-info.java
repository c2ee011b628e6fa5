/** The pages of the sites: described, opened with their hours, closed, and which holidays they follow. */
@NullMarked
package fr.guichet.opening.site;

import org.jspecify.annotations.NullMarked;
