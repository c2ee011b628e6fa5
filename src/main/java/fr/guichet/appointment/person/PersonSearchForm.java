package fr.guichet.appointment.person;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Name and telephone as the person gives them; one of them may do. */
record PersonSearchForm(
        @Size(max = 100) @Nullable String nom,
        @Phone @Size(max = 30) @Nullable String telephone) {

    private static final int LETTERS = 2;

    boolean tellsOfSomeone() {
        return telephone != null
                || nom != null && nom.codePoints().filter(Character::isLetter).count() >= LETTERS;
    }

    List<String> given() {
        return Stream.of(nom, telephone).filter(Objects::nonNull).toList();
    }

    /** Holds a person: says nothing. */
    @Override
    public String toString() {
        return "PersonSearchForm[…]";
    }
}
