/** The second factor: one-time codes, recovery codes, and which roles must have one. */
@NullMarked
package fr.guichet.account.factor;

import org.jspecify.annotations.NullMarked;
