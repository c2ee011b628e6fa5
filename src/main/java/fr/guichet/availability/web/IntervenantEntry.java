package fr.guichet.availability.web;

import fr.guichet.availability.IntervenantRow;
import fr.guichet.availability.ProviderKind;
import fr.guichet.directory.DeskCatalogue;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of an intervenant offers, and what becomes of it. */
@Component
class IntervenantEntry {

    private final DeskCatalogue catalogue;
    private final French french;
    private final Clock clock;

    IntervenantEntry(DeskCatalogue catalogue, French french, Clock clock) {
        this.catalogue = catalogue;
        this.french = french;
        this.clock = clock;
    }

    String show(String page, Model model) {
        model.addAttribute(
                        "kinds",
                        List.of(ProviderKind.PERMANENCE, ProviderKind.DIGITAL_ADVISER, ProviderKind.PUBLIC_WRITER))
                .addAttribute("operators", operators());
        return page;
    }

    /** @param known the operator that the intervenant had before, offered or not */
    void check(IntervenantForm form, @Nullable String known, BindingResult errors) {
        if (form.operator() != null
                && !form.operator().equals(known)
                && !operators().containsKey(form.operator())) {
            errors.rejectValue("operator", "typeMismatch.java.util.UUID");
        }
    }

    BothVersions beside(IntervenantForm typed, IntervenantRow row) {
        var saved = IntervenantForm.of(row);
        var names = operators();
        return new BothVersions(
                row.version(),
                List.of(
                        line("name", typed, saved, IntervenantForm::name),
                        line("operator", typed, saved, form -> named(form.operator(), names)),
                        line("convention", typed, saved, IntervenantForm::convention),
                        line("conventionFrom", typed, saved, form -> day(form.conventionFrom())),
                        line("conventionTo", typed, saved, form -> day(form.conventionTo())),
                        line("contactName", typed, saved, IntervenantForm::contactName),
                        line("contactPhone", typed, saved, IntervenantForm::contactPhone),
                        line("contactEmail", typed, saved, IntervenantForm::contactEmail)));
    }

    Map<String, String> operators() {
        var named = new LinkedHashMap<String, String>();
        catalogue.offeredOn(LocalDate.now(clock)).forEach(operator -> named.put(operator.code(), operator.name()));
        return named;
    }

    private static Line line(
            String field,
            IntervenantForm typed,
            IntervenantForm saved,
            Function<IntervenantForm, @Nullable String> part) {
        return new Line("intervenant.field." + field, part.apply(typed), part.apply(saved));
    }

    private static @Nullable String named(@Nullable String code, Map<String, String> names) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    private @Nullable String day(@Nullable String text) {
        return text == null ? null : french.date(LocalDate.parse(text));
    }
}
