/** Web glue shared by all pages: forms, errors, flash messages, the clock. */
@NullMarked
package fr.guichet.shared.web;

import org.jspecify.annotations.NullMarked;
