/** The filter chain: who may open which address, how sign-in is checked and slowed, how long a session lives. */
@NullMarked
package fr.guichet.account.security;

import org.jspecify.annotations.NullMarked;
