/** Pages of the sites of a house. */
@NullMarked
package fr.guichet.site.web;

import org.jspecify.annotations.NullMarked;
