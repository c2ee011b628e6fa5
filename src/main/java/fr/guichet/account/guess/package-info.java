/** Guesses at what opens an account: how many are checked, and whose are counted together. */
@NullMarked
package fr.guichet.account.guess;

import org.jspecify.annotations.NullMarked;
