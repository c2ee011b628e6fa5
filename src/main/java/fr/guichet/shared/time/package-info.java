/** The clock on the wall of a place, which jumps twice a year where the law says so. */
@NullMarked
package fr.guichet.shared.time;

import org.jspecify.annotations.NullMarked;
