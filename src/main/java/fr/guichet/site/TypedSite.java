package fr.guichet.site;

import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A site as a form carries it.
 *
 * @param openedOn an ISO date
 */
@PhoneOfItsPlace
public record TypedSite(
        @NotBlank @OneLine @Size(min = 2, max = 80) String name,
        @NotBlank @OneLine @Size(max = 200) String address,
        @NotBlank @Pattern(regexp = "\\d{5}") String postalCode,
        @NotBlank @OneLine @Size(max = 60) String city,
        @Size(max = 60) @Nullable String phone,
        @NotBlank @ReadableDay String openedOn,
        @Pattern(regexp = "\\d{5}|2[AB]\\d{3}") @Nullable String inseeCode) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    public static TypedSite blank(@Nullable LocalDate openedOn) {
        return new TypedSite(null, null, null, null, null, openedOn == null ? null : openedOn.toString(), null);
    }

    public static TypedSite of(SiteRow site) {
        return new TypedSite(
                site.name(),
                site.address(),
                site.postalCode(),
                site.city(),
                site.phone(),
                site.validity().from().toString(),
                site.location().inseeCode());
    }

    /** Once it is valid. */
    public SiteDetails toDetails() {
        return new SiteDetails(
                name,
                address,
                postalCode,
                city,
                phone == null ? null : Phone.tidy(phone, plan()),
                null,
                null,
                FrenchTimeZones.of(postalCode),
                LocalDate.parse(openedOn),
                inseeCode);
    }

    @SuppressWarnings("NullAway") // asked before it is valid too
    NumberingPlan plan() {
        return postalCode == null ? NumberingPlan.FRANCE : FrenchTimeZones.planOf(postalCode);
    }
}
