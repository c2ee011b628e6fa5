package fr.guichet.shared.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What someone typed beside what another person saved meanwhile, field by field; fragments/versions shows it. */
public record BothVersions(@Nullable Long savedVersion, List<Line> lines) {

    /** @param version of the row that a form was filled beside, once the form is valid */
    public static @Nullable Long seen(@Nullable String version) {
        return version == null ? null : Long.valueOf(version);
    }

    /** @param label a message key */
    public record Line(
            String label, @Nullable String typed, @Nullable String saved) {

        public boolean differs() {
            return !Objects.equals(typed, saved);
        }
    }
}
