package fr.guichet.appointment.person;

import fr.guichet.appointment.Person;
import fr.guichet.appointment.Title;
import fr.guichet.shared.phone.ReadablePhone;
import fr.guichet.shared.typed.ReadableEmail;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who comes, as text, at the version that was seen. */
record PersonForm(
        @ReadsAs(Long.class) @Nullable String version,
        @ReadsAs(Title.class) @Nullable String title,
        @NotBlank @OneLine @Size(max = 60) @NoForbiddenData String lastName,
        @OneLine @Size(max = 60) @NoForbiddenData @Nullable String firstName,
        @ReadablePhone @Size(max = 60) @Nullable String phone,
        @ReadableEmail @Size(max = 120) @Nullable String email) {

    static PersonForm of(Long version, Person person) {
        return new PersonForm(
                version.toString(),
                person.title() == null ? null : person.title().name(),
                person.lastName(),
                person.firstName(),
                person.phone(),
                person.email());
    }

    Person toPerson() {
        return new Person(title == null ? null : Title.valueOf(title), firstName, lastName, phone, email);
    }

    /** @param said the words of a message key */
    BothVersions beside(Long savedVersion, Person saved, UnaryOperator<String> said) {
        return new BothVersions(
                savedVersion,
                List.of(
                        new Line("appointment.field.title", said(title, said), said(saved.title(), said)),
                        new Line("appointment.field.lastName", lastName, saved.lastName()),
                        new Line("appointment.field.firstName", firstName, saved.firstName()),
                        new Line("appointment.field.phone", phone, saved.phone()),
                        new Line("appointment.field.email", email, saved.email())));
    }

    private static @Nullable String said(@Nullable Object title, UnaryOperator<String> said) {
        return title == null ? null : said.apply("appointment.title." + title);
    }

    @Nullable
    Long seenVersion() {
        return BothVersions.seen(version);
    }

    /** Holds a person: says nothing. */
    @Override
    public String toString() {
        return "PersonForm[…]";
    }
}
