package fr.guichet.site;

/** Each structure has exactly one {@code MAIN} site (maison mère) and any number of antennas. */
public enum SiteKind {
    MAIN,
    ANTENNA
}
