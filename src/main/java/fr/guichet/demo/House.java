package fr.guichet.demo;

import fr.guichet.site.SiteKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A demo house once it is open, as its past needs to know it.
 *
 * @param siteIds the main site, and the antenna where there is one
 * @param agentIds those who receive people
 * @param origins where these people come from
 */
record House(String code, UUID structureId, Map<SiteKind, UUID> siteIds, List<UUID> agentIds, List<Origin> origins) {

    UUID siteId(SiteKind site) {
        return Objects.requireNonNull(siteIds.get(site));
    }

    boolean has(SiteKind site) {
        return siteIds.containsKey(site);
    }

    /**
     * @param neighbourhood a code of the house's short list
     * @param atTheMainSite percentage of the people received there
     */
    record Origin(String neighbourhood, int atTheMainSite, int atTheAntenna) {

        int at(SiteKind site) {
            return site == SiteKind.MAIN ? atTheMainSite : atTheAntenna;
        }
    }
}
