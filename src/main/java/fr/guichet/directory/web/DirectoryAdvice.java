package fr.guichet.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the directory knows: the day, and whether to offer changes. The filter chain itself says so. */
@ControllerAdvice(basePackageClasses = DirectoryAdvice.class)
class DirectoryAdvice {

    private final WebInvocationPrivilegeEvaluator access;
    private final Clock clock;

    DirectoryAdvice(WebInvocationPrivilegeEvaluator access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @ModelAttribute("mayEdit")
    boolean mayEdit(@Nullable Authentication authentication) {
        return access.isAllowed("", "/annuaire/operateurs/nouveau", "POST", authentication);
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
