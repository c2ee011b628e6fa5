/** The session at a desk: open ones, the current site, the lock of a desk left alone. */
@NullMarked
package fr.guichet.account.session;

import org.jspecify.annotations.NullMarked;
