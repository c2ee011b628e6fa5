package fr.guichet.shared.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Lets templates call {@link French} as {@code #french}. Thymeleaf forbids a bean ({@code @french}) among the parameters of a
 * fragment, where most of our figures stand.
 */
@Component
class FrenchDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "french";

    private final French french;

    FrenchDialect(French french) {
        this.french = french;
    }

    @Override
    public String getName() {
        return "Guichet";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return NAME.equals(name) ? french : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
