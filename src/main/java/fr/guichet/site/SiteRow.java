package fr.guichet.site;

import fr.guichet.shared.model.Validity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site as pages show it. */
public record SiteRow(
        UUID id,
        @Nullable Long version,
        SiteKind kind,
        String name,
        String address,
        String postalCode,
        String city,
        @Nullable String phone,
        ZoneId timeZone,
        Validity validity,
        CalendarSettings calendar,
        SiteLocation location) {

    /** Its commune and its coordinates left out, which catalogues may know better. */
    public boolean isAt(SiteDetails details) {
        return name.equals(details.name())
                && address.equals(details.address())
                && postalCode.equals(details.postalCode())
                && city.equals(details.city())
                && Objects.equals(phone, details.phone())
                && timeZone.equals(details.timeZone())
                && validity.from().equals(details.openedOn());
    }

    public boolean receivesOn(LocalDate day) {
        return validity.holdsOn(day);
    }
}
