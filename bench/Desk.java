import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The application as a browser uses it; where there are several nodes, each one in turn, in one session. */
class Desk {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final List<String> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile String csrf = "";

    Desk(List<String> nodes) {
        this.nodes = nodes;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), BodyHandlers.ofString());
        var found = CSRF.matcher(answer.body());
        csrf = found.find() ? found.group(1) : csrf;
        return answer;
    }

    /** A page that must be one. */
    void page(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    int compressedSize(String path) throws IOException, InterruptedException {
        var asked = request(path).header("Accept-Encoding", "gzip").build();
        return client.send(asked, BodyHandlers.ofByteArray()).body().length;
    }

    HttpResponse<String> post(String path, String... pairs) throws IOException, InterruptedException {
        return client.send(form(path, pairs), BodyHandlers.ofString());
    }

    HttpResponse<String> upload(String path, String field, byte[] file) throws IOException, InterruptedException {
        var head = "--file\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"banc.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file), BodyPublishers.ofString("\r\n--file--\r\n"));
        var asked = request(path)
                .header("Content-Type", "multipart/form-data; boundary=file")
                .header("X-CSRF-TOKEN", csrf)
                .POST(body)
                .build();
        return client.send(asked, BodyHandlers.ofString());
    }

    long size(String path) throws IOException, InterruptedException {
        try (var body = client.send(request(path).build(), BodyHandlers.ofInputStream()).body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> send(String path, String... pairs) {
        return client.sendAsync(form(path, pairs), BodyHandlers.ofString());
    }

    void submit(String path, String... pairs) throws IOException, InterruptedException {
        var answer = post(path, pairs);
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + "\n" + answer.body());
        }
    }

    Desk signIn(String login, String password) throws IOException, InterruptedException {
        get("/connexion");
        submit("/connexion", "username", login, "password", password);
        if (get("/compte/mot-de-passe").statusCode() != 200) {
            throw new IllegalStateException(login + " could not sign in");
        }
        return this;
    }

    /** What a thief of the cookie would hold. */
    String session() {
        return cookie("SESSION").orElseThrow().getValue();
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** The same browser, signed out: it keeps the name of its device alone. */
    Desk again() {
        var desk = new Desk(nodes);
        cookie("device").ifPresent(device -> desk.cookies.getCookieStore().add(URI.create(nodes.getFirst()), device));
        return desk;
    }

    /** Of the last form that was read. */
    String token() {
        return encoded(csrf);
    }

    private HttpRequest form(String path, String... pairs) {
        var body = new StringBuilder("_csrf=").append(encoded(csrf));
        for (int i = 0; i < pairs.length; i += 2) {
            body.append('&').append(encoded(pairs[i])).append('=').append(encoded(pairs[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
        return HttpRequest.newBuilder(URI.create(node + path)).header("Accept", "text/html,*/*;q=0.8").timeout(Duration.ofSeconds(120));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
