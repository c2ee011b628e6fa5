package fr.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

/** The fence between modules. {@code -Dguichet.docs=docs/modules} writes their documentation where it is committed. */
class ModularityTests {

    static final Path FOLDER = Path.of(System.getProperty("guichet.docs", "target/modules"));

    ApplicationModules modules = ApplicationModules.of(GuichetApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void noModuleIsEmpty() {
        assertThat(Sources.under(Sources.JAVA, "package-info.java"))
                .filteredOn(file -> Sources.under(file.getParent(), ".java").size() == 1)
                .isEmpty();
    }

    @Test
    void everyModuleSaysWhatItIsFor() {
        new Documenter(modules, Options.defaults().withOutputFolder(FOLDER.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();

        assertThat(FOLDER.resolve("components.puml")).content().contains("Accompagnements");
    }
}
