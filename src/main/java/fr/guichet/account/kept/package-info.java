/** Forms that outlive the session in which they were filled: whose page it was, and what waits for them to be back. */
@NullMarked
package fr.guichet.account.kept;

import org.jspecify.annotations.NullMarked;
