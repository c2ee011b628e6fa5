/** A telephone number is read in one way for the whole product, by the numbering plan of the place where it is typed. */
@NullMarked
package fr.guichet.shared.phone;

import org.jspecify.annotations.NullMarked;
