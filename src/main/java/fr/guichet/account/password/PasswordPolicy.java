package fr.guichet.account.password;

import fr.guichet.account.guess.LoginThrottle;
import fr.guichet.shared.model.Letters;
import fr.guichet.shared.model.RuleViolation;
import java.util.Locale;

/**
 * What a chosen password must be. The CNIL (deliberation 2022-100) asks for 50 bits where guesses are slowed, as
 * {@link LoginThrottle} does: a phrase of twelve characters or more that is none of the {@link CommonPasswords}, without
 * rules of composition nor expiry.
 */
public final class PasswordPolicy {

    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int DISTINCT = 6;
    private static final int TELLING = 4;

    private PasswordPolicy() {}

    public static void require(String password, String login, String displayName) {
        if (password.length() < SHORTEST) {
            throw new RuleViolation("account.password.too-short", SHORTEST).on("chosen");
        }
        if (password.length() > LONGEST) {
            throw new RuleViolation("account.password.too-long", LONGEST).on("chosen");
        }
        if (password.chars().distinct().count() < DISTINCT) {
            throw new RuleViolation("account.password.too-simple").on("chosen");
        }
        if (tells(password, login) || tells(password, displayName)) {
            throw new RuleViolation("account.password.like-login").on("chosen");
        }
        if (CommonPasswords.include(password)) {
            throw new RuleViolation("account.password.common").on("chosen");
        }
    }

    private static boolean tells(String password, String name) {
        var known = plain(name);
        return known.length() >= TELLING && plain(password).contains(known);
    }

    private static String plain(String text) {
        return Letters.plain(text).replaceAll("\\P{Alnum}", "").toLowerCase(Locale.ROOT);
    }
}
