/** One running application among others: how it says that it may be asked, how it leaves, and what it does behind closed doors. */
@NullMarked
package fr.guichet.shared.node;

import org.jspecify.annotations.NullMarked;
