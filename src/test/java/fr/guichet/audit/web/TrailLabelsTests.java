package fr.guichet.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.guichet.shared.model.AuditedFact;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever reads the trail reads French: a new fact gets its words in {@code messages/audit.properties}. */
class TrailLabelsTests {

    TrailLabels labels = new TrailLabels();

    @Test
    void everyFactHasItsWordsAndEveryWordsTheirFact() {
        var facts = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.guichet").stream()
                        .filter(type -> type.isAssignableTo(AuditedFact.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();

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
