package fr.guichet.audit.web;

import fr.guichet.audit.AuditFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads the filter of an address: a missing day has a default, what cannot be read an error on its field. */
@Component
class TrailFilters {

    private static final int DAYS_WITHOUT_A_FILTER = 7;
    private static final int MOST_DAYS = 366;
    private static final String LOGIN = "[a-z0-9.-]{2,40}";

    private final TrailLabels labels;
    private final Clock clock;

    TrailFilters(TrailLabels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /** Empty when the form got errors. */
    Optional<AuditFilter> read(TrailFilterForm form, BindingResult errors) {
        var to = day("au", form.au(), LocalDate.now(clock), errors);
        var from = day("du", form.du(), to.minusDays(DAYS_WITHOUT_A_FILTER - 1), errors);
        var filter = new AuditFilter(
                from, to, subject(form.objet(), errors), actor(form.agent(), errors), action(form.action(), errors));
        if (!errors.hasErrors() && from.isAfter(to)) {
            errors.rejectValue("au", "asked.ends-before-it-begins");
        }
        if (!errors.hasErrors() && ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            errors.rejectValue("du", "audit.filter.too-long", new Object[] {MOST_DAYS}, null);
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(filter);
    }

    private static LocalDate day(String field, @Nullable String typed, LocalDate otherwise, BindingResult errors) {
        return typed == null || errors.hasFieldErrors(field) ? otherwise : LocalDate.parse(typed);
    }

    private static @Nullable UUID subject(@Nullable String typed, BindingResult errors) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            errors.rejectValue("objet", "audit.filter.no-object");
            return null;
        }
    }

    private static @Nullable String actor(@Nullable String typed, BindingResult errors) {
        var login = typed == null ? null : typed.toLowerCase(Locale.ROOT);
        if (login != null && !login.matches(LOGIN)) {
            errors.rejectValue("agent", "audit.filter.no-login");
        }
        return login;
    }

    private @Nullable String action(@Nullable String chosen, BindingResult errors) {
        if (chosen != null && !labels.actions().containsKey(chosen)) {
            errors.rejectValue("action", "audit.filter.unknown-action");
        }
        return chosen;
    }
}
