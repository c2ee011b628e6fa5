/** Public and school holidays: those of a structure, and those read from a file. */
@NullMarked
package fr.guichet.opening.holiday;

import org.jspecify.annotations.NullMarked;
