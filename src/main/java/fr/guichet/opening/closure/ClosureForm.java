package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.ClosureRow;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is said of a closure. */
record ClosureForm(
        @NotNull @Nullable Long version,
        @NotBlank @ReadsAs(ClosureReason.class) String reason,
        @Nullable Boolean announced,
        @OneLine @Size(max = 280) @NoForbiddenData @Nullable String publicText) {

    static ClosureForm of(ClosureRow closure) {
        return new ClosureForm(closure.version(), closure.reason().name(), closure.announced(), closure.publicText());
    }

    /** Once it is valid. */
    DescribeClosure toCommand() {
        return new DescribeClosure(ClosureReason.valueOf(reason), Boolean.TRUE.equals(announced), publicText);
    }

    /** @param said the words of a message key */
    BothVersions beside(ClosureRow row, UnaryOperator<String> said) {
        var saved = of(row);
        return new BothVersions(
                row.version(),
                List.of(
                        new Line("closure.field.reason", reason(said), saved.reason(said)),
                        new Line("closure.field.announced", announced(said), saved.announced(said)),
                        new Line("closure.field.publicText", publicText, saved.publicText)));
    }

    private String reason(UnaryOperator<String> said) {
        return said.apply("closure.reason." + reason);
    }

    private String announced(UnaryOperator<String> said) {
        return said.apply("closure.announced." + Boolean.TRUE.equals(announced));
    }
}
