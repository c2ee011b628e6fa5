package fr.guichet.exchange;

import java.util.regex.Pattern;

/** Mail addresses and mobile numbers, some of them people's: taken out of every text before anything else reads it. */
final class Contacts {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>()\\[\\],;:]+@[^\\s@<>()\\[\\],;:]+\\.\\p{L}{2,}");
    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)(?:33|262|59[046])[ .-]?(?:\\(0\\))?|0)[67](?:[ .-]?\\d){8}(?!\\d)");

    private Contacts() {}

    static String removedFrom(String text) {
        return MOBILE.matcher(MAIL.matcher(text).replaceAll("(adresse électronique retirée)"))
                .replaceAll("(mobile retiré)");
    }

    static boolean holdMobile(String text) {
        return MOBILE.matcher(text).find();
    }
}
