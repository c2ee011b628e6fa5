package fr.guichet.account;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** How an agent likes the screen. */
@Embeddable
public record Preferences(
        @Enumerated(EnumType.STRING) Theme theme,
        @Enumerated(EnumType.STRING) Shortcuts shortcuts) implements Serializable {

    static final Preferences USUAL = new Preferences(Theme.AUTO, Shortcuts.ON);

    /** AUTO follows the computer. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    /** Digits that choose, in the forms that have them. */
    public enum Shortcuts {
        ON,
        OFF
    }
}
