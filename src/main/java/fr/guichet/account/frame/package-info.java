/** What stands around every page: menu, masthead, plan of the site. */
@NullMarked
package fr.guichet.account.frame;

import org.jspecify.annotations.NullMarked;
