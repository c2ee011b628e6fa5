package fr.guichet.availability.web;

import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.ProviderKind;
import fr.guichet.directory.DeskCatalogue;
import fr.guichet.directory.DeskCatalogue.OfferedOperator;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of an appointment type offers, and what becomes of it. */
@Component
class AppointmentTypeEntry {

    private final DeskCatalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    AppointmentTypeEntry(DeskCatalogue catalogue, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String show(String page, Model model) {
        model.addAttribute("kinds", named("availability.kind.", List.of(ProviderKind.values())))
                .addAttribute("places", AppointmentPlace.values())
                .addAttribute("roomKinds", named("room.kind.", List.of(RoomKind.values())))
                .addAttribute("subjects", catalogue.offeredOn(today()))
                .addAttribute(
                        "colours",
                        named(
                                "appointment-type.colour.",
                                IntStream.rangeClosed(1, 6).boxed().toList()));
        return page;
    }

    static void check(AppointmentTypeForm form, BindingResult errors) {
        if (form.hasUnknownPlaces()) {
            errors.rejectValue("places", "typeMismatch.java.util.UUID");
        }
    }

    BothVersions beside(AppointmentTypeForm typed, AppointmentTypeRow row) {
        var saved = AppointmentTypeForm.of(row);
        return new BothVersions(
                row.version(),
                List.of(
                        line("label", typed, saved, AppointmentTypeForm::label),
                        line("minutes", typed, saved, AppointmentTypeForm::minutes),
                        line("places", typed, saved, this::places),
                        line("roomKind", typed, saved, form -> word("room.kind.", form.roomKind())),
                        line("subject", typed, saved, form -> subject(form.subject())),
                        line("notice", typed, saved, AppointmentTypeForm::notice),
                        line("daysAhead", typed, saved, AppointmentTypeForm::daysAhead),
                        line("documents", typed, saved, AppointmentTypeForm::documents),
                        line("readAloud", typed, saved, AppointmentTypeForm::readAloud),
                        line("colour", typed, saved, form -> word("appointment-type.colour.", form.colour()))));
    }

    private static Line line(
            String field,
            AppointmentTypeForm typed,
            AppointmentTypeForm saved,
            Function<AppointmentTypeForm, @Nullable String> part) {
        return new Line("appointment-type.field." + field, part.apply(typed), part.apply(saved));
    }

    private String places(AppointmentTypeForm form) {
        return form.places().stream()
                .map(place -> word("appointment-type.place.", place))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String subject(@Nullable String subject) {
        return subject == null
                ? null
                : catalogue.offeredOn(today()).stream()
                        .flatMap(operator -> named(operator).entrySet().stream())
                        .filter(one -> one.getKey().equals(subject))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(subject);
    }

    private static Map<String, String> named(OfferedOperator operator) {
        var named = new LinkedHashMap<String, String>();
        named.put(operator.code(), operator.name());
        operator.procedures()
                .forEach(procedure -> named.put(operator.code() + "/" + procedure.code(), procedure.label()));
        return named;
    }

    private Map<String, String> named(String prefix, List<?> codes) {
        var named = new LinkedHashMap<String, String>();
        codes.forEach(code -> named.put(code.toString(), word(prefix, code.toString())));
        return named;
    }

    private @Nullable String word(String prefix, @Nullable String code) {
        return code == null ? null : messages.getMessage(prefix + code, null, LocaleContextHolder.getLocale());
    }
}
