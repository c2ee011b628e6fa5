package fr.guichet.accessibility;

/** In the letters of the RGAA: conform, not conform, not applicable; and NT, what nobody has tried. */
public enum Finding {
    C,
    NC,
    NA,
    NT
}
