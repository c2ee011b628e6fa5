/** Work that is done later, once, on whichever node is free: kept in the database by db-scheduler. */
@NullMarked
package fr.guichet.shared.jobs;

import org.jspecify.annotations.NullMarked;
