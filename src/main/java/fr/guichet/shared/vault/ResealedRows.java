package fr.guichet.shared.vault;

/**
 * Rows that hold sealed values or search keys. A rotation drops the old keys once all have answered: a row that is left
 * out is lost.
 */
public interface ResealedRows {

    /** Opens, seals and keys again every row of the structure at work, in batches; answers how many. */
    int reseal();
}
