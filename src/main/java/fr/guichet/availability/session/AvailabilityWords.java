package fr.guichet.availability.session;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AvailabilityRow;
import fr.guichet.availability.session.AvailabilityChoices.Choices;
import fr.guichet.availability.session.AvailabilityForm.Rhythm;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.French;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form of an availability says, in words. */
@Component
class AvailabilityWords {

    private final MessageSource messages;
    private final French french;

    AvailabilityWords(MessageSource messages, French french) {
        this.messages = messages;
        this.french = french;
    }

    BothVersions beside(AvailabilityForm typed, AvailabilityRow row, Choices choices) {
        var saved = AvailabilityForm.changing(row, Ids.next());
        return new BothVersions(
                row.version(),
                List.of(
                        line(
                                "place",
                                choices.places().get(typed.place()),
                                choices.places().get(saved.place())),
                        line("types", types(typed, choices), types(saved, choices)),
                        line("hours", hours(typed), hours(saved)),
                        line("rhythm", rhythm(typed), rhythm(saved)),
                        line("validTo", day(typed.validTo()), day(saved.validTo()))));
    }

    private static Line line(String field, @Nullable String typed, @Nullable String saved) {
        return new Line("availability.field." + field, typed, saved);
    }

    private static String types(AvailabilityForm form, Choices choices) {
        return choices.types().values().stream()
                .flatMap(List::stream)
                .filter(type -> form.types().contains(type.id().toString()))
                .map(AppointmentTypeRow::label)
                .collect(Collectors.joining(", "));
    }

    private static String hours(AvailabilityForm form) {
        return form.startsAt() + "–" + form.endsAt();
    }

    private String rhythm(AvailabilityForm form) {
        var weekday = french.weekday(DayOfWeek.valueOf(form.weekday()));
        var rhythm = switch (Rhythm.valueOf(form.rhythm())) {
            case ONCE -> said("availability.rhythm.ONCE");
            case EVERY_WEEK -> said("availability.when.weekly", weekday, 1);
            case EVERY_N_WEEKS -> said("availability.when.weekly", weekday, number(form.everyWeeks()));
            case NTH_OF_MONTH -> said("availability.when.nth", weekday, number(form.nth()));
        };
        return Boolean.TRUE.equals(form.outsideSchoolHolidays())
                ? rhythm + said("availability.when.outside-school-holidays")
                : rhythm;
    }

    private static int number(@Nullable String text) {
        return text == null ? 1 : Integer.parseInt(text);
    }

    private @Nullable String day(@Nullable String text) {
        return text == null ? null : french.date(LocalDate.parse(text));
    }

    private String said(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
