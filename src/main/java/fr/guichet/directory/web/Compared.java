package fr.guichet.directory.web;

import org.jspecify.annotations.Nullable;

/**
 * One field as typed, and as it stands now.
 *
 * @param field a message key
 */
record Compared(
        String field, @Nullable String mine, @Nullable String kept) {

    public boolean isDifferent() {
        return !String.valueOf(mine).equals(String.valueOf(kept));
    }
}
