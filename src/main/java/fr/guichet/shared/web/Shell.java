package fr.guichet.shared.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page: who is signed in, where, and what they may open.
 *
 * @param who null before sign-in
 * @param action the permanent button of the side bar
 * @param structureName asked of the database only by a page that prints it
 * @param demo every page then says that its data are fictitious
 */
public record Shell(
        @Nullable Who who,
        List<Group> menu,
        @Nullable Entry action,
        boolean demo,
        Supplier<Optional<String>> structureName) {

    /** The name of the structure, for what is printed; null before sign-in. */
    public @Nullable String structure() {
        return structureName.get().orElse(null);
    }

    /** Before sign-in, or where the database cannot be asked. */
    public static Shell outside(boolean demo) {
        return new Shell(null, List.of(), null, demo, Optional::empty);
    }

    /**
     * @param login of whom the lock of the desk awaits
     * @param role a message key
     */
    public record Who(
            String login,
            String name,
            String role,
            Look look,
            @Nullable SiteChoice site,
            List<SiteChoice> sites) {}

    /** As the page says it to the style sheets and the scripts; null where nothing was chosen. */
    public record Look(@Nullable String theme, @Nullable String shortcuts) {}

    public record SiteChoice(UUID id, String name, boolean current) {}

    /** @param label a message key */
    public record Group(String label, List<Entry> entries) {}

    /**
     * @param label a message key
     * @param icon of Bootstrap Icons
     */
    public record Entry(String path, String label, String icon, boolean current) {}
}
