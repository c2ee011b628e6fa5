package fr.guichet.testing;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Where the application keeps the tokens of its forms. The {@code csrf()} of Spring Security’s tests puts another place there,
 * for every later request of the run; what tests the tokens themselves, or brings a browser, puts ours back first.
 */
@TestComponent
public class FormTokensKept {

    private static final String PLACE = "tokenRepository";

    private final CsrfFilter filter;
    private final CsrfTokenRepository ours;

    FormTokensKept(@Qualifier("security") SecurityFilterChain chain) {
        this.filter = chain.getFilters().stream()
                .filter(CsrfFilter.class::isInstance)
                .map(CsrfFilter.class::cast)
                .findFirst()
                .orElseThrow();
        this.ours = (CsrfTokenRepository) ReflectionTestUtils.getField(filter, PLACE);
    }

    public void asInProduction() {
        ReflectionTestUtils.setField(filter, PLACE, ours);
    }
}
