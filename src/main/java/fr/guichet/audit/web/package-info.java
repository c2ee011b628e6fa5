/** The page of the trail: who did what, and whether it is still as it was sealed. */
@NullMarked
package fr.guichet.audit.web;

import org.jspecify.annotations.NullMarked;
