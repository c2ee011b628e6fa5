/** Base types of the domain: identity, events, what can go wrong, what must never be written down. */
@NullMarked
package fr.guichet.shared.model;

import org.jspecify.annotations.NullMarked;
