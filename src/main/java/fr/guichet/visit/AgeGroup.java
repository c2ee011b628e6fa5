package fr.guichet.visit;

import java.util.Arrays;
import java.util.List;

/** The groups of the steering committee: 25 and 55 year-olds are in the middle one. */
public enum AgeGroup {
    UNDER_25,
    AGE_25_55,
    OVER_55,
    NOT_KNOWN;

    public List<AgeBand> bands() {
        return Arrays.stream(AgeBand.values())
                .filter(band -> band.group() == this)
                .toList();
    }
}
