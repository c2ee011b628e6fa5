package fr.guichet.shared.phone;

import java.time.ZoneId;

/**
 * Which numbers a place dials without a country. The overseas departments dial the ten figures of France; the other territories have short
 * numbers of their own.
 */
public enum NumberingPlan {
    FRANCE("FR"),
    SAINT_PIERRE_AND_MIQUELON("PM"),
    NEW_CALEDONIA("NC"),
    FRENCH_POLYNESIA("PF"),
    WALLIS_AND_FUTUNA("WF");

    private final String region;

    NumberingPlan(String region) {
        this.region = region;
    }

    /** Of those who live in that local time. */
    public static NumberingPlan of(ZoneId zone) {
        return switch (zone.getId()) {
            case "America/Miquelon" -> SAINT_PIERRE_AND_MIQUELON;
            case "Pacific/Noumea" -> NEW_CALEDONIA;
            case "Pacific/Tahiti", "Pacific/Marquesas", "Pacific/Gambier" -> FRENCH_POLYNESIA;
            case "Pacific/Wallis" -> WALLIS_AND_FUTUNA;
            default -> FRANCE;
        };
    }

    /** As the numbering library calls it. */
    String region() {
        return region;
    }

    boolean dialsTenFigures() {
        return this == FRANCE || this == SAINT_PIERRE_AND_MIQUELON;
    }
}
