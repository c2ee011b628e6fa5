/** The private calendar of an agent, at an address that nobody can guess. */
@NullMarked
package fr.guichet.appointment.feed;

import org.jspecify.annotations.NullMarked;
