import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/** R1: 64 desks over two nodes book, move and cancel on 200 slots; afterwards nobody and no room is taken twice. */
class Collisions {

    static final int DESKS = 64;
    static final int ACCOUNTS = 32;
    static final int ATTEMPTS = 128_000 * House.PERCENT / 100;
    static final int FIRST_DESKS = 4;
    static final int FIRST_ATTEMPTS = Math.min(2_000, ATTEMPTS / 4);
    static final int AGENTS = 10;
    static final int ROOMS = 6;
    static final int DAYS = 4;
    static final List<LocalTime> TIMES = List.of(
            LocalTime.of(9, 30), LocalTime.of(10, 0), LocalTime.of(10, 30), LocalTime.of(11, 0), LocalTime.of(11, 30));
    static final int SLOTS = AGENTS * DAYS * TIMES.size();
    static final int SAME_SLOT = 8;

    /** Without their first letter, which is small where the field is named before them. */
    static final Map<String, String> SENTENCES = new TreeMap<>(Map.of(
            "taken", "e créneau vient d’être pris par quelqu’un d’autre.",
            "no room", "ucun bureau n’est libre à ce moment-là.",
            "changed", "uelqu’un a changé ce rendez-vous entre-temps",
            "cancelled", "e rendez-vous est annulé."));
    static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    record Place(UUID agent, LocalDate day, LocalTime time) {

        String start() {
            return day + "T" + time;
        }

        /** Across the end of it: over two slots. */
        LocalTime later() {
            return time.plusMinutes(15);
        }
    }

    /** An appointment as the desks saw it last. */
    record Seen(UUID id, long version) {}

    private final House house;
    private final List<Desk> desks = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final UUID site;
    private final AtomicReferenceArray<Seen> seen = new AtomicReferenceArray<>(2 * SLOTS);
    private final Set<UUID> booked = ConcurrentHashMap.newKeySet();
    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();
    private final Answers answers = new Answers();

