/** The month of a structure on one page. */
@NullMarked
package fr.guichet.opening.month;

import org.jspecify.annotations.NullMarked;
