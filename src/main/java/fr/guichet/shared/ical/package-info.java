/** Files that calendars read. */
@NullMarked
package fr.guichet.shared.ical;

import org.jspecify.annotations.NullMarked;
