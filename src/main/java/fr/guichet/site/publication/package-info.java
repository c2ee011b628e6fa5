/** What anyone may read of the opening hours of a house: projections of the calendar, each in a format of its own. */
@NullMarked
package fr.guichet.site.publication;

import org.jspecify.annotations.NullMarked;
