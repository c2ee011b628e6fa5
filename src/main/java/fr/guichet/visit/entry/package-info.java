/** The one-screen form of a visit: noted, corrected, undone, deleted. */
@NullMarked
package fr.guichet.visit.entry;

import org.jspecify.annotations.NullMarked;
