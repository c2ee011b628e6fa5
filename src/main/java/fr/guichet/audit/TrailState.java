package fr.guichet.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param entries that were checked
 * @param purged before the first of them
 * @param waiting not sealed yet
 * @param faults the first ones, in order
 * @param faultCount all of them
 * @param witness the last block and its seal, to be written down elsewhere: a trail that is cut short ends before it
 */
public record TrailState(
        long entries, long purged, long waiting, List<TrailFault> faults, long faultCount, String witness) {

    public boolean isIntact() {
        return faultCount == 0;
    }

    public long unnamedFaults() {
        return faultCount - faults.size();
    }
}
