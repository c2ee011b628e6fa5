/** The first start of a real installation: token, structure, first administrator, all at once. */
@NullMarked
package fr.guichet.account.installation;

import org.jspecify.annotations.NullMarked;
