package fr.guichet.account.factor;

import fr.guichet.account.LoginThrottle;
import org.springframework.stereotype.Component;

/** Counts guesses of codes apart: a right password, which a guesser of codes has, must not begin the count again. */
@Component
public class CodeGuesses {

    private final LoginThrottle throttle;

    CodeGuesses(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    public void count(String login) {
        if (!throttle.letsThrough(key(login))) {
            throw LoginThrottle.tooManyGuesses();
        }
    }

    public void forget(String login) {
        throttle.forget(key(login));
    }

    /** No login has a space. */
    private static String key(String login) {
        return "code of " + login;
    }
}
