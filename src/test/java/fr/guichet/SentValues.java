package fr.guichet;

import static fr.guichet.account.Role.COUNSELLOR;
import static java.util.Map.entry;

import fr.guichet.exchange.NationalLists;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Test data: what people type in the forms that cannot be sent as their page shows them. */
final class SentValues {

    /** A Wednesday, on which both sites are open. */
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    private static final Map<String, String> SITE = Map.of(
            "site.name", "Antenne {n}",
            "site.address", "2 rue Fictive",
            "site.postalCode", "73000",
            "site.city", "Chambéry",
            "week.monday", "9h-12h");

    /** What differs from one sending to the next has its number, its day, or one of the words between bars. */
    private static final Map<String, Map<String, String>> TYPED = Map.ofEntries(
            entry(
                    "/accompagnements/nouveau",
                    Map.of(
                            "requests[0].operator", "CARSAT",
                            "requests[0].procedure", "CARSAT_RELEVE_CARRIERE",
                            "note", "Note {n}")),
            entry("/accompagnements/{id}", Map.of("note", "Note {n}")),
            entry("/administration/comptes/nouveau", account("camille.{code}.{n}")),
            entry("/administration/comptes/{id}", Map.of("displayName", "Camille {n}")),
            entry("/administration/conservation/{code}", Map.of("months", "{1|2|3}")),
            entry("/administration/securite", Map.of("secondFactor", "{REQUIRED|OPTIONAL}")),
            entry("/administration/sites/nouveau", SITE),
            entry("/administration/sites/{id}", Map.of("site.name", "Antenne {n}")),
            entry("/administration/sites/{id}/fermeture", Map.of("lastDay", "{day}")),
            entry("/administration/structures/liste-nationale", Map.of("file", NationalLists.file(Map.of()))),
            entry("/administration/structures/nouvelle", structure()),
            entry("/administration/vacances-scolaires/controle", Map.of("file", """
                    zone,name,first_day,last_day,status
                    A,Vacances de printemps,2026-04-11,2026-04-26,to_confirm
                    """)),
            entry(
                    "/annuaire/operateurs/nouveau",
                    Map.of("shortName", "Partenaire {n}", "name", "Partenaire", "theme", "OTHER")),
            entry("/annuaire/operateurs/{operatorCode}/demarches/nouveau", Map.of("label", "Démarche {n}")),
            entry(
                    "/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/mots",
                    Map.of("words", "mot courant {n}")),
            entry(
                    "/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/nom",
                    Map.of("label", "Démarche {n}", "from", "{day}")),
            entry("/annuaire/operateurs/{operatorCode}/nom", Map.of("name", "Caisse {n}", "from", "{day}")),
            entry(
                    "/compte/mot-de-passe",
                    Map.of(
                            "current", Houses.PASSWORD,
                            "chosen", "Une autre phrase {n}",
                            "again", "Une autre phrase {n}")),
            entry("/mon-compte/preferences", Map.of("theme", "{DARK|LIGHT}")),
            entry("/personnes/correction", Map.of("lastName", "Autre {n}")),
            entry("/personnes/recherche", Map.of("nom", "Exemple")),
            entry(
                    "/planning/continuite/minimums/nouveau",
                    Map.of("validFrom", "{day}", "validTo", "{day}", "reason", "Essai")),
            entry("/planning/fermetures/nouvelle", Map.of("firstDay", "{day}", "reason", "TRAINING")),
            entry("/planning/fermetures/ouverture", Map.of("day", "{saturday}", "opens", "09:00", "closes", "12:00")),
            entry("/planning/fermetures/{id}", Map.of("publicText", "Texte {n}")),
            entry("/planning/horaires/{siteId}/calendrier", Map.of("schoolZone", "{B|C|A}")),
            entry("/planning/horaires/{siteId}/nouveaux", Map.of("validFrom", "{day}")),
            entry("/planning/presences/absences/nouvelle", Map.of("firstDay", "{day}", "agents", "{counsellor}")),
            entry("/planning/presences/{agentId}/semaine", Map.of("validFrom", "{monday}")),
            entry("/planning/presences/{agentId}/{jour}", Map.of("places[0].hours", "9h-12h{nn}")),
            entry("/rendez-vous/disponibilites/bureaux/nouveau", Map.of("name", "Bureau {n}", "site", "{main}")),
            entry("/rendez-vous/disponibilites/bureaux/{id}", Map.of("name", "Bureau {n}")),
            entry("/rendez-vous/disponibilites/bureaux/{id}/retrait", Map.of("lastDay", "{day}")),
            entry("/rendez-vous/disponibilites/intervenants/nouveau", Map.of("name", "Intervenant {n}")),
            entry("/rendez-vous/disponibilites/intervenants/{id}", Map.of("name", "Intervenant {n}")),
            entry("/rendez-vous/disponibilites/motifs/nouveau", Map.of("label", "Motif {n}")),
            entry("/rendez-vous/disponibilites/motifs/{id}", Map.of("label", "Motif {n}")),
            entry(
                    "/rendez-vous/disponibilites/nouvelle",
                    Map.of(
                            "provider", "{counsellor}",
                            "place", "{main}:{id}",
                            "types", "{id}",
                            "startsAt", "09:00",
                            "endsAt", "12:00",
                            "rhythm", "ONCE",
                            "validFrom", "{day}")),
            entry("/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/retrait", Map.of("lastDay", "{day}")),
            entry("/annuaire/operateurs/{operatorCode}/retrait", Map.of("lastDay", "{day}")),
            entry("/rendez-vous/disponibilites/intervenants/{id}/retrait", Map.of("lastDay", "{day}")),
            entry("/rendez-vous/disponibilites/motifs/{id}/retrait", Map.of("lastDay", "{day}")),
            entry("/rendez-vous/disponibilites/{id}/{jour}", Map.of("startsAt", "14:00")),
            entry(
                    "/rendez-vous/hors-disponibilites",
                    Map.of(
                            "type", "{id}",
                            "place", "PHONE",
                            "provider", "{counsellor}",
                            "day", "{day}",
                            "start", "18:00",
                            "outsideReason", "Urgence",
                            "lastName", "Exemple {n}")),
            entry("/rendez-vous/nouveau", Map.of("lastName", "Essai {n}")),
            entry(
                    "/rendez-vous/{id}/deplacement/hors-disponibilites",
                    Map.of("day", "{day}", "outsideReason", "Urgence")),
            entry("/rendez-vous/{id}/personne", Map.of("lastName", "Autre {n}")));

