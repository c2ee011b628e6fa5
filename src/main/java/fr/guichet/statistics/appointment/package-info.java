/** Figures of appointments: by status, fill, delay to the first free slot. */
@NullMarked
package fr.guichet.statistics.appointment;

import org.jspecify.annotations.NullMarked;
