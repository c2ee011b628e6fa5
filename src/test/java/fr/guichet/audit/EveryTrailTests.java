package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;

/** What {@code --guichet.audit.verify=true} prints before it ends. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class EveryTrailTests {

    @Autowired
    Houses houses;

    @Autowired
    Trails trails;

    House house;
    House other;
    EveryTrail everyTrail;

    @BeforeEach
    void openTwoHouses(@Autowired TrailVerification verification, @Autowired MessageSource messages) {
        house = houses.open();
        other = houses.open();
        trails.seal(house);
        trails.seal(other);
        everyTrail = new EveryTrail(() -> List.of(house.structureId(), other.structureId()), verification, messages);
    }

    @Test
    void intactTrailsGetALineEach(CapturedOutput output) {
        everyTrail.verify();

        assertThat(output)
                .contains("Structure " + house.structureId() + " : journal intact")
                .contains("Structure " + other.structureId() + " : journal intact");
    }

    @Test
    void aBrokenOneIsNamedAndTheNextIsStillVerified(CapturedOutput output) {
        trails.change(house, "update audit_entry set actor = 'personne' where structure_id = :house and position = 2");
        trails.change(house, "delete from audit_entry where structure_id = :house and position = 3");

        assertThatExceptionOfType(TrailBroken.class)
                .isThrownBy(() -> everyTrail.verify())
                .satisfies(broken -> assertThat(broken.structures()).isEqualTo(1));

        assertThat(output)
                .contains("Structure " + house.structureId() + " : journal altéré")
                .contains("L’entrée n°\u00a02 a été modifiée ou ajoutée")
                .contains("L’entrée n°\u00a03 manque.")
                .contains("Structure " + other.structureId() + " : journal intact");
    }

    @Test
    void itEndsWithWhatToDo() {
        var analysis = new TrailBrokenAnalyzer().analyze(new TrailBroken(2));

        assertThat(analysis.getDescription()).contains("2");
        assertThat(analysis.getAction()).contains("copie de la base");
    }
}
