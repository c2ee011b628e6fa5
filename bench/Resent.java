import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** R3: each form is sent two to five times at once, to two nodes; afterwards each is one row, and all its answers were kind. */
class Resent {

    static final int DESKS = 16;
    static final int VISITS = 17_500 * House.PERCENT / 100;
    static final int AGENTS = 12;
    static final int TIMES = 14;
    static final int APPOINTMENTS = 2_500 * House.PERCENT / 100;
    static final int DAYS = Math.ceilDiv(APPOINTMENTS, AGENTS * TIMES);

    private final List<Desk> desks = new ArrayList<>();
    private final Answers answers = new Answers();
    private final House house;
    private final UUID site;
    private final LocalDate today = LocalDate.now(House.ZONE);
    private final List<UUID> agents;
    private final List<LocalDate> days;

    Resent(House house) throws Exception {
        this.house = house;
        this.site = house.ids("select id from site").getFirst();
        house.engage(3 * DESKS);
        house.offer(AGENTS, AGENTS);
        for (int desk = 0; desk < DESKS; desk++) {
            desks.add(house.signIn("banc-" + (3 * desk + 1)));
        }
        this.agents = house.providers();
        this.days = house.openDays(desks.getFirst(), DAYS);
    }

    public static void main(String[] arguments) throws Exception {
        try (var house = House.open(Path.of(arguments[0]), 2)) {
            house.describe(DESKS);
            var resent = new Resent(house);
            var before = house.count("select count(*) from appointment");
            Crowd.work(DESKS, VISITS, resent::visit);
            Crowd.work(DESKS, APPOINTMENTS, resent::appointment);
            resent.judge(before);
        }
    }

    void visit(int desk, int number) {
        var form = House.visit(House.nextId().toString(), site, today, "Formulaire " + number);
        sendAtOnce("visit", desk, number, "/accompagnements/nouveau", "/accompagnements/nouveau", form);
    }

    void appointment(int desk, int number) {
        var id = House.nextId().toString();
        var day = days.get(number / (AGENTS * TIMES));
        var time = LocalTime.of(9, 0).plusMinutes(30L * (number / AGENTS % TIMES));
        var form = House.booking(id, agents.get(number % AGENTS), site, day + "T" + time, "OFFICE");
        sendAtOnce("appointment", desk, number, "/rendez-vous/nouveau", "/rendez-vous/" + id, form);
    }

    private void sendAtOnce(String what, int desk, int number, String to, String next, String[] form) {
        answers.count(what + ": forms");
        var copies = IntStream.range(0, 2 + number % 4).mapToObj(copy -> desks.get(desk).send(to, form)).toList();
        copies.stream().map(CompletableFuture::join).forEach(answer -> judge(what, next, answer));
    }

    private void judge(String what, String next, HttpResponse<String> answer) {
        if (answer.statusCode() == 303 && answer.headers().firstValue("Location").orElse("").endsWith(next)) {
            answers.count(what + ": 303, to the page after it");
        } else {
            answers.refuse(what, answer);
        }
    }

    void judge(long before) throws Exception {
        answers.print();
        answers.requirements();
        answers.require("visits, for as many forms", house.count("select count(*) from visit"), VISITS);
        answers.require("notes that differ", house.count("select count(distinct note) from visit"), VISITS);
        answers.require("requests of them, one each", house.count("select count(*) from visit_request"), VISITS);
        answers.require("visits logged, says the audit trail", entries("VisitLogged"), VISITS);
        answers.require("appointments, for as many forms", house.count("select count(*) from appointment") - before, APPOINTMENTS);
        answers.require("appointments booked, says the audit trail", entries("AppointmentBooked") - before, APPOINTMENTS);
        answers.hold();
    }

    private long entries(String action) throws Exception {
        return house.count("select count(*) from audit_entry where action = '" + action + "'");
    }
}
