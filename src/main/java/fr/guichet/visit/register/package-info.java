/** The list of visits with its totals and its CSV. */
@NullMarked
package fr.guichet.visit.register;

import org.jspecify.annotations.NullMarked;
