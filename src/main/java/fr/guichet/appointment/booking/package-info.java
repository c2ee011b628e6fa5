/** The pages that book, move and cancel: free slots, the held slot, the form. */
@NullMarked
package fr.guichet.appointment.booking;

import org.jspecify.annotations.NullMarked;
