package fr.guichet.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Title;
import java.util.List;

/**
 * Who has appointments at the demo house: names that say they are invented, telephone numbers that are kept for fiction,
 * addresses that lead nowhere.
 */
final class FictitiousPeople {

    private final List<Person> people;

    private FictitiousPeople(List<Person> people) {
        this.people = people;
    }

    static FictitiousPeople read() {
        return new FictitiousPeople(DemoFile.rows("people.csv").stream()
                .map(FictitiousPeople::person)
                .toList());
    }

    /** Without anyone’s address, so that there is nobody to write to. */
    FictitiousPeople byTelephone() {
        return new FictitiousPeople(people.stream()
                .map(person -> new Person(person.title(), null, person.lastName(), person.phone(), null))
                .toList());
    }

    /** All of them, in an order of chance. */
    List<Person> shuffled(Dice dice) {
        return dice.shuffled(people);
    }

    private static Person person(NamedCsvRecord row) {
        var email = row.getField("email");
        return new Person(
                Title.valueOf(row.getField("title")),
                null,
                row.getField("last_name"),
                row.getField("phone"),
                email.isEmpty() ? null : email);
    }
}
