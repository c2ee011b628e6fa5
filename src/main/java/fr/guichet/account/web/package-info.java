/** Pages of accounts, sign-in, the current site, and the frame around every page. */
@NullMarked
package fr.guichet.account.web;

import org.jspecify.annotations.NullMarked;
