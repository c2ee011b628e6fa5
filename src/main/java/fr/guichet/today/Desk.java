package fr.guichet.today;

import fr.guichet.statistics.DaySoFar;
import java.util.List;

/** The day of someone who receives people. */
public record Desk(DaySoFar soFar, List<LastVisit> mine) {}
