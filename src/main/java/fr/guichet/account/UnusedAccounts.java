package fr.guichet.account;

import fr.guichet.account.AccountEvent.ClosingNoticed;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the accounts that nobody has used for six months: one left open is a door that nobody watches. Its administrators
 * are told a month before, on the list of accounts; the last of them is never closed.
 */
@Component
class UnusedAccounts {

    private final AccountRepository accounts;
    private final AccountService service;
    private final AccountRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnusedAccounts(
            AccountRepository accounts,
            AccountService service,
            AccountRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.service = service;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Those that the structure at work keeps. */
    @Transactional
    public void review() {
        var structureId = Tenancy.requireStructureId();
        rules.lockAdministration();
        var now = clock.instant();
        accounts.findUnused(structureId, Account.unusedBefore(now)).stream()
                .filter(account -> account.isKeptBy(structureId))
                .forEach(account -> review(account, now));
    }

    private void review(Account account, Instant now) {
        if (account.noticeClosing(now)) {
            events.publishEvent(new ClosingNoticed(account.getId()));
        } else if (account.isToBeClosed(now) && rules.hasAnotherAdministrator(account)) {
            service.deactivate(account.getId());
        }
    }
}
