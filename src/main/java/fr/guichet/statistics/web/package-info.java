/** Pages and exports of the figures. */
@NullMarked
package fr.guichet.statistics.web;

import org.jspecify.annotations.NullMarked;
