package fr.guichet.shared.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what was typed or pasted, at a place with a numbering plan. */
final class PhoneReader {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SERVICES = ShortNumberInfo.getInstance();
    private static final String FRANCE = NumberingPlan.FRANCE.region();
    private static final int CODE_OF_FRANCE = 33;
    private static final int FIGURES_OF_A_SERVICE = 6;
    private static final Pattern TEN_FIGURES = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern SAINT_PIERRE_AND_MIQUELON = Pattern.compile("508(\\d{6})");

    /**
     * What the national plan gives to the overseas departments (Arcep): the library knows the ranges that are in use, and takes some of the
     * others for numbers of metropolitan France.
     */
    private static final Map<String, Integer> OVERSEAS = Map.ofEntries(
            Map.entry("262", 262),
            Map.entry("263", 262),
            Map.entry("269", 262),
            Map.entry("639", 262),
            Map.entry("692", 262),
            Map.entry("693", 262),
            Map.entry("590", 590),
            Map.entry("690", 590),
            Map.entry("691", 590),
            Map.entry("594", 594),
            Map.entry("694", 594),
            Map.entry("596", 596),
            Map.entry("696", 596),
            Map.entry("697", 596));

    private static final List<String> OVERSEAS_REGIONS = List.of("RE", "YT", "GP", "GF", "MQ", "PM");

    private final NumberingPlan plan;

    PhoneReader(NumberingPlan plan) {
        this.plan = plan;
    }

    PhoneReading read(String typed) {
        var figures = TypedFigures.in(typed);
        if (figures.isEmpty()) {
            return PhoneFault.LETTERS;
        }
        return figures.get().startsWith("+") ? withCountry(figures.get()) : withoutCountry(figures.get());
    }

    private PhoneReading withCountry(String figures) {
        try {
            var number = PLANS.parse(figures, null);
            return number.getCountryCode() == CODE_OF_FRANCE ? tenFigures(number) : possible(number);
        } catch (NumberParseException unreadable) {
            return unreadable.getErrorType() == ErrorType.INVALID_COUNTRY_CODE
                    ? PhoneFault.NO_SUCH_COUNTRY
                    : PhoneFault.TOO_SHORT;
        }
    }

    private PhoneReading withoutCountry(String figures) {
        if (isDialledHere(figures)) {
            return Phone.of(parsed(figures, plan.region()));
        }
        if (TEN_FIGURES.matcher(figures).matches()) {
            return tenFigures(parsed(figures, FRANCE));
        }
        if (isOfAService(figures)) {
            return new Phone(figures);
        }
        if (figures.length() < 10) {
            return PhoneFault.TOO_SHORT;
        }
        return figures.startsWith("0") ? PhoneFault.TOO_LONG : PhoneFault.NO_PREFIX;
    }

    /** On a territory with short numbers of its own. */
    private boolean isDialledHere(String figures) {
        if (plan == NumberingPlan.FRANCE || TEN_FIGURES.matcher(figures).matches()) {
            return false;
        }
        try {
            return PLANS.isValidNumberForRegion(PLANS.parse(figures, plan.region()), plan.region());
        } catch (NumberParseException unreadable) {
            return false;
        }
    }

    private static boolean isOfAService(String figures) {
        return figures.length() <= FIGURES_OF_A_SERVICE
                && figures.matches("[13]\\d+")
                && SERVICES.isValidShortNumberForRegion(parsed(figures, FRANCE), FRANCE);
    }

    /** Overseas too: whoever puts +33 before the ten figures of an island means the island. */
    private static PhoneReading tenFigures(PhoneNumber dialled) {
        var national = PLANS.getNationalSignificantNumber(dialled);
        var islands = SAINT_PIERRE_AND_MIQUELON.matcher(national);
        if (islands.matches()) {
            return new Phone("+508" + islands.group(1));
        }
        var overseas = national.length() == 9 ? OVERSEAS.get(national.substring(0, 3)) : null;
        if (overseas != null) {
            return new Phone("+" + overseas + national);
        }
        return PLANS.isValidNumber(dialled) ? Phone.of(dialled) : overseasOrMetropolitan(dialled, "0" + national);
    }

    private static PhoneReading overseasOrMetropolitan(PhoneNumber dialled, String tenFigures) {
        return OVERSEAS_REGIONS.stream()
                .filter(region -> PLANS.isValidNumberForRegion(parsed(tenFigures, region), region))
                .findFirst()
                .<PhoneReading>map(region -> Phone.of(parsed(tenFigures, region)))
                .orElseGet(() -> possible(dialled));
    }

    private static PhoneReading possible(PhoneNumber number) {
        return switch (PLANS.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE -> Phone.of(number);
            case INVALID_COUNTRY_CODE -> PhoneFault.NO_SUCH_COUNTRY;
            case TOO_LONG -> PhoneFault.TOO_LONG;
            case TOO_SHORT, INVALID_LENGTH, IS_POSSIBLE_LOCAL_ONLY -> PhoneFault.TOO_SHORT;
        };
    }

    private static PhoneNumber parsed(String figures, String region) {
        try {
            return PLANS.parse(figures, region);
        } catch (NumberParseException impossible) {
            throw new IllegalStateException("figures only", impossible);
        }
    }
}
