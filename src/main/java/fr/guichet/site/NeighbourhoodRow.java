package fr.guichet.site;

/** One line of « Quartier ou commune ». */
public record NeighbourhoodRow(String code, String label) {}
