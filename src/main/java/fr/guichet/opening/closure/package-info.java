/** Closures and special openings: decided after what they cost was shown, withdrawn, and their pages. */
@NullMarked
package fr.guichet.opening.closure;

import org.jspecify.annotations.NullMarked;
