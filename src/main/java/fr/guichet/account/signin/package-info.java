/** The pages of signing in: the password, the code after it, and the proof asked again. */
@NullMarked
package fr.guichet.account.signin;

import org.jspecify.annotations.NullMarked;
