package fr.guichet.opening.site;

import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.site.SiteRow;
import fr.guichet.site.TypedSite;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SiteForm(@NotNull @Nullable Long version, @Valid TypedSite site) {

    SiteForm(@Nullable Long version, @Nullable TypedSite site) {
        this.version = version;
        this.site = site == null ? TypedSite.blank(null) : site;
    }

    static SiteForm of(SiteRow site) {
        return new SiteForm(site.version(), TypedSite.of(site));
    }

    BothVersions beside(SiteRow row) {
        var saved = TypedSite.of(row);
        return new BothVersions(
                row.version(),
                List.of(
                        new Line("site.field.site.name", site.name(), saved.name()),
                        new Line("site.field.site.address", site.address(), saved.address()),
                        new Line("site.field.site.postalCode", site.postalCode(), saved.postalCode()),
                        new Line("site.field.site.city", site.city(), saved.city()),
                        new Line("site.field.site.inseeCode", site.inseeCode(), saved.inseeCode()),
                        new Line("site.field.site.phone", site.phone(), saved.phone()),
                        new Line("site.field.site.openedOn", site.openedOn(), saved.openedOn())));
    }
}
