package fr.guichet.account.passkey;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An account may also be opened by a key. */
public record PasskeyRegistered(UUID accountId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return accountId;
    }
}
