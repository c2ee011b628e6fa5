package fr.guichet.shared.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.testing.IntegrationTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ConstraintsTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @Test
    void eachStandsInTheDatabase() {
        var known = jdbc.sql("select conname from pg_constraint union select indexname from pg_indexes")
                .query(String.class)
                .set();

        assertThat(known).containsAll(Constraints.rules().keySet());
    }

    @Test
    void eachHasItsSentence() {
        assertThat(Constraints.rules().values())
                .allSatisfy(rule -> assertThat(messages.getMessage(rule.code(), new Object[] {"CAF"}, Locale.FRANCE))
                        .isNotBlank());
    }

    @Test
    void whatTheServerNamesCountsWhateverItsMessageTells() {
        var refused = refusal("la valeur d’une clé dupliquée rompt « site_name_unique »", "room_name_unique");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Constraints.explained(() -> {
                    throw refused;
                }))
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo("room.name-taken");
                    assertThat(broken.field()).isEqualTo("name");
                });
    }

    @Test
    void aConstraintThatNobodyIsToldOfStaysWhatItIs() {
        var refused = refusal("room_name_unique", "visit_pkey");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> Constraints.explained(() -> {
                    throw refused;
                }))
                .isSameAs(refused);
    }

    private static DataIntegrityViolationException refusal(String message, String constraint) {
        var said = new ServerErrorMessage("SERROR\0C23505\0M" + message + "\0n" + constraint + "\0");
        return new DataIntegrityViolationException(message, new PSQLException(said));
    }
}
