package fr.guichet.shared.tenancy;

import java.util.List;
import java.util.UUID;

/** For work on the whole installation, that enters one structure after the other by {@link Tenancy#runAs}. */
public interface EveryStructure {

    List<UUID> structureIds();
}
