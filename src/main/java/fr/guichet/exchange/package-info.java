/**
 * What comes from files of other structures: today the national list of France services structures, and the structures that an
 * administrator opens from it. {@link fr.guichet.exchange.NationalListService} keeps the list, {@link
 * fr.guichet.exchange.StructureCreationService} opens a structure.
 */
@ApplicationModule(
        displayName = "Échanges",
        allowedDependencies = {"site", "opening", "account"})
@NullMarked
package fr.guichet.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
