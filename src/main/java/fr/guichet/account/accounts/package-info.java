/** The administrator’s pages of the accounts. */
@NullMarked
package fr.guichet.account.accounts;

import org.jspecify.annotations.NullMarked;
