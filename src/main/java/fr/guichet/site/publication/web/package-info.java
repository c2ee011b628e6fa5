/** The public pages and files of the opening hours; nobody signs in, anyone may keep a copy for a minute. */
@NullMarked
package fr.guichet.site.publication.web;

import org.jspecify.annotations.NullMarked;
