/** The database away: who finds out, what everyone is told within three seconds, and what of it stands in the log. */
@NullMarked
package fr.guichet.shared.outage;

import org.jspecify.annotations.NullMarked;
