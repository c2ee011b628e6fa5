package fr.guichet.exchange;

/** Why a value of the national list was not taken. */
public enum Fault {
    WRONG_NUMBER_OF_CELLS(true),
    MISSING(true),
    TOO_LONG(true),
    UNREADABLE_CHARACTER(true),
    NOT_A_CODE(true),
    SAME_STRUCTURE_TWICE(true),
    HOURS_UNREADABLE(false),
    HOURS_AT_MIDNIGHT(false),
    HOURS_REVERSED(false),
    HOURS_OVERLAP(false),
    NOT_A_COORDINATE(false),
    NOT_A_PHONE(false),
    MOBILE_NUMBER(false),
    CONTACT_IN_TEXT(false);

    private final boolean losesTheRow;

    Fault(boolean losesTheRow) {
        this.losesTheRow = losesTheRow;
    }

    /** Or the value alone. */
    public boolean losesTheRow() {
        return losesTheRow;
    }

    boolean isOfHours() {
        return name().startsWith("HOURS_");
    }
}
