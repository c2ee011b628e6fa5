package fr.guichet.shared.typed;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads one e-mail address that any mail server can take. The domain may have accents, which mail turns into another spelling
 * (RFC 5891); what stands before the @ may not, since few servers know SMTPUTF8 (RFC 6531). Pasted « mailto: », « Jean
 * &lt;jean@exemple.fr&gt; », unseen characters and the comma of a list are taken off.
 */
public final class TypedEmail {

    private static final int LONGEST = 254;
    private static final int LONGEST_BEFORE_THE_AT = 64;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z},;.]+$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>@,;]*<\\s*([^<>\\s]+)\\s*>");
    private static final Pattern BEFORE_THE_AT =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})");

    private TypedEmail() {}

    /**
     * As people write it: the domain in small letters, with its accents.
     *
     * @throws Unreadable saying what is wrong with it
     */
    public static String read(String typed) {
        var address = address(typed);
        var at = address.lastIndexOf('@');
        forMail(address, typed);
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    /**
     * As mail writes it, in ASCII alone.
     *
     * @throws Unreadable when no mail server could take it
     */
    public static String forMail(String address) {
        return forMail(address, address);
    }

    private static String forMail(String address, String typed) {
        var at = address.lastIndexOf('@');
        if (address.length() > LONGEST || at < 1 || address.indexOf('@') != at) {
            throw new Unreadable("typed.email.unreadable", typed);
        }
        return beforeTheAt(address.substring(0, at), typed) + "@" + domain(address.substring(at + 1), typed);
    }

    private static String address(String typed) {
        var text = around(UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll(""));
        var bracketed = IN_BRACKETS.matcher(text);
        var address = bracketed.matches() ? bracketed.group(1) : text;
        return around(address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address);
    }

    private static String around(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    private static String beforeTheAt(String name, String typed) {
        if (name.codePoints().anyMatch(one -> one > 127 && Character.isLetterOrDigit(one))) {
            throw new Unreadable("typed.email.accent", typed);
        }
        if (name.length() > LONGEST_BEFORE_THE_AT
                || !BEFORE_THE_AT.matcher(name).matches()) {
            throw new Unreadable("typed.email.unreadable", typed);
        }
        return name;
    }

    private static String domain(String domain, String typed) {
        if (!domain.isEmpty() && domain.chars().allMatch(one -> Character.isLetterOrDigit(one) || one == '-')) {
            throw new Unreadable("typed.email.ending", typed);
        }
        var ascii = ascii(domain);
        if (!DOMAIN.matcher(ascii).matches()) {
            throw new Unreadable("typed.email.unreadable", typed);
        }
        return ascii;
    }

    /** Empty when it is no domain. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException impossible) {
            return "";
        }
    }
}
