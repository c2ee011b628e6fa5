package fr.guichet.site;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The structure that this installation shows without a sign-in. */
@Component
public class PublicStructure {

    private final PublicationProperties properties;
    private final StructureService structures;

    PublicStructure(PublicationProperties properties, StructureService structures) {
        this.properties = properties;
        this.structures = structures;
    }

    /** Empty before the first one, and where there are several and none was named. */
    public Optional<StructureRow> find() {
        var code = properties.publicStructure();
        return code == null ? structures.only() : structures.byCode(code);
    }
}
