/** Who comes: sealed, found by name and telephone, shown, corrected and erased in all appointments at once. */
@NullMarked
package fr.guichet.appointment.person;

import org.jspecify.annotations.NullMarked;
