/**
 * The demo house: two fictitious-but-plausible houses, built through the doors that every module offers to all. Only in
 * the profile {@code demo}, never in the packaged jar; nobody calls it.
 */
@ApplicationModule(
        displayName = "Démonstration",
        allowedDependencies = {
            "site",
            "room",
            "opening",
            "account",
            "rota",
            "continuity",
            "availability",
            "appointment",
            "visit",
            "exchange"
        })
@NullMarked
package fr.guichet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
