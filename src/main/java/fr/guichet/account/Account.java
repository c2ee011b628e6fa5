package fr.guichet.account;

import fr.guichet.shared.model.GlobalEntity;
import fr.guichet.shared.model.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who signs in, with what they may do in each structure. */
@Entity
class Account extends GlobalEntity {

    private static final int UNUSED_MONTHS = 6;
    private static final int NOTICE_MONTHS = 1;

    private String login;
    private String displayName;
    private String passwordHash;
    private boolean passwordChangeRequired;
    private @Nullable Instant deactivatedAt;

    @Embedded
    private Preferences preferences = Preferences.USUAL;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignedInAt;

    private @Nullable Instant closingNoticedAt;

    @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
    private List<AccountStructure> structures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(UUID id, String login, String displayName, String passwordHash, boolean passwordChangeRequired) {
        super(id);
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.passwordChangeRequired = passwordChangeRequired;
    }

    AccountStructure join(UUID structureId) {
        return in(structureId).orElseGet(() -> {
            var joined = new AccountStructure(this, structureId);
            structures.add(joined);
            return joined;
        });
    }

    Optional<AccountStructure> in(UUID structureId) {
        return structures.stream().filter(joined -> joined.isIn(structureId)).findFirst();
    }

    /** The structure that keeps the account; others only admit it. */
    AccountStructure home() {
        return structures.stream()
                .min(Comparator.comparing(AccountStructure::getStructureId))
                .orElseThrow();
    }

    boolean isKeptBy(UUID structureId) {
        return home().isIn(structureId);
    }

    void rename(String newDisplayName) {
        this.displayName = newDisplayName;
    }

    void choosePassword(String newPasswordHash) {
        this.passwordHash = newPasswordHash;
        this.passwordChangeRequired = false;
    }

    void giveOneTimePassword(String newPasswordHash) {
        requireActive();
        this.passwordHash = newPasswordHash;
        this.passwordChangeRequired = true;
    }

    /** @return whether they are others than before */
    boolean prefer(Preferences newPreferences) {
        var others = !preferences.equals(newPreferences);
        this.preferences = newPreferences;
        return others;
    }

    void deactivate(Instant now) {
        requireActive();
        this.deactivatedAt = now;
    }

    void reactivate() {
        this.deactivatedAt = null;
        this.closingNoticedAt = null;
    }

    static Instant unusedBefore(Instant now) {
        return monthsAfter(now, NOTICE_MONTHS - UNUSED_MONTHS);
    }

    /** Says whether nobody had been told before. */
    boolean noticeClosing(Instant now) {
        if (closingNoticedAt != null) {
            return false;
        }
        this.closingNoticedAt = now;
        return true;
    }

    boolean isToBeClosed(Instant now) {
        var closing = closesAt();
        return closing != null && !now.isBefore(closing);
    }

    /** Six months after it was last used, and a month at least after that was told; null until then. */
    @Nullable
    Instant closesAt() {
        if (closingNoticedAt == null || !isActive()) {
            return null;
        }
        var told = monthsAfter(closingNoticedAt, NOTICE_MONTHS);
        var unused = monthsAfter(lastUsedAt(), UNUSED_MONTHS);
        return told.isAfter(unused) ? told : unused;
    }

    private Instant lastUsedAt() {
        return lastSignedInAt == null ? Objects.requireNonNull(getCreatedAt()) : lastSignedInAt;
    }

    private static Instant monthsAfter(Instant start, int months) {
        return start.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private void requireActive() {
        if (!isActive()) {
            throw new RuleViolation("account.not-active");
        }
    }

    void requireAwaitingFirstSignIn() {
        if (!awaitsFirstSignIn()) {
            throw new RuleViolation("account.has-its-password");
        }
    }

    /** Nobody has chosen its password yet. */
    boolean awaitsFirstSignIn() {
        return isActive() && passwordChangeRequired;
    }

    boolean isActive() {
        return deactivatedAt == null;
    }

    boolean isPasswordChangeRequired() {
        return passwordChangeRequired;
    }

    String getLogin() {
        return login;
    }

    String getDisplayName() {
        return displayName;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    Preferences getPreferences() {
        return preferences;
    }

    @Nullable
    Instant getLastSignedInAt() {
        return lastSignedInAt;
    }

    List<AccountStructure> getStructures() {
        return List.copyOf(structures);
    }
}
