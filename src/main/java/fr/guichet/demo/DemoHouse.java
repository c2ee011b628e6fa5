package fr.guichet.demo;

import fr.guichet.account.DemoAccounts;
import fr.guichet.appointment.FreeSlotDelays;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stands complete before the web server takes its first request. */
@Component
@Profile("demo")
class DemoHouse implements DemoAccounts, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoHouse.class);

    private final StructureOpening opening;
    private final TeamPlanning team;
    private final AppointmentOffer offer;
    private final AgendaFilling agenda;
    private final PastLoading past;
    private final FreeSlotDelays delays;
    private final Clock clock;
    private volatile boolean running;

    DemoHouse(
            StructureOpening opening,
            TeamPlanning team,
            AppointmentOffer offer,
            AgendaFilling agenda,
            PastLoading past,
            FreeSlotDelays delays,
            Clock clock) {
        this.opening = opening;
        this.team = team;
        this.offer = offer;
        this.agenda = agenda;
        this.past = past;
        this.delays = delays;
        this.clock = clock;
    }

    @Override
    public void start() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var list = DemoFile.nationalList();
        var chambery = opening.chambery(list);
        team.plan(chambery);
        offer.open(chambery, () -> {
            agenda.fill(chambery);
            noteDelays(yesterday);
        });
        Tenancy.runAs(chambery.structureId(), delays::record);
        var visits = past.loadChambery(chambery, yesterday);
        visits += past.loadEntrelacs(opening.entrelacs(list), yesterday);
        running = true;
        log.info("The demo houses are complete up to {}: {} visits added", yesterday, visits);
    }

    private void noteDelays(LocalDate yesterday) {
        yesterday
                .minusWeeks(AgendaFilling.WEEKS)
                .datesUntil(yesterday.plusDays(1))
                .forEach(delays::record);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public List<DemoAccount> accounts() {
        return Person.CHAMBERY.stream()
                .map(person -> new DemoAccount(person.login(), person.role()))
                .toList();
    }

    @Override
    public String password() {
        return StructureOpening.PASSWORD;
    }
}
