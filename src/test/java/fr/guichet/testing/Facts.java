package fr.guichet.testing;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.guichet.shared.model.AuditedFact;
import java.util.List;
import org.springframework.beans.BeanUtils;

/** Test data: one of each fact that the audit trail may keep, about nothing. */
public final class Facts {

    private Facts() {}

    public static List<AuditedFact> all() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.guichet").stream()
                        .filter(type -> type.isAssignableTo(AuditedFact.class) && !type.isInterface())
                        .map(type -> aboutNothing(type.reflect().asSubclass(AuditedFact.class)))
                        .toList();
    }

    private static AuditedFact aboutNothing(Class<? extends AuditedFact> fact) {
        var made = fact.getDeclaredConstructors()[0];
        return (AuditedFact) BeanUtils.instantiateClass(made, new Object[made.getParameterCount()]);
    }
}
