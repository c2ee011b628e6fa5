/** The page of the day. */
@NullMarked
package fr.guichet.today.web;

import org.jspecify.annotations.NullMarked;
