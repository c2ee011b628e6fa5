package fr.guichet.site;

import fr.guichet.shared.model.Validity;
import java.time.LocalDate;
import java.time.ZoneId;
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

    public boolean receivesOn(LocalDate day) {
        return validity.holdsOn(day);
    }
}
