/** What a module says of the data about people that it keeps for some months only, so that one night job erases it all. */
@NullMarked
package fr.guichet.shared.retention;

import org.jspecify.annotations.NullMarked;