    Collisions(House house) throws Exception {
        this.house = house;
        this.site = house.ids("select id from site").getFirst();
        house.engage(ACCOUNTS);
        house.offer(AGENTS, ROOMS);
        for (int desk = 0; desk < DESKS; desk++) {
            desks.add(house.signIn("banc-" + (desk % ACCOUNTS + 1)));
        }
        for (var day : house.openDays(desks.getFirst(), DAYS)) {
            for (var agent : house.providers()) {
                TIMES.forEach(time -> places.add(new Place(agent, day, time)));
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (var house = House.open(Path.of(arguments[0]), 2)) {
            house.describe(DESKS);
            var collisions = new Collisions(house);
            var before = house.count("select count(*) from appointment");
            Crowd.work(FIRST_DESKS, FIRST_ATTEMPTS, collisions::attempt);
            Crowd.work(DESKS, ATTEMPTS - FIRST_ATTEMPTS, (desk, number) -> collisions.attempt(desk, FIRST_ATTEMPTS + number));
            collisions.judge(before);
        }
    }

    /** Eight in a row want one slot, and move what is there to the slot of the next eight. */
    void attempt(int desk, int number) throws IOException, InterruptedException {
        var at = slot(number / SAME_SLOT);
        var kind = Math.floorMod(number * 0x9E3779B1, 8);
        var outside = isCoordinator(desk) && number % 3 == 0;
        var index = outside ? SLOTS + at : at;
        var there = seen.get(index);
        if (there == null || kind < 4) {
            book(desk, number, index, outside);
        } else if (kind < 6) {
            move(desk, index, there, slot(number / SAME_SLOT + 1));
        } else {
            cancel(desk, index, there);
        }
    }

    static int slot(int group) {
        return Math.floorMod(Integer.rotateLeft(group * 0x9E3779B1, 13), SLOTS);
    }

    static boolean isCoordinator(int desk) {
        return (desk % ACCOUNTS + 1) % 3 == 0;
    }

    private void book(int desk, int number, int index, boolean outside) throws IOException, InterruptedException {
        var place = places.get(index % SLOTS);
        var how = number % 2 == 0 ? "OFFICE" : "PHONE";
        if (outside) {
            var id = House.nextId();
            won("book outside the hours", id, index, desks.get(desk).post("/rendez-vous/hors-disponibilites", outside(id, place, how)));
        } else if (number % 4 < 2) {
            var id = House.nextId();
            won("book", id, index, post(desk, id, place, how));
        } else {
            hold(desk, index, place, how);
        }
    }

    /** As one does who takes the slot from the list, and then fills in the form. */
    private void hold(int desk, int index, Place place, String how) throws IOException, InterruptedException {
        var key = House.TYPE + "~" + place.agent() + "~" + site + "~" + place.start();
        var answer = desks.get(desk).post("/rendez-vous/creneaux", "creneau", key, "comment", how);
        if (answer.statusCode() == 303) {
            answers.count("hold: 303, held");
            var id = UUID.fromString(House.first("retenu=([0-9a-f-]{36})", answer.headers().firstValue("Location").orElse("")));
            won("book what is held", id, index, post(desk, id, place, how));
        } else {
            lost("hold", 409, answer);
        }
    }

    private HttpResponse<String> post(int desk, UUID id, Place place, String how) throws IOException, InterruptedException {
        return desks.get(desk).post("/rendez-vous/nouveau", House.booking(id.toString(), place.agent(), site, place.start(), how));
    }

    private String[] outside(UUID id, Place place, String how) {
        return new String[] {
            "id", id.toString(),
            "type", House.TYPE.toString(),
            "place", how,
            "provider", place.agent().toString(),
            "site", site.toString(),
            "day", place.day().toString(),
            "start", place.later().toString(),
            "outsideReason", "Urgence",
            "title", "",
            "lastName", "Exemple",
            "firstName", "",
            "phone", "",
            "email", ""
        };
    }

    private void won(String what, UUID id, int index, HttpResponse<String> answer) {
        if (answer.statusCode() == 303 && leadsTo(id, answer)) {
            answers.count(what + ": 303, won");
            booked.add(id);
            seen.set(index, new Seen(id, 0));
        } else {
            lost(what, 422, answer);
        }
    }

    private void move(int desk, int index, Seen there, int to) throws IOException, InterruptedException {
        var place = places.get(to);
        var answer = desks.get(desk).post("/rendez-vous/" + there.id() + "/deplacement",
                "version", String.valueOf(there.version()),
                "askedBy", "USER",
                "creneau", House.TYPE + "~" + place.agent() + "~" + site + "~" + place.start());
        if (answer.statusCode() == 303 && leadsTo(there.id(), answer)) {
            answers.count("move: 303, won");
            seen.compareAndSet(index, there, null);
            seen.set(to, new Seen(there.id(), there.version() + 1));
        } else {
            relearn(index, there, answer, lost("move", 422, answer));
        }
    }

    private void cancel(int desk, int index, Seen there) throws IOException, InterruptedException {
        var answer = desks.get(desk).post("/rendez-vous/" + there.id() + "/annulation",
                "version", String.valueOf(there.version()),
                "askedBy", "USER");
        if (answer.statusCode() == 303 && leadsTo(there.id(), answer)) {
            answers.count(cancelled.add(there.id()) ? "cancel: 303, won" : "cancel: 303, cancelled already");
            seen.compareAndSet(index, there, null);
        } else {
            relearn(index, there, answer, lost("cancel", 422, answer));
        }
    }

    private void relearn(int index, Seen there, HttpResponse<String> answer, String why) {
        var version = VERSION.matcher(answer.body());
        if (why.equals("changed") && version.find()) {
            seen.compareAndSet(index, there, new Seen(there.id(), Long.parseLong(version.group(1))));
        } else if (why.equals("cancelled")) {
            seen.compareAndSet(index, there, null);
        }
    }

    private static boolean leadsTo(UUID id, HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").endsWith("/rendez-vous/" + id);
    }

    /** What the page of whoever came second says. */
    private String lost(String what, int status, HttpResponse<String> answer) {
        for (var sentence : SENTENCES.entrySet()) {
            if (answer.statusCode() == status && answer.body().contains(sentence.getValue())) {
                answers.count("%s: %d, %s".formatted(what, status, sentence.getKey()));
                return sentence.getKey();
            }
        }
        answers.refuse(what, answer);
        return "";
    }

    void judge(long before) throws Exception {
        answers.print();
        answers.requirements();
        answers.require("one who receives, two appointments at once", overlaps("provider_id"), 0);
        answers.require("one room, two appointments at once", overlaps("room_id"), 0);
        answers.require("appointments, for as many bookings won", house.count("select count(*) from appointment") - before, booked.size());
        answers.require("living appointments, for bookings won less cancellations won",
                house.count("select count(*) from appointment where status = 'BOOKED'"), booked.size() - cancelled.size());
        answers.require("bookings won that have no row", missing(booked, "select id from appointment"), 0);
        answers.require("cancellations won that are not one",
                missing(cancelled, "select id from appointment where status = 'CANCELLED_BY_USER'"), 0);
        answers.require("moves kept, for as many versions that no cancellation made",
                house.count("select count(*) from appointment_move"),
                house.count("select sum(version) from appointment") - house.count("select count(*) from appointment where status <> 'BOOKED'"));
        answers.require("deadlocks", house.count("select sum(deadlocks) from pg_stat_database"), 0);
        answers.hold();
    }

    private long overlaps(String who) throws Exception {
        return house.count("select count(*) from appointment a join appointment b on a.structure_id = b.structure_id and a.id < b.id"
                + " and a." + who + " = b." + who + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at"
                + " where a.status in ('BOOKED', 'ARRIVED', 'HONOURED') and b.status in ('BOOKED', 'ARRIVED', 'HONOURED')");
    }

    private long missing(Set<UUID> acknowledged, String rows) throws Exception {
        var known = Set.copyOf(house.ids(rows));
        return acknowledged.stream().filter(id -> !known.contains(id)).count();
    }
}
