/** Where people find Guichet: as who runs it has set it, never as a request says. */
@NullMarked
package fr.guichet.shared.web.address;

import org.jspecify.annotations.NullMarked;
