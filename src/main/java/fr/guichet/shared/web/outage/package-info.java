/** What everyone is told while the database does not answer: a page that gives back what was typed. */
@NullMarked
package fr.guichet.shared.web.outage;

import org.jspecify.annotations.NullMarked;
