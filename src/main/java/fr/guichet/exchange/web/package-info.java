/** The national list as an administrator reads it, checks it and opens structures from it. */
@NullMarked
package fr.guichet.exchange.web;

import org.jspecify.annotations.NullMarked;
