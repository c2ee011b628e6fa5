package fr.guichet.site.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sites of a house as data·inclusion v1 describes them: a structure and a service each. */
public record DataInclusion(List<Structure> structures, List<Service> services) {

    private static final int LONGEST_NAME = 150;
    private static final String DESCRIPTION = "Un accueil gratuit pour vos démarches administratives du quotidien, "
            + "sur place ou par téléphone, avec ou sans rendez-vous : santé, retraite, emploi, famille, impôts, logement, "
            + "papiers d’identité. Deux agents formés vous écoutent, vous expliquent vos droits, remplissent avec vous les "
            + "formulaires en ligne et vous mettent en relation avec l’opérateur compétent.";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Structure(
            String source,
            String id,
            String nom,
            @JsonProperty("date_maj") LocalDate updatedOn,
            String adresse,
            @JsonProperty("code_postal") String postalCode,
            String commune,
            @Nullable String telephone,
            @JsonProperty("lien_source") String page,
            @JsonProperty("horaires_accueil") String openingHours,
            @JsonProperty("reseaux_porteurs") List<String> networks) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            String source,
            @JsonProperty("structure_id") String structureId,
            String id,
            String nom,
            String description,
            @JsonProperty("date_maj") LocalDate updatedOn,
            String type,
            List<String> thematiques,
            String frais,
            List<String> publics,
            @JsonProperty("modes_accueil") List<String> ways,
            @JsonProperty("modes_mobilisation") List<String> reachedBy,
            @JsonProperty("mobilisable_par") List<String> reachedFrom,
            String adresse,
            @JsonProperty("code_postal") String postalCode,
            String commune,
            @Nullable String telephone,
            @JsonProperty("lien_source") String page,
            @JsonProperty("horaires_accueil") String openingHours) {}

    /** @param page the absolute address of the hours for people */
    public static DataInclusion of(PublishedHours hours, String page) {
        return new DataInclusion(
                hours.sites().stream().map(site -> structure(hours, site, page)).toList(),
                hours.sites().stream().map(site -> service(hours, site, page)).toList());
    }

    private static Structure structure(PublishedHours hours, PublishedSite published, String page) {
        var site = published.site();
        return new Structure(
                hours.house().code(),
                id(hours, published),
                name(hours.house().name() + " - " + site.name()),
                updatedOn(published, hours.today()),
                site.address(),
                site.postalCode(),
                site.city(),
                published.internationalPhone(),
                page,
                published.openingHours(),
                List.of("france-service"));
    }

    private static Service service(PublishedHours hours, PublishedSite published, String page) {
        var site = published.site();
        var phone = published.internationalPhone();
        return new Service(
                hours.house().code(),
                id(hours, published),
                id(hours, published) + "-accompagnement",
                name("Accompagnement aux démarches - " + site.name()),
                DESCRIPTION,
                updatedOn(published, hours.today()),
                "accompagnement",
                List.of(
                        "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
                        "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits",
                        "numerique--acceder-a-des-services-en-ligne"),
                "gratuit",
                List.of("tous-publics"),
                List.of("en-presentiel", "a-distance"),
                phone == null ? List.of("se-presenter") : List.of("se-presenter", "telephoner"),
                List.of("usagers", "professionnels"),
                site.address(),
                site.postalCode(),
                site.city(),
                phone,
                page,
                published.openingHours());
    }

    private static String id(PublishedHours hours, PublishedSite published) {
        return hours.house().code() + "--" + published.site().id();
    }

    /** Neither too long nor with a final dot, as the standard asks. */
    private static String name(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceFirst("[. ]+$", "");
    }

    private static LocalDate updatedOn(PublishedSite published, LocalDate today) {
        return Stream.concat(
                        Stream.of(published.site().openedOn()),
                        published.versions().stream().map(version -> version.validFrom()))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }
}
