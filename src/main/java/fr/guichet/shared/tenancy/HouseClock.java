package fr.guichet.shared.tenancy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The clock on the wall of the structure at work: « today » is its day, and an hour its hour, overseas too. Where no structure is at work it
 * shows the time of Paris.
 */
public class HouseClock extends Clock {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock time;
    private final ObjectProvider<StructureZone> structure;

    public HouseClock(Clock time, ObjectProvider<StructureZone> structure) {
        this.time = time;
        this.structure = structure;
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public ZoneId getZone() {
        return Tenancy.structureId()
                .flatMap(atWork -> structure.getObject().zone())
                .orElse(PARIS);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return time.withZone(zone);
    }
}
