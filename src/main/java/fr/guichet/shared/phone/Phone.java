package fr.guichet.shared.phone;

import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat.NATIONAL;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * A telephone number, however it was typed: what is dialled, what is shown and what it is found by all come from here. Two ways of writing one
 * number are equal.
 *
 * @param dialled with its country, {@code +262262378039}; or that of a service, {@code 3939}
 */
public record Phone(String dialled) implements PhoneReading {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final int FRANCE = 33;
    private static final int SAINT_PIERRE_AND_MIQUELON = 508;
    private static final Set<Integer> OF_TEN_FIGURES = Set.of(FRANCE, 262, SAINT_PIERRE_AND_MIQUELON, 590, 594, 596);
    private static final int FIGURES_OF_SAINT_PIERRE = 6;
    /** 118 712. */
    private static final int FIGURES_OF_AN_ENQUIRY = 6;

    private static final int SHOWN_AT_MOST = 20;

    /** @param plan of the place where it is typed, for numbers without a country */
    public static PhoneReading read(String typed, NumberingPlan plan) {
        return new PhoneReader(plan).read(typed);
    }

    public static Optional<Phone> in(String typed, NumberingPlan plan) {
        return read(typed, plan) instanceof Phone phone ? Optional.of(phone) : Optional.empty();
    }

    /** As it is shown at a place; as it was typed where it cannot be read. */
    public static String tidy(String typed, NumberingPlan plan) {
        return in(typed, plan).map(phone -> phone.written(plan)).orElse(typed);
    }

    static Phone of(PhoneNumber number) {
        return new Phone("+" + number.getCountryCode() + PLANS.getNationalSignificantNumber(number));
    }

    public String link() {
        return "tel:" + dialled;
    }

    /** At most twenty characters, which that place reads as this number again. */
    public String written(NumberingPlan plan) {
        if (isOfAService()) {
            return dialled.length() == FIGURES_OF_AN_ENQUIRY
                    ? dialled.replaceFirst("(?=\\d{3}$)", " ")
                    : inPairs(dialled);
        }
        var number = number();
        if (plan.dialsTenFigures() && isOfTenFigures()) {
            return switch (number.getCountryCode()) {
                case FRANCE -> inPairs(tenFigures());
                case SAINT_PIERRE_AND_MIQUELON ->
                    tenFigures().substring(0, 4) + " " + inPairs(tenFigures().substring(4));
                default -> PLANS.format(number, NATIONAL);
            };
        }
        if (number.getCountryCode() == PLANS.getCountryCodeForRegion(plan.region())) {
            return PLANS.format(number, NATIONAL);
        }
        var international = PLANS.format(number, INTERNATIONAL);
        return international.length() > SHOWN_AT_MOST ? dialled : international;
    }

    /** The figures under which it is found: ten for France and its overseas, else 00 and the country before them. */
    public String searchForm() {
        if (isOfAService()) {
            return dialled;
        }
        return isOfTenFigures() ? tenFigures() : "00" + dialled.substring(1);
    }

    /** Of a service that answers anywhere in France, such as 39 39. */
    public boolean isOfAService() {
        return !dialled.startsWith("+");
    }

    public boolean isMobile() {
        return !isOfAService()
                && (PLANS.getNumberType(number()) == PhoneNumberType.MOBILE
                        || isOfTenFigures() && national().matches("[67].*"));
    }

    private boolean isOfTenFigures() {
        return OF_TEN_FIGURES.contains(number().getCountryCode());
    }

    private String tenFigures() {
        var national = national();
        return national.length() == FIGURES_OF_SAINT_PIERRE ? "0508" + national : "0" + national;
    }

    private String national() {
        return PLANS.getNationalSignificantNumber(number());
    }

    private PhoneNumber number() {
        try {
            return PLANS.parse(dialled, null);
        } catch (NumberParseException impossible) {
            throw new IllegalStateException("not a number that was read", impossible);
        }
    }

    private static String inPairs(String figures) {
        return figures.length() % 2 == 0 ? figures.replaceAll("(\\d{2})(?=\\d)", "$1 ") : figures;
    }
}
