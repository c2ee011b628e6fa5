package fr.guichet.site;

import fr.guichet.shared.phone.NumberingPlan;
import java.time.ZoneId;
import java.util.Map;

/** The local time of a commune, and its telephones, by the first digits of its postal code. */
public final class FrenchTimeZones {

    private static final int DIGITS_THAT_TELL = 3;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, ZoneId> OVERSEAS = Map.of(
            "971", ZoneId.of("America/Guadeloupe"),
            "972", ZoneId.of("America/Martinique"),
            "973", ZoneId.of("America/Cayenne"),
            "974", ZoneId.of("Indian/Reunion"),
            "975", ZoneId.of("America/Miquelon"),
            "976", ZoneId.of("Indian/Mayotte"),
            "986", ZoneId.of("Pacific/Wallis"),
            "987", ZoneId.of("Pacific/Tahiti"),
            "988", ZoneId.of("Pacific/Noumea"));

    private FrenchTimeZones() {}

    static ZoneId of(String postalCode) {
        return postalCode.length() < DIGITS_THAT_TELL
                ? PARIS
                : OVERSEAS.getOrDefault(postalCode.substring(0, DIGITS_THAT_TELL), PARIS);
    }

    public static NumberingPlan planOf(String postalCode) {
        return NumberingPlan.of(of(postalCode));
    }
}
