/** The pages of availabilities: what people can be booked for, who receives them, and when. */
@NullMarked
package fr.guichet.availability.web;

import org.jspecify.annotations.NullMarked;
