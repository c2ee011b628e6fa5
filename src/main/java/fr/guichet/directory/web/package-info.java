/** Pages of the directory. */
@NullMarked
package fr.guichet.directory.web;

import org.jspecify.annotations.NullMarked;
