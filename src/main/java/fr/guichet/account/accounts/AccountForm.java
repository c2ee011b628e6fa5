package fr.guichet.account.accounts;

import static java.util.stream.Collectors.joining;

import fr.guichet.account.AccountRow;
import fr.guichet.account.Role;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record AccountForm(
        @NotNull @Nullable Long version,
        @NotBlank @OneLine @Size(min = 2, max = 80) String displayName,
        @NotEmpty Set<@NotNull Role> roles,
        @Nullable List<@NotNull UUID> sites) {

    static AccountForm of(AccountRow account) {
        return new AccountForm(
                account.version(), account.displayName(), account.roles(), List.copyOf(account.siteIds()));
    }

    List<UUID> siteIds() {
        return sites == null ? List.of() : sites;
    }

    BothVersions beside(AccountRow saved, Function<Role, String> roleName, Function<UUID, String> siteName) {
        return new BothVersions(
                saved.version(),
                List.of(
                        new Line("account.field.displayName", displayName, saved.displayName()),
                        new Line("account.field.roles", words(roles, roleName), words(saved.roles(), roleName)),
                        new Line("account.field.sites", words(siteIds(), siteName), words(saved.siteIds(), siteName))));
    }

    private static <T> String words(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().collect(joining(", "));
    }
}
