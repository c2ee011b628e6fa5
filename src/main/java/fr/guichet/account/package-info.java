/**
 * Accounts, their roles in each structure, signing in and the current site. {@link fr.guichet.account.AccountService} is
 * the door; {@link fr.guichet.account.Agent} is who is signed in, {@link fr.guichet.account.Agents} names the others.
 */
@ApplicationModule(
        displayName = "Comptes",
        allowedDependencies = {"site", "opening"})
@NullMarked
package fr.guichet.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
