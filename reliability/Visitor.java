import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Somebody in one session, or a stranger: what they send is made of bytes, and many threads may send it. */
class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?m)^([\\w-]+)=([^;\n]*)");

    final String role;
    final String login;
    private final String node;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private volatile String csrf = "";

    /** @param login null for a stranger */
    Visitor(String role, String login, String node) {
        this.role = role;
        this.login = login;
        this.node = node;
    }

    String cookies() {
        return String.join("; ", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).toList());
    }

    /** One of the many addresses of the world, as a proxy tells it. */
    static String from(Random random) {
        return "203.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), 1 + random.nextInt(254));
    }

    String csrf() {
        return csrf;
    }

    Wire.Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n", "");
    }

    Wire.Answer post(String path, String... pairs) throws IOException {
        var body = new StringBuilder("_csrf=").append(encoded(csrf));
        for (int i = 0; i < pairs.length; i += 2) {
            body.append('&').append(encoded(pairs[i])).append('=').append(encoded(pairs[i + 1]));
        }
        return send("POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n", body.toString());
    }

    private Wire.Answer send(String head, String body) throws IOException {
        try (var wire = new Wire(node)) {
            var request = head + "Host: " + wire.host() + "\r\nAccept: text/html\r\nX-Forwarded-For: " + from(ThreadLocalRandom.current())
                    + "\r\nCookie: " + cookies() + "\r\n\r\n" + body;
            var answer = wire.send(request.getBytes(StandardCharsets.UTF_8), false, false);
            remember(answer);
            return answer;
        }
    }

    private void remember(Wire.Answer answer) {
        COOKIE.matcher(answer.header("set-cookie")).results().forEach(cookie -> cookies.put(cookie.group(1), cookie.group(2)));
        var token = CSRF.matcher(answer.body());
        csrf = token.find() ? token.group(1) : csrf;
    }

    /** @return what a page of theirs is answered with then */
    Wire.Answer signIn(String password) throws IOException {
        cookies.clear();
        get("/connexion");
        if (login != null) {
            post("/connexion", "username", login, "password", password);
        }
        return get(login == null ? "/connexion" : "/");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return role;
    }
}
