/**
 * Passkeys of accounts, on the WebAuthn of Spring Security. {@link fr.guichet.account.passkey.PasskeyService} is the
 * door.
 */
@NullMarked
package fr.guichet.account.passkey;

import org.jspecify.annotations.NullMarked;
