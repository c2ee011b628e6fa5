package fr.guichet.shared.retention;

/**
 * How long one kind of data is kept, in calendar months after its day.
 *
 * @param code of the data, stored, and part of its message keys; in the order of the codes they are shown
 * @param usual where the structure has decided nothing
 * @param least what its service needs
 * @param most what the law or the recommendation it comes from allows
 */
public record Retention(String code, int usual, int least, int most) {

    public boolean allows(int months) {
        return months >= least && months <= most;
    }
}