    /** What a second browser types otherwise, at the same moment and about the same thing. */
    private static final Map<String, Map<String, String>> OTHERWISE = Map.ofEntries(
            entry("/accompagnements/nouveau", Map.of("note", "Une autre note")),
            entry("/accompagnements/{id}", Map.of("note", "Une autre note")),
            entry("/accompagnements/{id}/suppression", Map.of("reason", "DUPLICATE")),
            entry("/administration/comptes/nouveau", Map.of("displayName", "Dominique")),
            entry("/administration/comptes/{id}", Map.of("displayName", "Dominique")),
            entry("/administration/conservation/{code}", Map.of("months", "6")),
            entry("/administration/sites/nouveau", Map.of("site.address", "3 rue Fictive")),
            entry("/administration/sites/{id}", Map.of("site.name", "Bellevue")),
            entry("/administration/sites/{id}/fermeture", Map.of("lastDay", "{monday}")),
            entry("/administration/structures/nouvelle", Map.of("site.address", "3 rue Fictive")),
            entry("/annuaire/operateurs/nouveau", Map.of("name", "Un autre")),
            entry("/annuaire/operateurs/{operatorCode}/demarches/nouveau", Map.of("words", "un autre mot")),
            entry(
                    "/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/mots",
                    Map.of("words", "un autre mot")),
            entry(
                    "/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/nom",
                    Map.of("label", "Une autre démarche")),
            entry(
                    "/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/retrait",
                    Map.of("lastDay", "{monday}")),
            entry("/annuaire/operateurs/{operatorCode}/nom", Map.of("name", "Une autre caisse")),
            entry("/annuaire/operateurs/{operatorCode}/retrait", Map.of("lastDay", "{monday}")),
            entry("/compte/mot-de-passe", Map.of("chosen", "Encore une phrase", "again", "Encore une phrase")),
            entry("/personnes/correction", Map.of("firstName", "Dominique")),
            entry("/planning/continuite/minimums/nouveau", Map.of("agents", "3")),
            entry("/planning/fermetures/nouvelle", Map.of("reason", "OTHER")),
            entry("/planning/fermetures/ouverture", Map.of("closes", "11:00")),
            entry("/planning/fermetures/{id}", Map.of("publicText", "Un autre texte")),
            entry("/planning/horaires/{siteId}/calendrier", Map.of("whitMondayWorked", "true")),
            entry("/planning/horaires/{siteId}/nouveaux", Map.of("week.monday", "9h-11h")),
            entry("/planning/presences/absences/nouvelle", Map.of("kind", "TRAINING")),
            entry("/planning/presences/{agentId}/semaine", Map.of("contract", "35")),
            entry("/planning/presences/{agentId}/{jour}", Map.of("places[0].hours", "14h-16h")),
            entry("/rendez-vous/disponibilites/bureaux/nouveau", Map.of("kind", "PERMANENCE_OFFICE")),
            entry("/rendez-vous/disponibilites/bureaux/{id}", Map.of("name", "Un autre bureau")),
            entry("/rendez-vous/disponibilites/bureaux/{id}/retrait", Map.of("lastDay", "{monday}")),
            entry("/rendez-vous/disponibilites/intervenants/nouveau", Map.of("convention", "Une autre")),
            entry("/rendez-vous/disponibilites/intervenants/{id}", Map.of("name", "Un autre")),
            entry("/rendez-vous/disponibilites/intervenants/{id}/retrait", Map.of("lastDay", "{monday}")),
            entry("/rendez-vous/disponibilites/motifs/nouveau", Map.of("minutes", "45")),
            entry("/rendez-vous/disponibilites/motifs/{id}", Map.of("label", "Un autre motif")),
            entry("/rendez-vous/disponibilites/motifs/{id}/retrait", Map.of("lastDay", "{monday}")),
            entry("/rendez-vous/disponibilites/nouvelle", Map.of("endsAt", "11:00")),
            entry("/rendez-vous/disponibilites/{id}/fin", Map.of("lastDay", "{day}")),
            entry("/rendez-vous/disponibilites/{id}/{jour}", Map.of("startsAt", "15:00")),
            entry("/rendez-vous/hors-disponibilites", Map.of("firstName", "Dominique")),
            entry("/rendez-vous/nouveau", Map.of("firstName", "Dominique")),
            entry("/rendez-vous/{id}/annulation", Map.of("askedBy", "HOUSE")),
            entry("/rendez-vous/{id}/deplacement", Map.of("askedBy", "HOUSE")),
            entry("/rendez-vous/{id}/deplacement/hors-disponibilites", Map.of("askedBy", "HOUSE")),
            entry("/rendez-vous/{id}/personne", Map.of("firstName", "Dominique")));

