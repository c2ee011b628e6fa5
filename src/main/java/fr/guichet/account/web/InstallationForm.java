package fr.guichet.account.web;

import fr.guichet.account.Installation;
import fr.guichet.shared.web.OneLine;
import fr.guichet.site.OpenStructure;
import fr.guichet.site.TypedSite;
import fr.guichet.site.TypedWeek;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

record InstallationForm(
        @NotBlank String token,
        @NotBlank @OneLine @Size(min = 3, max = 150) String name,
        @NotBlank @Pattern(regexp = "\\d{5}|2[AB]\\d{3}") String inseeCode,
        @Pattern(regexp = "[0-9A-Za-z-]{1,20}") @Nullable String nationalId,
        @Valid TypedSite site,
        @Valid TypedWeek week,
        @NotBlank @Pattern(regexp = NewAccountForm.LOGIN) String login,
        @NotBlank @OneLine @Size(min = 2, max = 80) String displayName,
        @NotBlank @Size(max = 200) String chosen,
        @NotBlank @Size(max = 200) String again) {

    InstallationForm(
            String token,
            String name,
            String inseeCode,
            @Nullable String nationalId,
            @Nullable TypedSite site,
            @Nullable TypedWeek week,
            String login,
            String displayName,
            String chosen,
            String again) {
        this.token = token;
        this.name = name;
        this.inseeCode = inseeCode;
        this.nationalId = nationalId;
        this.site = site == null ? TypedSite.blank(null) : site;
        this.week = week == null ? TypedWeek.blank() : week;
        this.login = login;
        this.displayName = displayName;
        this.chosen = chosen;
        this.again = again;
    }

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static InstallationForm blank(LocalDate today) {
        return new InstallationForm(null, null, null, null, TypedSite.blank(today), null, null, null, null, null);
    }

    boolean isTypedTwice() {
        return chosen.equals(again);
    }

    /** People first come from the commune itself; the house names its neighbourhoods later. */
    Installation toInstallation() {
        var neighbourhoods = site.city().length() < 2 ? List.<String>of() : List.of(site.city());
        var structure = new OpenStructure(code(), name, inseeCode, nationalId, site.toDetails(), neighbourhoods);
        return new Installation(structure, week.ranges(), login.toLowerCase(Locale.ROOT), displayName, chosen);
    }

    /** The name as an address can hold it. */
    private String code() {
        var code = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return code.isEmpty() ? "maison" : code.substring(0, Math.min(60, code.length()));
    }

    @Override
    public String toString() {
        return "InstallationForm";
    }
}
