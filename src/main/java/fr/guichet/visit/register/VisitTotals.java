package fr.guichet.visit.register;

/**
 * What a filter adds up to.
 *
 * @param completedByTheDesk COMPLETED without SELF_SERVICE
 * @param requestsOfTheDesk requests other than SELF_SERVICE
 */
record VisitTotals(long visits, long requests, long completedByTheDesk, long requestsOfTheDesk) {

    /** Resolved on site, between 0 and 1; 0 where nothing can be. */
    public double resolvedOnSite() {
        return requestsOfTheDesk == 0 ? 0 : (double) completedByTheDesk / requestsOfTheDesk;
    }
}
