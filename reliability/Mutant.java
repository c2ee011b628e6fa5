import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A request of the product with something wrong in it, as the bytes that are sent. */
class Mutant {

    private static final List<String> ESCAPES = List.of("%", "%z", "%zz", "%0", "%00", "%ff", "%c3", "%c3%28", "%ed%a0%80", "%f0%9f", "%2e%2e", "%2f", "%5c", "%3b",
            "%0d%0a", "%u0041", "%25%32%66", "\\", "|", "{", "}", "^", "`", "<", ">", "\"", "é", "💩", "\u0001", "\u007f", "//", "/./", "/../", "/;x", ";jsessionid=1", "[", "]", "#");
    private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "POST", "PROPFIND", "CONNECT", "get", "FOO", "G\u00c9T", "PRI");
    private static final List<String> TYPES = List.of("text/html", "*/*", "application/json", "application/xml", "text/csv", "image/png", "text/html;q=x", "x", "/", ",,,", "*/html",
            "text/html;charset=klingon", "application/x-www-form-urlencoded;charset=utf-16", "application/x-www-form-urlencoded;charset=x",
            "multipart/form-data", "multipart/form-data;boundary=", "multipart/form-data;boundary=\"", "multipart/mixed;boundary=x", "text/plain", "application/octet-stream");
    private static final List<String> NAMES = List.of("x", "", "class", "class.classLoader", "class.module.classLoader.URLs[0]", "form", "form.id", "id", "version", "_x", "!x", "x[]",
            "x[0]", "x[-1]", "x[999999999]", "x[99999999999]", "x['a']", "x[", "x]", "x..y", ".x", "requests[0]", "requests[999999].operator", "requests[-1].operator",
            "requests[a].operator", "requests[3].operator", "week.monday", "week.monday[0]", "structureId", "createdBy", "roles", "page", "tri", "format", "refusedPath",
            "_method", "_csrf", "formulaire", "autre", "continue", "javax.faces.ViewState");

    private final Random random;
    private final Nonsense nonsense;
    private final Crawl.Target target;
    private final Visitor by;
    private final List<String> said = new ArrayList<>();
    private String method;
    private String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];
    private String length;
    private boolean framed = true;

    private Mutant(Random random, Nonsense nonsense, Crawl.Target target, Visitor by) {
        this.random = random;
        this.nonsense = nonsense;
        this.target = target;
        this.by = by;
        this.method = target.method();
        this.path = target.path();
    }

    static Mutant of(Random random, Nonsense nonsense, Crawl.Target target, Visitor by) throws IOException {
        var mutant = new Mutant(random, nonsense, target, by);
        mutant.headers.put("Accept", "text/html,*/*;q=0.8");
        if (target.method().equals("POST")) {
            mutant.send();
        } else {
            mutant.ask();
        }
        if (random.nextInt(8) == 0) {
            mutant.oddHeader();
        }
        return mutant;
    }

    /** One line of some megabytes, or a file of as many, named as a list. */
    static Mutant upload(Nonsense nonsense, Crawl.Target target, Visitor by, int megabytes) throws IOException {
        var mutant = new Mutant(new Random(0), nonsense, target, by);
        mutant.multipart(mutant.ordinary(), "liste.csv", nonsense.line(megabytes));
        mutant.say("a line of " + megabytes + " MB");
        return mutant;
    }

    private void ask() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> path = oddPath();
            case 3 -> {
                path = withQuery(ordinary());
                var at = random.nextInt(path.length() + 1);
                path = path.substring(0, at) + say(nonsense.any(ESCAPES)) + nonsense.canary() + path.substring(at);
            }
            case 4 -> method = say(nonsense.any(METHODS));
            case 5 -> path += "?" + say(nonsense.any(ESCAPES) + nonsense.canary() + "=" + nonsense.any(ESCAPES) + "&&=&" + nonsense.any(NAMES));
            default -> path = withQuery(odd(ordinary()));
        }
    }

    private void send() throws IOException {
        var fields = ordinary();
        switch (random.nextInt(12)) {
            case 0 -> {
                path = oddPath();
                form(fields);
            }
            case 1 -> {
                form(odd(fields));
                var at = random.nextInt(body.length + 1);
                body = joined(Arrays.copyOf(body, at), (say(nonsense.any(ESCAPES)) + nonsense.canary()).getBytes(StandardCharsets.ISO_8859_1),
                        Arrays.copyOfRange(body, at, body.length));
            }
            case 2 -> {
                form(fields);
                headers.put("Content-Type", say(nonsense.any(TYPES)));
            }
            case 3 -> {
                headers.put("Content-Type", say(nonsense.any(TYPES)));
                body = joined(("_csrf=" + by.csrf() + "&" + nonsense.canary()).getBytes(StandardCharsets.UTF_8), nonsense.bytes(2_000));
            }
            case 4 -> {
                multipart(odd(fields), nonsense.fileName(), nonsense.file());
                if (random.nextInt(4) == 0) {
                    say("cut");
                    body = Arrays.copyOf(body, random.nextInt(body.length));
                }
            }
            case 5 -> {
                form(fields);
                badlyFramed();
            }
            default -> {
                if (target.file() != null && random.nextInt(5) > 0) {
                    multipart(random.nextBoolean() ? fields : odd(fields), nonsense.fileName(), nonsense.file());
                } else {
                    form(odd(fields));
                }
            }
        }
    }

    private List<Crawl.Field> ordinary() {
        return target.sent(random.nextBoolean());
    }

    private List<Crawl.Field> odd(List<Crawl.Field> ordinary) {
        var fields = new ArrayList<>(ordinary);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var at = fields.isEmpty() ? 0 : random.nextInt(fields.size());
            switch (fields.isEmpty() ? 7 : random.nextInt(12)) {
                case 0 -> say("without " + fields.remove(at).name());
                case 1 -> fields.add(fields.get(at));
                case 2 -> fields.set(at, renamed(fields.get(at)));
                case 3, 7 -> fields.add(new Crawl.Field(nonsense.any(NAMES), say(nonsense.value()), "text"));
                case 4 -> {
                    if (random.nextInt(40) == 0) {
                        fields.set(at, valued(fields.get(at), nonsense.huge()));
                    }
                }
                default -> fields.set(at, valued(fields.get(at), nonsense.value()));
            }
        }
        return fields;
    }

    private Crawl.Field valued(Crawl.Field field, String value) {
        say(field.name() + "=" + value);
        return new Crawl.Field(field.name(), value, "text");
    }

    private Crawl.Field renamed(Crawl.Field field) {
        var odd = switch (random.nextInt(6)) {
            case 0 -> field.name() + "[]";
            case 1 -> field.name() + "[" + random.nextInt(3_000_000) + "]";
            case 2 -> field.name().replaceAll("\\d+", String.valueOf(random.nextLong()));
            case 3 -> field.name() + "." + nonsense.any(NAMES);
            case 4 -> field.name().replaceAll("\\[\\d+]", "");
            default -> nonsense.any(NAMES);
        };
        return new Crawl.Field(say(odd), field.value(), "text");
    }

    private String oddPath() {
        var parts = path.split("/", -1);
        var at = parts.length < 2 ? 0 : 1 + random.nextInt(parts.length - 1);
        var segment = nonsense.segment();
        parts[at] = random.nextInt(6) == 0 ? say(nonsense.any(ESCAPES) + nonsense.canary()) : Visitor.encoded(say(segment)).replace("+", "%20");
        var odd = String.join("/", parts);
        return odd.startsWith("/") ? odd : "/" + odd;
    }

    private String withQuery(List<Crawl.Field> fields) {
        return fields.isEmpty() ? path : path + "?" + pairs(fields);
    }

    private String pairs(List<Crawl.Field> fields) {
        var pairs = new StringBuilder();
        for (var field : fields) {
            pairs.append(pairs.isEmpty() ? "" : "&").append(Visitor.encoded(field.name())).append('=').append(Visitor.encoded(field.value()));
        }
        return pairs.toString();
    }

    private void form(List<Crawl.Field> fields) {
        var token = random.nextInt(25) == 0 ? "" : "_csrf=" + Visitor.encoded(by.csrf()) + "&";
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        body = (token + pairs(fields)).getBytes(StandardCharsets.UTF_8);
    }

    private void multipart(List<Crawl.Field> fields, String name, byte[] file) throws IOException {
        say("a file named " + name);
        var boundary = "grenze";
        headers.put("Content-Type", "multipart/form-data; boundary=" + boundary);
        var head = new StringBuilder();
        var all = new ArrayList<>(fields);
        all.add(new Crawl.Field("_csrf", by.csrf(), "hidden"));
        for (var field : all) {
            head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field.name()).append("\"\r\n\r\n")
                    .append(field.value()).append("\r\n");
        }
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(target.file() == null ? "file" : target.file())
                .append("\"; filename=\"").append(name).append("\"\r\nContent-Type: ").append(nonsense.any(TYPES)).append("\r\n\r\n");
        body = joined(head.toString().getBytes(StandardCharsets.UTF_8), file, ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What is said of the length of the body is not so. */
    private void badlyFramed() {
        framed = false;
        switch (random.nextInt(7)) {
            case 0 -> length = say("Content-Length: " + (body.length + 1 + random.nextInt(1_000)));
            case 1 -> length = say("Content-Length: " + random.nextInt(body.length + 1));
            case 2 -> length = say("Content-Length: " + nonsense.any(List.of("-1", "x", "", "99999999999999999999", "1, 2", "+5", "0x5")));
            case 3 -> length = say("Content-Length: " + body.length + "\r\nContent-Length: 5");
            case 4 -> length = say("Transfer-Encoding: " + nonsense.any(List.of("chunked", "chunked, chunked", "x", "identity", "gzip", " chunked", "chunked\r\nContent-Length: 5")));
            case 5 -> {
                length = say("Transfer-Encoding: chunked");
                body = joined((nonsense.any(List.of("zz", "-5", "ffffffffff", "5;x=" + nonsense.canary(), "")) + "\r\n").getBytes(StandardCharsets.UTF_8), body);
            }
            default -> length = say("X-No-Length: 1");
        }
    }

    private void oddHeader() {
        var name = nonsense.any(List.of("Accept", "Content-Type", "Cookie", "Referer", "Accept-Language", "Accept-Encoding", "Range", "If-None-Match", "If-Modified-Since",
                "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Requested-With", "Origin", "User-Agent", "Expect", "X-CSRF-TOKEN",
                "Connection", "Upgrade", "X-HTTP-Method-Override", "Forwarded", "Authorization", nonsense.canary()));
        var value = switch (random.nextInt(5)) {
            case 0 -> nonsense.any(TYPES);
            case 1 -> "http://ailleurs.example/" + nonsense.canary();
            case 2 -> nonsense.canary() + "x".repeat(random.nextInt(9_000));
            default -> nonsense.value().replaceAll("[\r\n]+", " ");
        };
        headers.put(name, value);
        say(name + ": " + value);
        framed = framed && !name.equals("Expect") && !name.equals("Connection") && !name.equals("Upgrade");
    }

    private String say(String what) {
        said.add(what);
        return what;
    }

    byte[] bytes(String host) {
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\nX-Forwarded-For: ")
                .append(Visitor.from(random)).append("\r\n");
        if (!headers.containsKey("Cookie")) {
            head.append("Cookie: ").append(by.cookies()).append("\r\n");
        }
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 || target.method().equals("POST")) {
            head.append(length == null ? "Content-Length: " + body.length : length).append("\r\n");
        }
        return joined(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), body);
    }

    /** Where it is sent, whatever is wrong with it. */
    String place() {
        return target.toString().replaceAll("[0-9a-f-]{36}", "{id}");
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether its end is where it says: else nothing more is sent on its connection. */
    boolean isFramed() {
        return framed;
    }

    /** A method or a transfer coding that the server does not know: HTTP asks for 501 then. */
    boolean asksForTheUnknown() {
        return method.equals("CONNECT") || length != null && length.startsWith("Transfer-Encoding") && !length.matches("Transfer-Encoding: *chunked(\r\n.*)?");
    }

    @Override
    public String toString() {
        var what = method + " " + path + " as " + by + ", " + said;
        return shown(what.length() > 300 ? what.substring(0, 300) + "…" : what);
    }

    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.append(Character.isISOControl(point) || point > 0xd7ff && point < 0xe000
                ? "\\u%04x".formatted(point)
                : Character.toString(point)));
        return shown.toString();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
