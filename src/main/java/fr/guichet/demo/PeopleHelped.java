package fr.guichet.demo;

import fr.guichet.site.SiteKind;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.AgeGroup;
import fr.guichet.visit.Gender;
import fr.guichet.visit.VisitContent.Usager;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visit says of the person who came: an age, a gender, a neighbourhood, never a name. */
final class PeopleHelped {

    private final House house;
    private final Dice dice;

    PeopleHelped(House house, Dice dice) {
        this.house = house;
        this.dice = dice;
    }

    Usager usager(Sketch sketch) {
        var band = dice.pick(bands(sketch.ageGroup()), PeopleHelped::frequency);
        var gender = dice.roll();
        var seen = gender < 0.56 ? Gender.FEMALE : gender < 0.97 ? Gender.MALE : null;
        return new Usager(band, seen, neighbourhood(sketch.site()));
    }

    private static List<AgeBand> bands(AgeGroup group) {
        return Arrays.stream(AgeBand.values())
                .filter(band -> band.group() == group)
                .toList();
    }

    private static double frequency(AgeBand band) {
        return switch (band) {
            case UNDER_18 -> 8;
            case AGE_18_24 -> 92;
            case AGE_25_39 -> 46;
            case AGE_40_55 -> 54;
            case AGE_56_64 -> 46;
            case AGE_65_74 -> 35;
            case AGE_75_PLUS -> 19;
            case UNKNOWN -> 1;
        };
    }

    /** The percentages that are missing to a hundred did not say. */
    private @Nullable String neighbourhood(SiteKind site) {
        var left = dice.roll() * 100;
        for (var origin : house.origins()) {
            left -= origin.at(site);
            if (left < 0) {
                return origin.neighbourhood();
            }
        }
        return null;
    }
}
