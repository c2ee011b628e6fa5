package fr.guichet.visit.register;

/**
 * What a filter adds up to.
 *
 * @param requests those of the visits that answer the filter
 * @param allRequests of the same visits
 * @param completedByTheDesk COMPLETED without SELF_SERVICE, among those that answer
 * @param requestsOfTheDesk requests other than SELF_SERVICE, among those that answer
 */
record VisitTotals(long visits, long requests, long allRequests, long completedByTheDesk, long requestsOfTheDesk) {

    /** Resolved on site, between 0 and 1; 0 where nothing can be. */
    public double resolvedOnSite() {
        return requestsOfTheDesk == 0 ? 0 : (double) completedByTheDesk / requestsOfTheDesk;
    }
}
