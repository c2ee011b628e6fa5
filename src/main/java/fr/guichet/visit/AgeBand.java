package fr.guichet.visit;

import static fr.guichet.visit.AgeGroup.AGE_25_55;
import static fr.guichet.visit.AgeGroup.NOT_KNOWN;
import static fr.guichet.visit.AgeGroup.OVER_55;
import static fr.guichet.visit.AgeGroup.UNDER_25;

/** Age as seen or said, in bands that add up to the three groups of the steering committee exactly. */
public enum AgeBand {
    UNDER_18(UNDER_25),
    AGE_18_24(UNDER_25),
    AGE_25_39(AGE_25_55),
    AGE_40_55(AGE_25_55),
    AGE_56_64(OVER_55),
    AGE_65_74(OVER_55),
    AGE_75_PLUS(OVER_55),
    UNKNOWN(NOT_KNOWN);

    private final AgeGroup group;

    AgeBand(AgeGroup group) {
        this.group = group;
    }

    public AgeGroup group() {
        return group;
    }
}
