import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** What the product offers someone: the addresses of its links and forms, followed from page to page. */
class Crawl {

    /**
     * @param fields as the page shows them, each choice one
     * @param file the name of the field that takes one; null for none
     */
    record Target(Visitor by, String method, String path, List<Field> fields, String file) {

        String key() {
            var names = new TreeSet<String>();
            fields.forEach(field -> names.add(field.name.replaceAll("\\d+", "#")));
            return method + " " + pattern(path) + " " + names;
        }

        /** As a browser sends them: one choice of each name, one button of all. @param first of the choices, or else the last */
        List<Field> sent(boolean first) {
            var sent = new LinkedHashMap<String, Field>();
            for (var field : fields) {
                var key = switch (field.type) {
                    case "radio", "select" -> field.name;
                    case "submit", "button" -> "button";
                    default -> field.name + sent.size();
                };
                if (first) {
                    sent.putIfAbsent(key, field);
                } else {
                    sent.put(key, field);
                }
            }
            return new ArrayList<>(sent.values());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    record Field(String name, String value, String type) {}

    /** Known addresses that no page links. */
    static final List<String> LISTED = List.of("/", "/plan", "/connexion", "/connexion?erreur", "/connexion/code", "/connexion/confirmation",
            "/connexion/reprise?formulaire=x", "/installation", "/invitation/x", "/agenda/x.ics", "/horaires", "/horaires.json",
            "/horaires.jsonld", "/horaires.ics", "/horaires/x", "/horaires/x.json", "/horaires/affiche", "/horaires/affiche/x", "/error",
            "/accessibilite", "/confidentialite", "/compte/mot-de-passe", "/mon-compte", "/mon-compte/code", "/mon-compte/cles",
            "/poste/verrou", "/poste/presence", "/poste/deverrouillage", "/site-courant", "/assets/css/base.css", "/assets/x",
            "/webjars/x", "/favicon.ico", "/actuator", "/personnes/donnees?rdv=x", "/rendez-vous/semaine?semaine=x",
            "/rendez-vous/creneaux?type=x", "/accompagnements/nouveau/mots?q=x", "/accompagnements?page=x", "/statistiques?du=x&au=x",
            "/statistiques/motifs?du=x&format=csv", "/planning?semaine=x", "/planning/mois?mois=x", "/annuaire?q=x");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int OF_A_KIND = 2;
    private static final int MOST_PAGES = 500;

    private final Visitor visitor;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>(LISTED);

    private Crawl(Visitor visitor) {
        this.visitor = visitor;
    }

    static List<Target> by(Visitor visitor) throws IOException {
        var crawl = new Crawl(visitor);
        for (int pages = 0; !crawl.waiting.isEmpty() && pages < MOST_PAGES; pages++) {
            crawl.read(crawl.waiting.poll());
        }
        return List.copyOf(crawl.targets.values());
    }

    private void read(String path) throws IOException {
        var fields = new ArrayList<Field>();
        for (var pair : path.contains("?") ? path.substring(path.indexOf('?') + 1).split("&") : new String[0]) {
            fields.add(new Field(pair.split("=")[0], pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "", "text"));
        }
        add(new Target(visitor, "GET", withoutQuery(path), fields, null));
        var answer = visitor.get(path);
        if (!answer.header("content-type").startsWith("text/html")) {
            return;
        }
        var page = Jsoup.parse(answer.body());
        page.select("a[href^=/]").forEach(link -> follow(link.attr("href").replaceFirst("#.*", "")));
        page.select("form").forms().forEach(form -> offer(form, path));
    }

    private void follow(String path) {
        if (kinds.merge(pattern(path), 1, Integer::sum) <= OF_A_KIND) {
            waiting.add(path.replace(" ", "%20"));
        }
    }

    private void offer(FormElement form, String page) {
        var action = form.attr("action").isEmpty() ? page : form.attr("action");
        var file = form.selectFirst("input[type=file]");
        var method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
        add(new Target(visitor, method, withoutQuery(action), fields(form), file == null ? null : file.attr("name")));
        form.select("button[formaction]").forEach(button -> add(
                new Target(visitor, method, withoutQuery(button.attr("formaction")), fields(form), null)));
    }

    private static List<Field> fields(FormElement form) {
        var fields = new ArrayList<Field>();
        for (var one : form.select("input[name], select[name], textarea[name], button[name]")) {
            var type = one.normalName().equals("input") ? one.attr("type") : one.normalName();
            var options = one.select("option[selected]").isEmpty() ? one.select("option") : one.select("option[selected]");
            if (type.equals("select")) {
                options.forEach(option -> fields.add(new Field(one.attr("name"), option.val(), type)));
            } else if (!one.attr("name").equals("_csrf") && !type.equals("file")) {
                fields.add(new Field(one.attr("name"), one.val(), type));
            }
        }
        return fields;
    }

    private void add(Target target) {
        targets.putIfAbsent(target.key(), target);
    }

    private static String pattern(String path) {
        var query = path.contains("?") ? new TreeSet<>(List.of(path.replaceFirst("[^?]*\\?", "").replaceAll("=[^&]*", "").split("&"))) : "";
        return ID.matcher(withoutQuery(path)).replaceAll("{id}").replaceAll("\\d{4}-\\d\\d(-\\d\\d)?", "{day}").replaceAll("[A-Z][A-Z_0-9]+", "{code}")
                + query;
    }

    private static String withoutQuery(String path) {
        return path.replaceFirst("\\?.*", "");
    }
}
