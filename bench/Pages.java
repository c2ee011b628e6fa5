import java.util.List;

/** Forty pages and forms that a coordinator may open, of each module. */
class Pages {

    static final List<String> ALL = List.of(
            "/",
            "/accompagnements",
            "/accompagnements/nouveau",
            "/accompagnements?format=csv",
            "/annuaire",
            "/annuaire/operateurs/nouveau",
            "/annuaire/operateurs/CAF",
            "/annuaire/operateurs/CAF/nom",
            "/annuaire/operateurs/CAF/retrait",
            "/annuaire/operateurs/CAF/demarches/nouveau",
            "/annuaire/operateurs/CAF/demarches/CAF_COMPTE/mots",
            "/annuaire/operateurs/CAF/demarches/CAF_COMPTE/nom",
            "/annuaire/operateurs/CAF/demarches/CAF_COMPTE/retrait",
            "/planning",
            "/planning/mois",
            "/planning/horaires",
            "/planning/fermetures",
            "/planning/fermetures/nouvelle",
            "/planning/fermetures/ouverture",
            "/planning/presences",
            "/planning/presences/absences/nouvelle",
            "/planning/continuite",
            "/planning/continuite/minimums/nouveau",
            "/rendez-vous",
            "/rendez-vous/semaine",
            "/rendez-vous/liste",
            "/rendez-vous/a-deplacer",
            "/rendez-vous/recherche",
            "/rendez-vous/disponibilites",
            "/rendez-vous/disponibilites/nouvelle",
            "/rendez-vous/disponibilites/motifs",
            "/rendez-vous/disponibilites/motifs/nouveau",
            "/rendez-vous/disponibilites/intervenants",
            "/rendez-vous/disponibilites/bureaux/nouveau",
            "/rendez-vous/mon-agenda",
            "/statistiques",
            "/statistiques/jour",
            "/statistiques/operateurs",
            "/mon-compte",
            "/compte/mot-de-passe");

    private Pages() {}
}
