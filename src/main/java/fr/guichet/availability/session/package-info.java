/** Availabilities and their sessions: planned, changed, cancelled, and what that hits. */
@NullMarked
package fr.guichet.availability.session;

import org.jspecify.annotations.NullMarked;
