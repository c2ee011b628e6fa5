/**
 * Personal data at rest: sealed under keys that are not in the database, found again by keyed hashes of its words, and
 * moved to new keys by a rotation.
 */
@NullMarked
package fr.guichet.shared.vault;

import org.jspecify.annotations.NullMarked;
