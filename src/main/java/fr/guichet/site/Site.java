package fr.guichet.site;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.UndoneMeanwhile;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where the structure receives people. */
@Entity
class Site extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private SiteKind kind;

    private String name;
    private String address;
    private String postalCode;
    private String city;
    private @Nullable String phone;
    private @Nullable String inseeCode;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private ZoneId timeZone;

    @AttributeOverride(name = "from", column = @Column(name = "opened_on"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "closed_on"))
    private Validity validity;

    private CalendarSettings calendar;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Site() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Site(UUID id, SiteKind kind, SiteDetails details) {
        super(id);
        this.kind = kind;
        this.validity = Validity.since(details.openedOn());
        this.calendar = CalendarSettings.of(details.postalCode());
        describe(details);
    }

    final void describe(SiteDetails details) {
        locate(details);
        this.name = details.name();
        this.address = details.address();
        this.postalCode = details.postalCode();
        this.city = details.city();
        this.phone = details.phone();
        this.timeZone = details.timeZone();
        this.validity = new Validity(details.openedOn(), validity.lastDay());
    }

    /** A description without coordinates or commune keeps the known ones while the address, or the town, stays the same. */
    private void locate(SiteDetails details) {
        if (details.inseeCode() != null || !details.city().equals(city)) {
            this.inseeCode = details.inseeCode();
        }
        var moved = !details.address().equals(address) || !details.city().equals(city);
        if (moved || details.latitude() != null) {
            this.latitude = details.latitude();
            this.longitude = details.longitude();
        }
    }

    /** Its rows stay; from the day after, nobody can choose it. */
    void closeFrom(LocalDate lastDay) {
        if (kind == SiteKind.MAIN) {
            throw new RuleViolation("site.main-stays-open");
        }
        var closed = validity.until(lastDay);
        if (closed.endsBeforeItBegins()) {
            throw new RuleViolation("site.closes-before-it-opened");
        }
        this.validity = closed;
    }

    boolean closesAfter(LocalDate lastDay) {
        return lastDay.equals(validity.lastDay());
    }

    /** @return whether its closing had been decided */
    boolean reopen() {
        var closed = validity.lastDay() != null;
        this.validity = validity.until(null);
        return closed;
    }

    void requireSays(SiteDetails details) {
        if (validity.lastDay() != null) {
            throw new UndoneMeanwhile("site.closed-meanwhile");
        }
        if (!details.equals(new SiteDetails(
                name, address, postalCode, city, phone, latitude, longitude, timeZone, validity.from(), inseeCode))) {
            throw new SavedOtherwise();
        }
    }

    void follow(CalendarSettings settings) {
        this.calendar = settings;
    }

    ZoneId getTimeZone() {
        return timeZone;
    }
}
