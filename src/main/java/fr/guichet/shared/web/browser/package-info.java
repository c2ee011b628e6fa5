/** What a browser is told beside a page, and what it keeps. */
@NullMarked
package fr.guichet.shared.web.browser;

import org.jspecify.annotations.NullMarked;
