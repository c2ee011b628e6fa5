package fr.guichet.shared.model;

import java.util.List;

/**
 * One sentence of what follows from a change, told before it is decided.
 *
 * @param code a message key
 */
public record Consequence(String code, List<Object> arguments) {

    public static Consequence of(String code, Object... arguments) {
        return new Consequence(code, List.of(arguments));
    }
}
