package fr.guichet.account.accounts;

import fr.guichet.account.CreateAccount;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NewAccountForm(
        @NotNull UUID id,
        @NotBlank @Pattern(regexp = CreateAccount.LOGIN) String login,
        @NotBlank @OneLine @Size(min = 2, max = 80) String displayName,
        @NotEmpty Set<Role> roles,
        @Nullable List<UUID> sites) {

    @SuppressWarnings("NullAway") // not valid until the login and the name are filled in
    static NewAccountForm blank() {
        return new NewAccountForm(Ids.next(), null, null, Set.of(), List.of());
    }

    CreateAccount toCreation() {
        return new CreateAccount(
                id, login.toLowerCase(Locale.ROOT), displayName, roles, sites == null ? List.of() : sites);
    }
}
