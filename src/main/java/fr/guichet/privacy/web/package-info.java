/** Pages of how long data is kept, of what was erased, and of what the public is told. */
@NullMarked
package fr.guichet.privacy.web;

import org.jspecify.annotations.NullMarked;
