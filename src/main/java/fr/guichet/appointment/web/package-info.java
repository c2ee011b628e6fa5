/** The pages of appointments. */
@NullMarked
package fr.guichet.appointment.web;

import org.jspecify.annotations.NullMarked;
