package fr.guichet.shared.web;

import fr.guichet.shared.model.HalfDay;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Which part of its days a form is about. */
public enum DayPart {
    ALL_DAY,
    MORNING,
    AFTERNOON,
    /** From or until an hour that is typed beside it. */
    HOURS;

    /** @return null from the morning on */
    public @Nullable LocalTime start(@Nullable String typed) {
        return switch (this) {
            case ALL_DAY, MORNING -> null;
            case AFTERNOON -> HalfDay.BREAK;
            case HOURS -> typed == null ? null : LocalTime.parse(typed);
        };
    }

    /** @return null until the evening */
    public @Nullable LocalTime end(@Nullable String typed) {
        return switch (this) {
            case ALL_DAY, AFTERNOON -> null;
            case MORNING -> HalfDay.BREAK;
            case HOURS -> typed == null ? null : LocalTime.parse(typed);
        };
    }
}
