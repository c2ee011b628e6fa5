/**
 * Who is where, when: the standard weeks of the agents, the days that differ, and their leaves.
 * {@link fr.guichet.rota.RotaService} answers « who is there »; continuity asks it, nothing below does.
 */
@ApplicationModule(
        displayName = "Présences",
        allowedDependencies = {"site", "opening", "account"})
@NullMarked
package fr.guichet.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
