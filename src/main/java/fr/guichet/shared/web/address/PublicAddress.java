package fr.guichet.shared.web.address;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scheme, a host and its port, as browsers write them: {@code https://guichet.exemple.fr}.
 *
 * @param port null where it is the usual one of the scheme
 */
public record PublicAddress(
        String scheme, String host, @Nullable Integer port) {

    private static final Pattern ADDRESS = Pattern.compile(
            "(https?)://([^/:?#@\\s\\[\\]]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}))?/?", Pattern.CASE_INSENSITIVE);
    private static final int LAST_PORT = 65_535;
    private static final String HOW =
            "Écrivez l’adresse que les navigateurs montrent, comme https://guichet.exemple.fr ou"
                    + " http://localhost:8080, sans rien après : « %s » n’en est pas une.";

    /** Called by the binder of settings. Null for what is left blank. */
    public static @Nullable PublicAddress valueOf(String text) {
        if (text.isBlank()) {
            return null;
        }
        var read = ADDRESS.matcher(text.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException(HOW.formatted(text));
        }
        try {
            var scheme = read.group(1).toLowerCase(Locale.ROOT);
            var host = name(IDN.toASCII(read.group(2)));
            var port = read.group(3) == null ? usualPort(scheme) : Integer.parseInt(read.group(3));
            return checked(new PublicAddress(scheme, host, port == usualPort(scheme) ? null : port), text);
        } catch (IllegalArgumentException | URISyntaxException unreadable) {
            throw new IllegalArgumentException(HOW.formatted(text)); // the settings show the innermost sentence
        }
    }

    private static PublicAddress checked(PublicAddress address, String text) throws URISyntaxException {
        new URI(address.origin()).parseServerAuthority();
        if (address.port != null && (address.port < 1 || address.port > LAST_PORT)) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    public String origin() {
        return scheme + "://" + host + (port == null ? "" : ":" + port);
    }

    /** By its name alone: a port that a proxy leaves out or puts in makes no other host of it. */
    boolean isNamed(String asked) {
        return host.equals(name(asked));
    }

    boolean holds(URI page) {
        return page.getHost() != null
                && isNamed(page.getHost())
                && scheme.equalsIgnoreCase(page.getScheme())
                && (page.getPort() == -1 ? port == null : page.getPort() == (port == null ? usualPort(scheme) : port));
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Upper case, the dot of the root and the ways to write an IPv6 address make no other name. */
    private static String name(String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        try {
            return name.startsWith("[") ? "[" + Inet6Address.ofLiteral(name).getHostAddress() + "]" : name;
        } catch (IllegalArgumentException noAddress) {
            return name;
        }
    }
}
