package fr.guichet.exchange.web;

import fr.guichet.account.CreateAccount;
import fr.guichet.exchange.NationalRow;
import fr.guichet.exchange.NewStructure;
import fr.guichet.opening.TypedWeek;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.site.OpenStructure;
import fr.guichet.site.TypedSite;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NewStructureForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @NotBlank @ReadsAs(UUID.class) String administratorId,
        @Pattern(regexp = "[0-9A-Za-z-]{1,20}") @Nullable String ligne,
        @NotBlank @OneLine @Size(min = 3, max = 150) String name,
        @NotBlank @Pattern(regexp = "\\d{5}|2[AB]\\d{3}") String inseeCode,
        @Valid TypedSite site,
        @Valid TypedWeek week,
        @NotBlank @OneLine @Size(min = 2, max = 80) String displayName,
        @NotBlank @Pattern(regexp = CreateAccount.LOGIN) String login) {

    NewStructureForm(
            String id,
            String administratorId,
            @Nullable String ligne,
            String name,
            String inseeCode,
            @Nullable TypedSite site,
            @Nullable TypedWeek week,
            String displayName,
            String login) {
        this.id = id;
        this.administratorId = administratorId;
        this.ligne = ligne;
        this.name = name;
        this.inseeCode = inseeCode;
        this.site = site == null ? TypedSite.blank(null) : site;
        this.week = week == null ? TypedWeek.blank() : week;
        this.displayName = displayName;
        this.login = login;
    }

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static NewStructureForm blank(LocalDate today) {
        return new NewStructureForm(newId(), newId(), null, null, null, TypedSite.blank(today), null, null, null);
    }

    @SuppressWarnings("NullAway") // not valid until the administrator is named
    static NewStructureForm of(NationalRow row, LocalDate today) {
        return new NewStructureForm(
                newId(),
                newId(),
                row.nationalId(),
                row.name(),
                row.inseeCode(),
                row.site(row.place().city(), today),
                TypedWeek.of(row.week().ranges()),
                null,
                null);
    }

    /** Once it is valid. */
    NewStructure toStructure(@Nullable NationalRow row) {
        var details = site.toDetails();
        var structure = new OpenStructure(
                OpenStructure.codeOf(name),
                name,
                inseeCode,
                ligne,
                row == null ? details : row.locate(details),
                OpenStructure.firstNeighbourhoods(site.city()));
        return new NewStructure(
                UUID.fromString(id),
                structure,
                week.ranges(),
                UUID.fromString(administratorId),
                login.toLowerCase(Locale.ROOT),
                displayName);
    }

    private static String newId() {
        return Ids.next().toString();
    }
}
