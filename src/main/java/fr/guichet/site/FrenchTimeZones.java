package fr.guichet.site;

import java.time.ZoneId;
import java.util.Map;

/** The local time of a commune, by the first digits of its postal code. */
final class FrenchTimeZones {

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
        return OVERSEAS.getOrDefault(postalCode.substring(0, 3), PARIS);
    }
}
