package fr.guichet.exchange;

/**
 * A value that was not taken.
 *
 * @param line in the file, the header being 1
 * @param column as the file names it; blank for the whole line
 * @param value as published, cut; blank where it is somebody's mail or mobile number
 */
public record ListFault(int line, String column, String value, Fault fault) {

    private static final int SHOWN = 120;

    static ListFault of(int line, NationalColumn column, String value, Fault fault) {
        var shown = Contacts.removedFrom(value).replaceAll("\\p{Cntrl}", "\uFFFD");
        return new ListFault(
                line, column.header(), shown.length() > SHOWN ? shown.substring(0, SHOWN - 1) + "…" : shown, fault);
    }
}
