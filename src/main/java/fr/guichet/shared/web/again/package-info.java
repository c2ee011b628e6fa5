/** Forms that are shown once more as they were sent, with nothing tried, because their session had ended. */
@NullMarked
package fr.guichet.shared.web.again;

import org.jspecify.annotations.NullMarked;
