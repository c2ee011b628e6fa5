package fr.guichet.shared.web.again;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A button that only changes what the page shows, a row more or the rows found: it may be pressed for whoever is back. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SavesNothing {}
