package fr.guichet.shared.phone;

/** Why a typed number cannot be read. */
public enum PhoneFault implements PhoneReading {
    /** Words among its figures. */
    LETTERS,
    TOO_SHORT,
    /** Two numbers, perhaps. */
    TOO_LONG,
    /** Neither the 0 of France nor the + of a country. */
    NO_PREFIX,
    NO_SUCH_COUNTRY,
    /** Such as 39 39, where a person’s is asked for. */
    SERVICE;

    /** What a constraint says of it. */
    public String template() {
        return "{Phone." + name() + "}";
    }
}
