/** A link that lets a new agent choose a password, once. */
@NullMarked
package fr.guichet.account.invitation;

import org.jspecify.annotations.NullMarked;
