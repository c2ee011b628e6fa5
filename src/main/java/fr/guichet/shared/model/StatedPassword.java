package fr.guichet.shared.model;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The name of a secret, then what looks like one: « mot de passe oublié » is a daily request. */
final class StatedPassword {

    private static final String NAME = """
        (?<![\\p{L}\\d])(?:mots?[ -]{0,2}de[ -]{0,2}passe|mdp|password\
        |codes?[ -]{0,2}(?:secret|confidentiel)s?)(?![\\p{L}\\d])\
        """;
    private static final Pattern NEXT =
            anyCase(NAME + "(?=((?:[ >(\"'«-]|est |[:=]\\n?){1,8})([^ \\n]{1,64})((?<![.,;!?)»]) [^ \\n.,;:!?(»/-])?)");
    private static final Pattern FURTHER =
            anyCase(NAME + "(?=[ -]((?:[^:=\\n.,;!?]|\\.(?! )){1,30}?)(?:[:=]| est )[ \\n(\"'«]{0,3}([^ \\n]{1,64}))");
    private static final Pattern STATED = anyCase("[:=]|est");
    private static final Pattern CLOSING = Pattern.compile("[.,;:!?)»\"'+]+$");
    private static final Pattern STRONG = Pattern.compile("(?=.*[\\d@#$%&*=_^~|<>{}€£!?]).{4,}");
    private static final Pattern MIXED = Pattern.compile("(?=.*\\p{L}).{6,}");
    private static final Pattern LETTERS = anyCase("[a-z]{6,}");
    private static final Pattern EVERYDAY =
            anyCase("\\d\\d?[h:]\\d*(?:-\\d\\d?[h:]\\d*)?|\\d{1,4}[/.-]\\d\\d?(?:[/.-]\\d{2,4})?|0\\d{9}|\\d{5}");
    private static final Pattern REFERENCE = anyCase("oubli|perdu|dossier|r[ée]f|num|n°|rdv");
    private static final Pattern ORDINARY = anyCase("""
        (?:accompagn|bloqu|chang|compt|debloqu|demand|doctolib|erron|expir|france|identi\
        |impossible|impots|inconn|incorrect|invalid|messagerie|modif|necessaire|nouveau|obligatoire|oubli|perdu\
        |problem|pronote|provisoire|recup|refai|refus|reinit|renouv|retrouv|secur|temporaire|trans|usager|valid).*\
        """);

    private static Pattern anyCase(String expression) {
        return Pattern.compile(expression, CASE_INSENSITIVE);
    }

    static boolean isIn(FreeText text) {
        return NEXT.matcher(text.plain()).results().anyMatch(StatedPassword::isSecret)
                || FURTHER.matcher(text.plain()).results().anyMatch(StatedPassword::isFurtherSecret);
    }

    private static boolean isSecret(MatchResult found) {
        var word = trimmed(found.group(2));
        return isStrong(word) && !EVERYDAY.matcher(word).matches()
                || STATED.matcher(found.group(1)).find()
                        && (isStrong(word) || found.group(3) == null && isUnusual(word));
    }

    private static boolean isFurtherSecret(MatchResult found) {
        var word = trimmed(found.group(2));
        return isStrong(word)
                && MIXED.matcher(word).matches()
                && !EVERYDAY.matcher(word).matches()
                && !REFERENCE.matcher(found.group(1)).find();
    }

    private static String trimmed(String word) {
        return CLOSING.matcher(word).replaceFirst("");
    }

    private static boolean isStrong(String word) {
        return STRONG.matcher(word).matches();
    }

    private static boolean isUnusual(String word) {
        return LETTERS.matcher(word).matches() && !ORDINARY.matcher(word).matches();
    }
}
