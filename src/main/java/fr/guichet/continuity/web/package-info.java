/** The planning: the week of all sites with its agents, the gaps and what mends them, the minimums. */
@NullMarked
package fr.guichet.continuity.web;

import org.jspecify.annotations.NullMarked;
