import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** R13: the cookie of a session, and each way in which a session ends: its next request, at the other node, is sent to sign in. */
class Sessions {

    static final int AGENTS = 9;
    static final String PAGE = "/planning";

    private final Answers answers = new Answers();
    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private final Map<String, Integer> held = new LinkedHashMap<>();
    private final HttpClient thief = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final House house;
    private final Desk administrator;

    Sessions(House house) throws Exception {
        this.house = house;
        house.engage(AGENTS);
        this.administrator = house.signIn("admin");
    }

    public static void main(String[] arguments) throws Exception {
        try (var house = House.open(Path.of(arguments[0]), 2)) {
            house.describe(1);
            var sessions = new Sessions(house);
            sessions.cookie();
            sessions.time();
            sessions.acts();
            sessions.judge();
        }
    }

    private void cookie() throws IOException, InterruptedException {
        for (var node : house.nodes) {
            var plain = cookie(node);
            require("cookie is HttpOnly", plain.contains("; HttpOnly"));
            require("cookie is SameSite=Lax", plain.contains("; SameSite=Lax"));
            require("cookie ends with the browser", !plain.contains("Max-Age") && !plain.contains("Expires"));
            require("cookie is Secure behind HTTPS", cookie(node, "X-Forwarded-Proto", "https").contains("; Secure"));
        }
    }

    private String cookie(String node, String... headers) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(node + PAGE));
        if (headers.length > 0) {
            asked.headers(headers);
        }
        return thief.send(asked.build(), BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow();
    }

    private void time() throws Exception {
        var idle = signIn(1);
        move("last_access_time", "banc-1", 29);
        requireOpen("29 minutes after its last request", idle);
        move("last_access_time", "banc-1", 31);
        requireEnded("31 minutes after its last request", idle);

        var busy = signIn(2);
        move("creation_time", "banc-2", 12 * 60 - 1);
        requireOpen("11 h 59 after its sign-in, busy", busy);
        move("creation_time", "banc-2", 2);
        requireEnded("12 h 01 after its sign-in, busy", busy);
    }

    private void move(String column, String login, int minutes) throws Exception {
        house.sql("update spring_session set %s = %s - %d where principal_name = '%s'"
                .formatted(column, column, minutes * 60_000L, login));
    }

    private void acts() throws Exception {
        endsBy("a change of roles", 3, (id, desk) -> administrator.submit(
                "/administration/comptes/" + id,
                "version", "0",
                "displayName", "Agent 3",
                "roles", "RECEPTION",
                "sites", house.ids("select id from site").getFirst().toString()));
        endsBy("a new one-time password", 4, (id, desk) ->
                require("one-time password given", administrator.post("/administration/comptes/" + id + "/mot-de-passe").statusCode() == 200));
        endsBy("deactivation", 5, (id, desk) -> administrator.submit("/administration/comptes/" + id + "/desactivation"));
        endsBy("a password of one’s own choice", 6, (id, desk) -> {
            desk.get("/compte/mot-de-passe");
            var chosen = "douze autres chaises bleues";
            desk.submit("/compte/mot-de-passe", "current", House.PASSWORD, "chosen", chosen, "again", chosen);
        });

        var leaving = signIn(7);
        var elsewhere = signIn(7);
        var stolen = leaving.session();
        leaving.get(PAGE);
        leaving.submit("/deconnexion");
        requireEnded("signing out", stolen);
        requireOpen("signing out elsewhere", elsewhere);

        var visitor = new Desk(house.nodes);
        visitor.get("/connexion");
        var given = visitor.session();
        visitor.signIn("banc-8", House.PASSWORD);
        requireEnded("the name that a session had before sign-in", given);
    }

    /** By one session of the account; the others end too. */
    private void endsBy(String act, int agent, Act then) throws Exception {
        var one = signIn(agent);
        var other = signIn(agent);
        var stranger = signIn(9);
        var id = house.ids("select id from account where login = 'banc-" + agent + "'").getFirst();
        var stolen = new String[] {one.session(), other.session()};
        administrator.get("/administration/comptes/" + id);
        then.act(id, one);
        for (var session : stolen) {
            requireEnded(act, session);
        }
        requireOpen(act + " of somebody else", stranger);
    }

    private Desk signIn(int agent) throws IOException, InterruptedException {
        return house.signIn("banc-" + agent);
    }

    private void requireOpen(String after, Desk desk) throws IOException, InterruptedException {
        for (var node : house.nodes) {
            require("still open: " + after, ask(node, desk.session()).statusCode() == 200);
        }
    }

    private void requireEnded(String by, Desk desk) throws IOException, InterruptedException {
        requireEnded(by, desk.session());
    }

    /** First at the node that the act did not necessarily reach. */
    private void requireEnded(String by, String session) throws IOException, InterruptedException {
        for (var node : house.nodes.reversed()) {
            var answer = ask(node, session);
            require("ended by: " + by, answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith("/connexion"));
        }
    }

    private HttpResponse<Void> ask(String node, String session) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(node + PAGE)).header("Cookie", "SESSION=" + session).build();
        return thief.send(asked, BodyHandlers.discarding());
    }

    private void require(String promise, boolean kept) {
        asked.merge(promise, 1, Integer::sum);
        held.merge(promise, kept ? 1 : 0, Integer::sum);
    }

    private void judge() {
        answers.requirements();
        asked.forEach((promise, times) -> answers.require(promise, held.get(promise), times));
        answers.hold();
    }

    private interface Act {
        void act(UUID id, Desk desk) throws Exception;
    }
}
