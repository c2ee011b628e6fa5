package fr.guichet.exchange;

import java.util.List;

/**
 * What replacing the list in use by the one that was checked would change. A file that broke off on its way is a list too, only a
 * shorter one.
 *
 * @param inUse structures of the list in use
 * @param added structures that it does not have
 * @param vanishing structures that only it has
 * @param firstToVanish by postal code
 * @param lostDepartments those that would have no structure any more, such as 2A or 974
 */
public record ListChange(
        int inUse, int added, int vanishing, List<NationalRow> firstToVanish, List<String> lostDepartments) {

    /** Fewer close in a year. */
    private static final int ONE_IN = 50;

    private static final int AT_A_GLANCE = 5;

    /** So many would vanish that somebody has to say that they are to. */
    public boolean isLarge() {
        return vanishing * ONE_IN > inUse;
    }

    /** Read at a glance: longer, it would push what is to be done with it off the screen. */
    public boolean isShort() {
        return vanishing <= AT_A_GLANCE;
    }

    public int others() {
        return vanishing - firstToVanish.size();
    }
}
