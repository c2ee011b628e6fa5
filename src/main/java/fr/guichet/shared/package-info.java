/**
 * What every module may use: base types, the walls between structures, the vault of personal data, web glue. Depends on no
 * feature.
 */
@ApplicationModule(displayName = "Socle commun", type = ApplicationModule.Type.OPEN)
@NullMarked
package fr.guichet.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
