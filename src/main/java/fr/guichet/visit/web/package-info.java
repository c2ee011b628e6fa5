/** The entry form, the list and what can be done to a visit. */
@NullMarked
package fr.guichet.visit.web;

import org.jspecify.annotations.NullMarked;
