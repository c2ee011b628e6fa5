/** Requests and visits counted by one thing: operator, procedure, level, outcome, channel, age. */
@NullMarked
package fr.guichet.statistics.breakdown;

import org.jspecify.annotations.NullMarked;
