package fr.guichet.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sites of a structure as data·inclusion v1 describes them: a structure and a service each. */
record DataInclusion(List<Structure> structures, List<Service> services) {

    private static final int LONGEST_NAME = 150;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Structure(
            String source,
            String id,
            String nom,
            @JsonProperty("date_maj") LocalDate updatedOn,
            String adresse,
            @JsonProperty("code_postal") String postalCode,
            String commune,
            @JsonProperty("code_insee") @Nullable String inseeCode,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String telephone,
            @JsonProperty("lien_source") @Nullable String page,
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
            @JsonProperty("code_insee") @Nullable String inseeCode,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String telephone,
            @JsonProperty("lien_source") @Nullable String page,
            @JsonProperty("horaires_accueil") String openingHours) {}

    /**
     * @param changes of each site, by its id
     * @param page the whole address of the hours for people; null where it is not known
     */
    public static DataInclusion of(
            PublishedHours hours, Map<UUID, Instant> changes, @Nullable String page, PublicationWords words) {
        return new DataInclusion(
                hours.sites().stream()
                        .map(site -> structure(hours, site, changedOn(site, changes), page, words))
                        .toList(),
                hours.sites().stream()
                        .map(site -> service(hours, site, changedOn(site, changes), page, words))
                        .toList());
    }

    private static Structure structure(
            PublishedHours hours,
            PublishedSite published,
            LocalDate changedOn,
            @Nullable String page,
            PublicationWords words) {
        var site = published.site();
        return new Structure(
                hours.structure().code(),
                id(hours, published),
                name(words.say("publication.structure", hours.structure().name(), site.name())),
                changedOn,
                site.address(),
                site.postalCode(),
                site.city(),
                site.location().inseeCode(),
                site.location().latitude(),
                site.location().longitude(),
                published.internationalPhone(),
                page,
                published.openingHours(words),
                List.of("france-service"));
    }

    private static Service service(
            PublishedHours hours,
            PublishedSite published,
            LocalDate changedOn,
            @Nullable String page,
            PublicationWords words) {
        var site = published.site();
        var phone = published.internationalPhone();
        return new Service(
                hours.structure().code(),
                id(hours, published),
                id(hours, published) + "-accompagnement",
                name(words.say("publication.service", site.name())),
                words.say("publication.description"),
                changedOn,
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
                site.location().inseeCode(),
                site.location().latitude(),
                site.location().longitude(),
                phone,
                page,
                published.openingHours(words));
    }

    private static LocalDate changedOn(PublishedSite published, Map<UUID, Instant> changes) {
        return LocalDate.ofInstant(
                Objects.requireNonNull(changes.get(published.site().id())),
                published.site().timeZone());
    }

    private static String id(PublishedHours hours, PublishedSite published) {
        return hours.structure().code() + "--" + published.site().id();
    }

    /** Neither too long nor with a final dot, as the standard asks. */
    private static String name(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceFirst("[. ]+$", "");
    }
}
