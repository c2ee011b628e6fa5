package fr.guichet.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The zone whose school holidays a site follows. Corsica and overseas have calendars of their own and no zone: theirs are
 * unknown.
 */
public enum SchoolZone {
    A(Set.of(
            "01", "03", "07", "15", "16", "17", "19", "21", "23", "24", "25", "26", "33", "38", "39", "40", "42", "43",
            "47", "58", "63", "64", "69", "70", "71", "73", "74", "79", "86", "87", "89", "90")),
    B(Set.of(
            "02", "04", "05", "06", "08", "10", "13", "14", "18", "22", "27", "28", "29", "35", "36", "37", "41", "44",
            "45", "49", "50", "51", "52", "53", "54", "55", "56", "57", "59", "60", "61", "62", "67", "68", "72", "76",
            "80", "83", "84", "85", "88")),
    C(Set.of(
            "09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "75", "77", "78", "81", "82", "91", "92",
            "93", "94", "95")),
    CORSE(Set.of("20")),
    OUTRE_MER(Set.of("97", "98"));

    private static final Map<String, SchoolZone> BY_DEPARTMENT = byDepartment();

    private final Set<String> departments;

    SchoolZone(Set<String> departments) {
        this.departments = departments;
    }

    /** @param postalCode five digits; those of Corsica begin with 20 */
    static SchoolZone of(String postalCode) {
        return Optional.ofNullable(BY_DEPARTMENT.get(postalCode.substring(0, 2)))
                .orElse(A);
    }

    private static Map<String, SchoolZone> byDepartment() {
        var zones = new HashMap<String, SchoolZone>();
        for (var zone : values()) {
            zone.departments.forEach(department -> zones.put(department, zone));
        }
        return Map.copyOf(zones);
    }
}
