package fr.guichet.appointment.person;

import static fr.guichet.appointment.agenda.FoundAppointments.Match.EXACT;
import static fr.guichet.appointment.agenda.FoundAppointments.Match.PERHAPS;
import static fr.guichet.appointment.agenda.FoundAppointments.Match.TOO_SHORT;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentRows;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.agenda.FoundAppointments;
import fr.guichet.shared.model.Letters;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.vault.SearchTerms;
import fr.guichet.shared.vault.TypedSearch;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the appointments of a person by what their name begins with, or their telephone; a page that shows them says so in the trail. */
@Component
public class PersonSearch {

    private static final LocalDateTime ANY_TIME = LocalDate.EPOCH.atStartOfDay();
    private static final int MOST_FOUND = 50;
    private static final int MOST_NEAR = 20;
    /** Of those who share the first three letters with what was typed. All whose keys are still to be made anew are opened too. */
    private static final int MOST_OPENED = 1000;

    private final PersonKeys keys;
    private final AppointmentRows rows;
    private final Clock clock;

    PersonSearch(PersonKeys keys, AppointmentRows rows, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.clock = clock;
    }

    /** Only when nobody is found, those who may be meant. */
    public FoundAppointments forPerson(String typed) {
        var found = exactly(typed);
        return found.rows().isEmpty() && !found.isTooShort() ? perhaps(typed) : found;
    }

    FoundAppointments exactly(String typed) {
        var search = SearchTerms.typed(typed, plan());
        if (search.readings().isEmpty()) {
            return new FoundAppointments(TOO_SHORT, List.of());
        }
        var found = opened(keys.carrying(search.readings(), search.wholeWords(), ANY_TIME, MOST_OPENED))
                .filter(row -> isFoundBy(search, row.person()))
                .sorted(nextOnesThenLastOnes())
                .limit(MOST_FOUND)
                .toList();
        return new FoundAppointments(EXACT, found);
    }

    FoundAppointments perhaps(String typed) {
        var search = SearchTerms.typed(typed, plan());
        var found = opened(keys.carrying(search.looserReadings(), Set.of(), ANY_TIME, MOST_OPENED))
                .map(row -> new Near(row, nearness(search, row.person())))
                .filter(near -> near.by() > 0)
                .sorted(comparing(Near::by).reversed().thenComparing(Near::row, nextOnesThenLastOnes()))
                .map(Near::row)
                .limit(MOST_NEAR)
                .toList();
        return new FoundAppointments(PERHAPS, found);
    }

    /** The appointments ahead of whoever has the number or the name: of a name without a first name, unless the numbers differ. */
    public Set<UUID> awaited(Person person) {
        var now = LocalDateTime.now(clock);
        var readings =
                new ArrayList<>(SearchTerms.typed(fullName(person), plan()).readings());
        phone(person).stream().map(Set::of).forEach(readings::add);
        return opened(keys.carrying(readings, Set.of(), now.toLocalDate().atStartOfDay(), MOST_OPENED))
                .filter(row -> row.isAwaited(now) && row.person() != null && isSame(person, row.person()))
                .map(AppointmentRow::id)
                .collect(toSet());
    }

    private boolean isSame(Person one, Person other) {
        var phone = phone(one);
        var otherPhone = phone(other);
        if (!phone.isEmpty() && phone.equals(otherPhone)) {
            return true;
        }
        return names(one).equals(names(other)) && (one.firstName() != null || phone.isEmpty() || otherPhone.isEmpty());
    }

    /** In either order, each in one word. */
    private static Set<String> names(Person person) {
        return Stream.of(person.firstName() == null ? "" : person.firstName(), person.lastName())
                .map(name -> String.join("", Letters.words(name)))
                .filter(name -> !name.isEmpty())
                .collect(toSet());
    }

    private static String fullName(Person person) {
        return person.firstName() == null ? person.lastName() : person.firstName() + " " + person.lastName();
    }

    private record Near(AppointmentRow row, long by) {}

    private Stream<AppointmentRow> opened(List<UUID> carrying) {
        var ids = new LinkedHashSet<>(carrying);
        ids.addAll(keys.formerlyKeyed());
        return inSomeRows(ids);
    }

    /** Never all open at once. */
    private Stream<AppointmentRow> inSomeRows(Set<UUID> ids) {
        return ids.stream().gather(Gatherers.windowFixed(MOST_OPENED)).flatMap(some -> rows.withIds(some).stream());
    }

    private boolean isFoundBy(TypedSearch search, @Nullable Person person) {
        return person != null && search.matches(phone(person), person.firstName(), person.lastName());
    }

    private long nearness(TypedSearch search, @Nullable Person person) {
        return person == null ? 0 : search.nearness(phone(person), person.firstName(), person.lastName());
    }

    private Set<String> phone(Person person) {
        return SearchTerms.ofPhone(person.phone(), plan());
    }

    private NumberingPlan plan() {
        return NumberingPlan.of(clock.getZone());
    }

    private Comparator<AppointmentRow> nextOnesThenLastOnes() {
        var now = LocalDateTime.now(clock);
        return comparing((AppointmentRow row) -> row.start().isBefore(now))
                .thenComparing(row -> Duration.between(now, row.start()).abs());
    }
}
