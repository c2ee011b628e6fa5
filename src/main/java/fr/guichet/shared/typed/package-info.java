/**
 * What people type for a day, an hour, a month or an e-mail address, read in one way wherever it is typed: in a form, whose text is bound by
 * {@code TypedText}, or in an address.
 */
@NullMarked
package fr.guichet.shared.typed;

import org.jspecify.annotations.NullMarked;
