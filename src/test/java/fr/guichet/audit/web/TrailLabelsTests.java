package fr.guichet.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.model.AuditedFact;
import fr.guichet.testing.Facts;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever reads the trail reads French: a new fact gets its words in {@code messages/audit.properties}. */
class TrailLabelsTests {

    TrailLabels labels = new TrailLabels();

    @Test
    void everyFactHasItsWordsAndEveryWordsTheirFact() {
        var facts = Facts.all().stream().map(AuditedFact::action).toList();

        assertThat(labels.actions().keySet()).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void twoFactsAreNeverCalledTheSame() {
        assertThat(Set.copyOf(labels.actions().values()))
                .hasSize(labels.actions().size());
    }

    @Test
    void aFactThatIsKnownNoMoreKeepsItsName() {
        assertThat(labels.of("TeaMade")).isEqualTo("TeaMade");
    }
}