    private SentValues() {}

    private static Map<String, String> account(String login) {
        return Map.of("displayName", "Camille {n}", "login", login, "roles", "RECEPTION", "sites", "{main}");
    }

    private static Map<String, String> structure() {
        var values = new java.util.HashMap<>(SITE);
        values.putAll(Map.of(
                "name", "Maison {n} de {code}",
                "inseeCode", "73065",
                "displayName", "Camille",
                "login", "camille.ailleurs.{code}.{n}"));
        return values;
    }

    /** @param number of the sending */
    static MultiValueMap<String, String> typed(String mapping, int number, House house, UUID id) {
        return filled(TYPED.getOrDefault(mapping, Map.of()), number, house, id);
    }

    /** Empty where nothing can be typed otherwise. */
    static MultiValueMap<String, String> otherwise(String mapping, int number, House house, UUID id) {
        return filled(OTHERWISE.getOrDefault(mapping, Map.of()), number, house, id);
    }

    private static MultiValueMap<String, String> filled(Map<String, String> values, int number, House house, UUID id) {
        var filled = new LinkedMultiValueMap<String, String>();
        values.forEach((field, value) -> filled.set(field, filled(value, number, house, id)));
        return filled;
    }

    private static String filled(String value, int number, House house, UUID id) {
        if (value.startsWith("{") && value.contains("|")) {
            var words = value.substring(1, value.length() - 1).split("\\|");
            return words[number % words.length];
        }
        var day = FIRST.plusWeeks(number);
        return value.replace("{nn}", String.valueOf(10 + number))
                .replace("{n}", String.valueOf(number))
                .replace("{day}", day.toString())
                .replace("{saturday}", day.plusDays(3).toString())
                .replace("{monday}", day.minusDays(2).toString())
                .replace("{main}", house.mainSiteId().toString())
                .replace("{code}", house.code())
                .replace("{id}", id.toString())
                .replace("{counsellor}", house.agent(COUNSELLOR).accountId().toString());
    }
}
