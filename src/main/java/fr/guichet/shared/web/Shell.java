package fr.guichet.shared.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page: who is signed in, where, and what they may open.
 *
 * @param who null before sign-in
 * @param action the permanent button of the side bar
 * @param demo every page then says that its data are fictitious
 */
public record Shell(
        @Nullable Who who,
        List<Group> menu,
        @Nullable Entry action,
        boolean demo,
        @Nullable String structureName) {

    /** Before sign-in, or where the database cannot be asked. */
    public static Shell outside(boolean demo) {
        return new Shell(null, List.of(), null, demo, null);
    }

    /** @param role a message key */
    public record Who(String name, String role, @Nullable SiteChoice site, List<SiteChoice> sites) {}

    public record SiteChoice(UUID id, String name, boolean current) {}

    /** @param label a message key */
    public record Group(String label, List<Entry> entries) {}

    /**
     * @param label a message key
     * @param icon of Bootstrap Icons
     */
    public record Entry(String path, String label, String icon, boolean current) {}
}
