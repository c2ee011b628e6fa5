package fr.guichet.account.guess;

import fr.guichet.shared.model.Sha256;
import java.util.Locale;

/**
 * Whose guesses at one account are counted together. Everybody who has no more than its login is one guesser; so that they
 * never use up the guesses of its agent, each device that signed in to it before is another, and each session too.
 *
 * @param name what is counted by. A login is written small, so that nothing typed as one is ever the name of another kind.
 */
public record Guesser(String name) {

    static Guesser stranger(String login) {
        return new Guesser(written(login));
    }

    static Guesser onDevice(String login, DeviceId device) {
        return new Guesser("DEVICE " + device.text() + " " + written(login));
    }

    /** Whoever signed in; there is no session without the password. */
    public static Guesser inSession(String login, String sessionId) {
        return new Guesser("SESSION " + sessionId + " " + written(login));
    }

    /** Apart from the password, which a guesser of codes has. */
    public Guesser ofCodes() {
        return new Guesser("CODE " + name);
    }

    byte[] digest() {
        return Sha256.of(name);
    }

    static String written(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Guesser";
    }
}
