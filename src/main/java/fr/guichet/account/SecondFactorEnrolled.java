package fr.guichet.account;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** From now on an account is also asked for the code of an application. */
public record SecondFactorEnrolled(UUID accountId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return accountId;
    }
}
