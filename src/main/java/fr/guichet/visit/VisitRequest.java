package fr.guichet.visit;

import fr.guichet.shared.model.Ids;
import fr.guichet.visit.VisitContent.RequestContent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One démarche handled in a visit, under the names it bore that day. */
@Entity
class VisitRequest {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Visit visit;

    private int position;
    private String operatorCode;
    private String procedureCode;
    private String operatorName;
    private String procedureLabel;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable NotCompletedReason notCompletedReason;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected VisitRequest() {}

    @SuppressWarnings("NullAway.Init") // write() fills the rest
    VisitRequest(Visit visit, int position) {
        this.visit = visit;
        this.position = position;
    }

    void write(RequestContent content, ProcedureNames names) {
        this.operatorCode = content.operatorCode();
        this.procedureCode = content.procedureCode();
        this.operatorName = names.operator(content.operatorCode());
        this.procedureLabel = names.procedure(content.procedureCode());
        this.level = content.level();
        this.outcome = content.outcome();
        this.notCompletedReason = content.notCompletedReason();
    }

    RequestContent toContent() {
        return new RequestContent(operatorCode, procedureCode, level, outcome, notCompletedReason);
    }
}
