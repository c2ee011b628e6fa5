/** An agent’s own account: sessions and preferences. */
@NullMarked
package fr.guichet.account.own;

import org.jspecify.annotations.NullMarked;
