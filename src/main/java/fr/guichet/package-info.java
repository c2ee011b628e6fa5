/** Guichet, the working tool of a France services house: one package per feature, see {@code docs/}. */
@NullMarked
package fr.guichet;

import org.jspecify.annotations.NullMarked;
