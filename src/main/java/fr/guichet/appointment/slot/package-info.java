/**
 * The booking engine: what is free, what is held, and who may have a slot. {@link fr.guichet.appointment.slot.SlotDesk} is the
 * one door to a slot, {@link fr.guichet.appointment.slot.FreeSlots} lists those that can be had. It knows neither appointments
 * nor people, and calls nobody back.
 */
@NullMarked
package fr.guichet.appointment.slot;

import org.jspecify.annotations.NullMarked;
