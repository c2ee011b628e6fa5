package fr.guichet.account.frame;

import java.util.List;

/** Every page that opens by itself, the second way to each beside the menu (RGAA 12.1); {@code SitePlanTests} holds it whole. */
final class SitePlan {

    /** Leads on whoever is signed in. */
    static final String SIGN_IN = "/connexion";

    static final String HOURS = "/horaires";

    static final List<Section> SECTIONS = List.of(
            section(
                    "menu.day",
                    page("/", "today.title"),
                    page("/accompagnements", "visit.list.title"),
                    page("/accompagnements/nouveau", "visit.new.title")),
            section(
                    "menu.appointments",
                    page("/rendez-vous", "plan.appointments.day"),
                    page("/rendez-vous/semaine", "plan.appointments.week"),
                    page("/rendez-vous/liste", "appointment.list.title"),
                    page("/rendez-vous/nouveau", "appointment.new.title"),
                    page("/rendez-vous/hors-disponibilites", "appointment.outside.title"),
                    page("/rendez-vous/recherche", "appointment.search.title"),
                    page("/rendez-vous/a-deplacer", "appointment.rebook.title"),
                    page("/rendez-vous/mon-agenda", "appointment.feed.title")),
            section(
                    "availability.title",
                    page("/rendez-vous/disponibilites", "plan.availabilities"),
                    page("/rendez-vous/disponibilites/nouvelle", "availability.new.title"),
                    page("/rendez-vous/disponibilites/motifs", "plan.appointment-types"),
                    page("/rendez-vous/disponibilites/motifs/nouveau", "appointment-type.new.title"),
                    page("/rendez-vous/disponibilites/intervenants", "intervenant.title"),
                    page("/rendez-vous/disponibilites/intervenants/nouveau", "intervenant.new.title"),
                    page("/rendez-vous/disponibilites/bureaux", "room.title"),
                    page("/rendez-vous/disponibilites/bureaux/nouveau", "room.new.title")),
            section(
                    "menu.rota",
                    page("/planning", "plan.rota.week"),
                    page("/planning/mois", "plan.rota.month"),
                    page("/planning/presences", "plan.presences"),
                    page("/planning/presences/absences/nouvelle", "leave.new"),
                    page("/planning/continuite", "continuity.title"),
                    page("/planning/continuite/minimums/nouveau", "minimum.new"),
                    page("/planning/fermetures", "closure.title"),
                    page("/planning/fermetures/nouvelle", "closure.new.title"),
                    page("/planning/fermetures/ouverture", "special-opening.new.title"),
                    page("/planning/horaires", "hours.title")),
            section(
                    "menu.directory",
                    page("/annuaire", "plan.operators"),
                    page("/annuaire/operateurs/nouveau", "directory.operator.add")),
            section(
                    "menu.statistics",
                    page("/statistiques", "statistics.title"),
                    page("/statistiques/jour", "statistics.day.title"),
                    page("/statistiques/mois", "statistics.months.title"),
                    page("/statistiques/operateurs", "statistics.operators.title"),
                    page("/statistiques/demarches", "statistics.procedures.title"),
                    page("/statistiques/canaux", "statistics.channels.title"),
                    page("/statistiques/ages", "statistics.ages.title"),
                    page("/statistiques/niveaux", "statistics.levels.title"),
                    page("/statistiques/issues", "statistics.outcomes.title"),
                    page("/statistiques/affluence", "statistics.busy-hours.title"),
                    page("/statistiques/sites", "statistics.sites.title"),
                    page("/statistiques/rendez-vous", "statistics.appointments.title"),
                    page("/statistiques/continuite", "statistics.continuity.title")),
            section(
                    "menu.settings",
                    page("/personnes", "person.title"),
                    page("/administration/comptes", "account.list.title"),
                    page("/administration/comptes/nouveau", "account.new.title"),
                    page("/administration/securite", "security.title"),
                    page("/administration/sites", "site.list.title"),
                    page("/administration/sites/nouveau", "site.new.title"),
                    page("/administration/structures", "exchange.structures.title"),
                    page("/administration/structures/nouvelle", "exchange.new.title"),
                    page("/administration/structures/liste-nationale", "exchange.list.title"),
                    page("/administration/structures/liste-nationale/verification", "exchange.report.title"),
                    page("/administration/vacances-scolaires", "school.title"),
                    page("/administration/conservation", "privacy.title"),
                    page("/administration/conservation/bordereau", "privacy.disposal.title"),
                    page("/administration/journal", "audit.list.title")),
            section(
                    "own-account.title",
                    page("/mon-compte", "own-account.title"),
                    page("/mon-compte/preferences", "preferences.title"),
                    page("/mon-compte/code", "second-factor.title"),
                    page("/mon-compte/cles", "passkey.title"),
                    page("/compte/mot-de-passe", "account.password.title")),
            section(
                    "plan.public",
                    page(SIGN_IN, "sign-in.title"),
                    page(HOURS, "horaires.title"),
                    page(HOURS + "/affiche", "horaires.poster"),
                    page("/accessibilite", "accessibility.title"),
                    page("/confidentialite", "privacy.notice.title")));

    private SitePlan() {}

    private static Section section(String label, Page... pages) {
        return new Section(label, List.of(pages));
    }

    private static Page page(String path, String label) {
        return new Page(path, label);
    }

    /** @param label a message key */
    record Section(String label, List<Page> pages) {}

    /** @param label a message key */
    record Page(String path, String label) {}
}
