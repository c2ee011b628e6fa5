/** The statement of accessibility. */
@NullMarked
package fr.guichet.accessibility.web;

import org.jspecify.annotations.NullMarked;
