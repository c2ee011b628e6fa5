package fr.guichet.account.own;

import fr.guichet.account.Preferences;
import fr.guichet.account.Preferences.Shortcuts;
import fr.guichet.account.Preferences.Theme;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PreferencesForm(
        @NotBlank @ReadsAs(Theme.class) String theme,
        @ReadsAs(UUID.class) @Nullable String site,
        @NotBlank @ReadsAs(Shortcuts.class) String shortcuts) {

    static PreferencesForm of(OwnAccount account) {
        var site = account.defaultSiteId();
        return new PreferencesForm(
                account.preferences().theme().name(),
                site == null ? null : site.toString(),
                account.preferences().shortcuts().name());
    }

    Preferences toPreferences() {
        return new Preferences(Theme.valueOf(theme), Shortcuts.valueOf(shortcuts));
    }

    @Nullable
    UUID siteId() {
        return site == null ? null : UUID.fromString(site);
    }
}
