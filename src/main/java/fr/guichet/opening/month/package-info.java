/** The month of a house on one page. */
@NullMarked
package fr.guichet.opening.month;

import org.jspecify.annotations.NullMarked;
