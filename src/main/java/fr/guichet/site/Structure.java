package fr.guichet.site;

import fr.guichet.shared.model.GlobalEntity;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A France services structure: the tenant. */
@Entity
class Structure extends GlobalEntity {

    private String code;
    private String name;
    private @Nullable String inseeCode;
    private @Nullable String nationalId;
    private UUID mainSiteId;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Structure() {}

    Structure(UUID id, OpenStructure opening, UUID mainSiteId) {
        super(id);
        this.code = opening.code();
        this.name = opening.name();
        this.inseeCode = opening.inseeCode();
        this.nationalId = opening.nationalId();
        this.mainSiteId = mainSiteId;
    }

    @Nullable
    String getNationalId() {
        return nationalId;
    }

    StructureRow toRow() {
        return new StructureRow(getId(), code, name);
    }
}
