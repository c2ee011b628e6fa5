package fr.guichet.site;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.Letters;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where a person says they come from: one line of the structure's short list. */
@Entity
class Neighbourhood extends BaseEntity {

    private String code;
    private String label;
    private int position;
    private Validity validity;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Neighbourhood() {}

    private Neighbourhood(String label, int position, LocalDate validFrom) {
        this.code = codeOf(label);
        this.label = label;
        this.position = position;
        this.validity = Validity.since(validFrom);
    }

    static List<Neighbourhood> inOrder(List<String> labels, LocalDate validFrom) {
        return IntStream.range(0, labels.size())
                .mapToObj(position -> new Neighbourhood(labels.get(position), position, validFrom))
                .toList();
    }

    private static String codeOf(String label) {
        return Letters.plain(label).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
