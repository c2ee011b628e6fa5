package fr.guichet.shared.tenancy;

import java.time.ZoneId;
import java.util.Optional;

/** In which local time the structure at work lives; none while it is being opened. */
public interface StructureZone {

    Optional<ZoneId> zone();
}
