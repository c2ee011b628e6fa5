package fr.guichet.opening.site;

import fr.guichet.opening.TypedWeek;
import fr.guichet.site.TypedSite;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewSiteForm(@Valid TypedSite site, @Valid TypedWeek week) {

    NewSiteForm(@Nullable TypedSite site, @Nullable TypedWeek week) {
        this.site = site == null ? TypedSite.blank(null) : site;
        this.week = week == null ? TypedWeek.blank() : week;
    }

    static NewSiteForm blank(LocalDate today) {
        return new NewSiteForm(TypedSite.blank(today), null);
    }
}
