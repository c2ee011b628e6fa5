package fr.guichet.publication;

import fr.guichet.shared.ical.CalendarFile;
import fr.guichet.shared.web.address.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The same hours for machines: a catalogue of services, a search engine, an agenda. */
@RestController
class PublicHoursFileController {

    private final PublicationService publication;
    private final PublicationWords words;
    private final Links links;

    PublicHoursFileController(PublicationService publication, PublicationWords words, Links links) {
        this.publication = publication;
        this.words = words;
        this.links = links;
    }

    @GetMapping(
            path = {"/horaires.json", "/horaires/{code}.json"},
            produces = "application/json")
    DataInclusion dataInclusion(@PathVariable(required = false) @Nullable String code) {
        var hours = publication.of(code);
        return DataInclusion.of(hours, publication.lastChanges(hours), page(code), words);
    }

    @GetMapping(
            path = {"/horaires.jsonld", "/horaires/{code}.jsonld"},
            produces = "application/ld+json")
    SchemaOrg schemaOrg(@PathVariable(required = false) @Nullable String code) {
        return SchemaOrg.of(publication.of(code), page(code), words);
    }

    @GetMapping(
            path = {"/horaires.ics", "/horaires/{code}.ics"},
            produces = CalendarFile.MEDIA_TYPE)
    String agenda(@PathVariable(required = false) @Nullable String code) {
        return AgendaFile.of(publication.of(code), words);
    }

    private @Nullable String page(@Nullable String code) {
        return links.whole(code == null ? "/horaires" : "/horaires/" + code).orElse(null);
    }
}
