package fr.guichet.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.web.BothVersions.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class AttemptTests {

    private final ExtendedModelMap model = new ExtendedModelMap();
    private final BeanPropertyBindingResult errors =
            new BeanPropertyBindingResult(new Sent("1", "Bureau 2", "2026-12-01"), "form");

    @Test
    void whatIsDoneAnswersNothing() {
        assertThat(Attempt.to(() -> {}).succeeds(errors, model)).isTrue();
        assertThat(errors.hasErrors()).isFalse();
        assertThat(model).isEmpty();
    }

    @Test
    void aFormWithErrorsIsNotTried() {
        errors.rejectValue("name", "NotBlank");

        assertThat(Attempt.to(() -> {
                            throw new AssertionError();
                        })
                        .succeeds(errors, model))
                .isFalse();
        assertThat(errors.getErrorCount()).isOne();
    }

    @Test
    void aBrokenRuleIsSaidOnTheFieldThatItNames() {
        refuse(new RuleViolation("room.in-the-past").on("lastDay"), "name");

        assertThat(fault().getField()).isEqualTo("lastDay");
        assertThat(fault().getRejectedValue()).isEqualTo("2026-12-01");
    }

    @Test
    void aRuleThatNamesNoFieldOfTheFormIsSaidOnTheFormsOwn() {
        refuse(new RuleViolation("site.name-taken").on("site"), "name");

        assertThat(fault().getField()).isEqualTo("name");
    }

    @Test
    void aRuleAboutAllThatWasSentIsSaidOnTheWholeForm() {
        refuse(new RuleViolation("structure.already-open").on(""), "name");

        assertThat(errors.getGlobalErrors())
                .singleElement()
                .satisfies(fault -> assertThat(fault.getCode()).isEqualTo("structure.already-open"));
    }

    @Test
    void daysAndTimesAreSaidInFrench() {
        refuse(new RuleViolation("overlaps", LocalDate.of(2026, 12, 1), LocalTime.of(9, 5), 3), "name");

        assertThat(fault().getArguments()).containsExactly("mardi 1er décembre 2026", "9\u00a0h\u00a005", 3);
    }

    @Test
    void aFormSentBeforeOtherwiseMayBeSentAsANewOne() {
        refuse(new SavedOtherwise(), "name");

        assertThat(fault().getField()).isEqualTo("id");
        assertThat(model.get("newId")).isInstanceOf(UUID.class);
    }

    @Test
    void whatSomebodyElseSavedIsShownBesideWhatWasTyped() {
        var both = new BothVersions(4L, List.of(new Line("site.field.site.name", "Typed", "Saved")));

        var done = Attempt.to(AttemptTests::beLate).whenStale(() -> both, model).succeeds(errors, model);

        assertThat(done).isFalse();
        assertThat(model.get("versions")).isSameAs(both);
        assertThat(errors.hasErrors()).isFalse();
    }

    @Test
    void whatIsSavedAsItWasTypedIsDone() {
        var both = new BothVersions(4L, List.of(new Line("site.field.site.name", "Same", "Same")));

        assertThat(Attempt.to(AttemptTests::beLate).whenStale(() -> both, model).succeeds(errors, model))
                .isTrue();
        assertThat(model.get("versions")).isNull();
    }

    @Test
    void ofTwoEditsThatMeetInTheDatabaseTheSecondShowsBothVersionsToo() {
        var both = new BothVersions(4L, List.of(new Line("site.field.site.name", "Typed", "Saved")));

        var done = Attempt.to(() -> {
                    throw new DataIntegrityViolationException("two names of one day");
                })
                .whenStale(() -> both, model)
                .succeeds(errors, model);

        assertThat(done).isFalse();
        assertThat(model.get("versions")).isSameAs(both);
    }

    @Test
    void aPageThatShowsWhatIsSavedAnywaySaysThatItChanged() {
        Attempt.to(AttemptTests::beLate)
                .refusedOn("name")
                .whenStale("appointment.changed-meanwhile", errors, model)
                .succeeds(errors, model);

        assertThat(fault().getCode()).isEqualTo("appointment.changed-meanwhile");
        assertThat(model.get("changed")).isEqualTo(true);
    }

    @Test
    void aRefusalMayBeAnsweredInAWayOfItsOwn() {
        var done = Attempt.to(() -> {
                    throw new NotFound(Sent.class, "2");
                })
                .when(NotFound.class, stranger -> errors.rejectValue("name", "unknown"))
                .succeeds(errors, model);

        assertThat(done).isFalse();
        assertThat(fault().getCode()).isEqualTo("unknown");
    }

    @Test
    void whatNoFormCanAnswerIsForThePageOfErrors() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Attempt.to(() -> {
                            throw new RuleViolation("account.kept-elsewhere");
                        })
                        .succeeds(errors, model));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> refuse(new DataIntegrityViolationException("ours"), "name"));
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> Attempt.to(AttemptTests::beLate).succeeds(errors, model));
    }

    private void refuse(RuntimeException refusal, String field) {
        Attempt.to(() -> {
                    throw refusal;
                })
                .refusedOn(field)
                .succeeds(errors, model);
    }

    private FieldError fault() {
        return errors.getFieldErrors().getFirst();
    }

    private static void beLate() {
        throw new ObjectOptimisticLockingFailureException(Sent.class, "1");
    }

    record Sent(String id, String name, String lastDay) {}
}
