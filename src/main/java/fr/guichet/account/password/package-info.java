/** Passwords: what a good one is, choosing one, and those that open once. */
@NullMarked
package fr.guichet.account.password;

import org.jspecify.annotations.NullMarked;
