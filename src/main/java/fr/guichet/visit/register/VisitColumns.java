package fr.guichet.visit.register;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the file of visits says: one row a visit with its requests in one cell, or one row a request. Under a filter by
 * operator, procedure, level or outcome both hold the requests that answer it and no other, so that a column adds up to the
 * figure of the page; {@code nombre_demarches_en_tout} says how many the visit had. The free note stays out: it is for the
 * desk.
 */
@Component
class VisitColumns {

    private static final List<String> OF_BOTH = List.of(
            "id",
            "date",
            "heure",
            "site",
            "canal",
            "canal_libelle",
            "sur_rendez_vous",
            "duree_minutes",
            "age",
            "age_libelle",
            "genre",
            "quartier",
            "mandat",
            "orientation");
    private static final List<String> OF_A_VISIT = List.of("nombre_demarches", "demarches", "nombre_demarches_en_tout");
    private static final List<String> OF_A_REQUEST = List.of(
            "operateur",
            "operateur_libelle",
            "demarche",
            "demarche_libelle",
            "niveau",
            "niveau_libelle",
            "issue",
            "issue_libelle",
            "motif_non_aboutie");

    private final VisitLabels labels;

    VisitColumns(VisitLabels labels) {
        this.labels = labels;
    }

    static List<String> visitHeader() {
        return Stream.concat(OF_BOTH.stream(), OF_A_VISIT.stream()).toList();
    }

    static List<String> requestHeader() {
        return Stream.concat(OF_BOTH.stream(), OF_A_REQUEST.stream()).toList();
    }

    @Nullable
    Object[] visitCells(VisitRow visit) {
        var answers = visit.answers();
        return append(
                commonCells(visit),
                answers.size(),
                answers.stream().map(this::inOneCell).collect(joining(" | ")),
                visit.requests().size());
    }

    @Nullable
    Object[] requestCells(VisitRow visit, VisitRow.Request request) {
        return append(
                commonCells(visit),
                request.operatorCode(),
                request.operatorName(),
                request.procedureCode(),
                request.procedureLabel(),
                request.level(),
                labels.of("level", request.level()),
                request.outcome(),
                labels.of("outcome", request.outcome()),
                labels.of("reason", request.notCompletedReason()));
    }

    private List<@Nullable Object> commonCells(VisitRow visit) {
        return Arrays.asList(
                visit.id(),
                visit.day(),
                visit.time().toString(),
                visit.siteName(),
                visit.channel(),
                labels.of("channel", visit.channel()),
                visit.byAppointment() ? "oui" : "non",
                visit.minutes(),
                visit.ageBand(),
                labels.of("age", visit.ageBand()),
                labels.of("gender", visit.gender()),
                visit.neighbourhood(),
                labels.of("mandate", visit.mandate()),
                labels.of("orientation", visit.orientation()));
    }

    private String inOneCell(VisitRow.Request request) {
        return request.operatorCode() + "/" + request.procedureCode() + " " + request.procedureLabel() + " ("
                + labels.of("level", request.level()) + ", " + labels.of("outcome", request.outcome()) + ")";
    }

    private static @Nullable Object[] append(List<@Nullable Object> cells, @Nullable Object... more) {
        var all = new ArrayList<>(cells);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
