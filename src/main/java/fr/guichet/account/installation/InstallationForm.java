package fr.guichet.account.installation;

import fr.guichet.account.CreateAccount;
import fr.guichet.opening.TypedWeek;
import fr.guichet.shared.web.OneLine;
import fr.guichet.site.OpenStructure;
import fr.guichet.site.TypedSite;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

record InstallationForm(
        @NotBlank String token,
        @NotBlank @OneLine @Size(min = 3, max = 150) String name,
        @NotBlank @Pattern(regexp = "\\d{5}|2[AB]\\d{3}") String inseeCode,
        @Pattern(regexp = "[0-9A-Za-z-]{1,20}") @Nullable String nationalId,
        @Valid TypedSite site,
        @Valid TypedWeek week,
        @NotBlank @Pattern(regexp = CreateAccount.LOGIN) String login,
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

    Installation toInstallation() {
        var structure = new OpenStructure(
                OpenStructure.codeOf(name),
                name,
                inseeCode,
                nationalId,
                site.toDetails(),
                OpenStructure.firstNeighbourhoods(site.city()));
        return new Installation(structure, week.ranges(), login.toLowerCase(Locale.ROOT), displayName, chosen);
    }

    @Override
    public String toString() {
        return "InstallationForm";
    }
}
