package fr.guichet.statistics;

import fr.guichet.account.Role;
import fr.guichet.testing.Houses.House;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Level;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.Visits;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Visits of two years, until this morning, drawn from a fixed seed, and what they add up to, counted in plain Java. */
record GeneratedVisits(List<Generated> visits) {

    static final Period ASKED = new Period(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 9));

    /** The first and last days, those beside them, the last day of a February, and the same of the year before. */
    static final List<LocalDate> EDGES = List.of(
            ASKED.from().minusDays(1),
            ASKED.from(),
            LocalDate.of(2026, 2, 28),
            ASKED.to(),
            ASKED.to().plusDays(1),
            ASKED.yearBefore().from().minusDays(1),
            ASKED.yearBefore().from(),
            ASKED.yearBefore().to(),
            ASKED.yearBefore().to().plusDays(1));

    /** By operator; most visits ask for several, often of one operator. */
    static final List<Request> WISHES = List.of(
            wish("CARSAT", "CARSAT_RELEVE_CARRIERE"),
            wish("CARSAT", "CARSAT_COMPTE"),
            wish("CAF", "CAF_RSA_DEMANDE"),
            wish("CPAM", "CPAM_COMPTE_AMELI"),
            wish("FRANCE_TRAVAIL", "FRANCE_TRAVAIL_INSCRIPTION"));

    record Request(String operator, String procedure, Level level, Outcome outcome) {}

    record Generated(
            UUID id,
            LocalDateTime at,
            UUID siteId,
            Role agent,
            Channel channel,
            AgeBand ageBand,
            int minutes,
            List<Request> requests) {

        LocalDate day() {
            return at.toLocalDate();
        }

        VisitContent content(House house) {
            var visit = Visits.aVisit(house)
                    .atSite(siteId)
                    .at(at.toString())
                    .by(channel)
                    .aged(ageBand)
                    .lasting(minutes);
            requests.forEach(one -> visit.requesting(one.operator, one.procedure, one.level, one.outcome));
            return visit.build();
        }
    }

    private static Request wish(String operator, String procedure) {
        return new Request(operator, procedure, Level.FIRST_LEVEL, Outcome.COMPLETED);
    }

    static Generated draw(House house, UUID id, Random chance) {
        var year = chance.nextInt(3) == 0 ? ASKED.yearBefore() : ASKED;
        var day = chance.nextInt(3) == 0 ? any(EDGES, chance) : year.from().plusDays(chance.nextLong(year.length()));
        return new Generated(
                id,
                day.atTime(chance.nextInt(day.isAfter(ASKED.to()) ? 10 : 24), 5 * chance.nextInt(12)),
                chance.nextBoolean() ? house.mainSiteId() : house.antennaId(),
                chance.nextBoolean() ? Role.COUNSELLOR : Role.COORDINATOR,
                any(List.of(Channel.values()), chance),
                any(List.of(AgeBand.values()), chance),
                5 + 5 * chance.nextInt(12),
                IntStream.rangeClosed(0, chance.nextInt(4))
                        .mapToObj(n -> drawRequest(chance))
                        .toList());
    }

    private static Request drawRequest(Random chance) {
        var wish = any(WISHES, chance);
        return new Request(
                wish.operator,
                wish.procedure,
                any(List.of(Level.values()), chance),
                any(List.of(Outcome.values()), chance));
    }

    private static <T> T any(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    GeneratedVisits during(Period days) {
        return where(visit -> days.contains(visit.day()));
    }

    GeneratedVisits where(Predicate<Generated> visit) {
        return new GeneratedVisits(visits.stream().filter(visit).toList());
    }

    List<Request> requests() {
        return visits.stream().flatMap(visit -> visit.requests.stream()).toList();
    }

    /** What every place has to say of a filter: of the visits in which a request answers, the requests that do. */
    Expected counting(Predicate<Generated> visit, Predicate<Request> request) {
        var counted = new ArrayList<Generated>();
        for (var one : visits) {
            if (visit.test(one) && one.requests.stream().anyMatch(request)) {
                counted.add(one);
            }
        }
        var all = new GeneratedVisits(counted).requests();
        var answers = all.stream().filter(request).toList();
        var desk =
                answers.stream().filter(one -> one.level != Level.SELF_SERVICE).toList();
        return new Expected(
                counted.size(),
                answers.size(),
                all.size(),
                desk.stream().filter(one -> one.outcome == Outcome.COMPLETED).count(),
                desk.size(),
                counted.stream().mapToInt(Generated::minutes).sum());
    }

    Expected countingAll() {
        return counting(visit -> true, request -> true);
    }

    record Expected(long visits, long requests, long allRequests, long resolved, long assisted, long minutes) {}

    /** A filter of the list: as the address says it, and as Java does. */
    record Filter(String parameter, String value, Predicate<Generated> visit, Predicate<Request> request) {

        static Filter ofVisits(String parameter, Object value, Predicate<Generated> visit) {
            return new Filter(parameter, value.toString(), visit, request -> true);
        }

        static Filter ofRequests(String parameter, Object value, Predicate<Request> request) {
            return new Filter(parameter, value.toString(), visit -> true, request);
        }
    }

    /** Filters given together: all that they ask of a request is asked of the same one. */
    record Filters(List<Filter> all) {

        static Filters of(Filter... some) {
            return new Filters(List.of(some));
        }

        Expected expectedOf(GeneratedVisits visits) {
            return visits.counting(
                    visit -> all.stream().allMatch(one -> one.visit.test(visit)),
                    request -> all.stream().allMatch(one -> one.request.test(request)));
        }

        @Override
        public String toString() {
            return String.join(
                    "&",
                    all.stream().map(one -> one.parameter + "=" + one.value).toList());
        }
    }

    static Stream<Filter> filters(House house) {
        return Stream.of(
                        Stream.of("CARSAT", "CAF", "FRANCE_TRAVAIL", "MSA")
                                .map(code -> Filter.ofRequests("operateur", code, one -> one.operator.equals(code))),
                        WISHES.stream()
                                .map(Request::procedure)
                                .map(code -> Filter.ofRequests("demarche", code, one -> one.procedure.equals(code))),
                        Stream.of(Level.values())
                                .map(level -> Filter.ofRequests("niveau", level, one -> one.level == level)),
                        Stream.of(Outcome.values())
                                .map(outcome -> Filter.ofRequests("issue", outcome, one -> one.outcome == outcome)),
                        Stream.of(Channel.values())
                                .map(channel -> Filter.ofVisits("canal", channel, one -> one.channel == channel)),
                        Stream.of(AgeBand.values())
                                .map(band -> Filter.ofVisits("age", band, one -> one.ageBand == band)),
                        Stream.of(AgeBand.values())
                                .map(AgeBand::group)
                                .distinct()
                                .map(group -> Filter.ofVisits("age", group, one -> one.ageBand.group() == group)),
                        Stream.of(house.mainSiteId(), house.antennaId())
                                .map(site -> Filter.ofVisits("site", site, one -> one.siteId.equals(site))),
                        Stream.of(
                                Filter.ofVisits("agent", "moi", one -> one.agent == Role.COUNSELLOR),
                                Filter.ofVisits(
                                        "agent",
                                        house.agent(Role.COORDINATOR).accountId(),
                                        one -> one.agent == Role.COORDINATOR)))
                .flatMap(same -> same);
    }
}
