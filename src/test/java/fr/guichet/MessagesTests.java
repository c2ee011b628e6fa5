package fr.guichet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Every word of the screen comes from a message that exists and is written the French way. */
class MessagesTests {

    static final Map<Path, Properties> FILES = load();
    static final Set<String> KEYS = FILES.values().stream()
            .flatMap(file -> file.stringPropertyNames().stream())
            .collect(toSet());
    static final Set<String> FAMILIES = Stream.concat(
                    KEYS.stream().filter(key -> key.contains(".")).map(key -> key.substring(0, key.indexOf('.'))),
                    FILES.keySet().stream().map(MessagesTests::name))
            .collect(toSet());

    /** {@code #{visit.saved}} and {@code #messages.msg('visit.saved', …)}; a {@code |…${}…|} is looked up by its start. */
    static final Pattern IN_TEMPLATES =
            Pattern.compile("#\\{\\|?([A-Za-z][\\w.-]*)|#messages\\.\\w+\\(\\s*'([A-Za-z][\\w.-]*)'");

    /** Paths of form fields that read like keys. */
    static final Set<String> FIELDS = Set.of("site.name");

    static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z][\\w-]*)*\\.[A-Za-z][\\w-]*)\"");
    static final Pattern CONSTRAINT = Pattern.compile("\"\\{([A-Z][\\w.]*)(?:}\"|\" \\+)");
    static final Pattern SAID_BY_CODE = Pattern.compile(
            "(?:RuleViolation\\(|Flash\\.\\w+\\(\\s*\\w+,(?:[^;\"]*,)?|\\.reject(?:Value\\([^,;]*,|\\())\\s*\"([a-z][\\w.-]*)\"");

    @Test
    void templatesNameMessagesThatExist() {
        var missing = new TreeMap<String, Path>();
        for (var file : Sources.under(Sources.TEMPLATES, ".html")) {
            IN_TEMPLATES
                    .matcher(Sources.template(file))
                    .results()
                    .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                    .filter(key -> !isKnown(key))
                    .forEach(key -> missing.put(key, file));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void codeNamesMessagesThatExist() {
        var missing = new TreeMap<String, Path>();
        for (var file : Sources.under(Sources.JAVA, ".java")) {
            var text = Sources.text(file).replaceAll("rejectValue\\(\\s*\"[^\"]*\"", "rejectValue(field");
            Stream.concat(
                            LITERAL.matcher(text)
                                    .results()
                                    .map(found -> found.group(1))
                                    .filter(literal -> FAMILIES.contains(literal.substring(0, literal.indexOf('.'))))
                                    .filter(literal -> !FIELDS.contains(literal)),
                            SAID_BY_CODE
                                    .matcher(text)
                                    .results()
                                    .map(found -> found.group(1))
                                    .filter(said -> !said.startsWith("/")))
                    .filter(key -> !isKnown(key))
                    .forEach(key -> missing.put(key, file));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void constraintsNameMessagesThatExist() {
        var missing = new TreeMap<String, Path>();
        for (var file : Sources.under(Sources.JAVA, ".java")) {
            CONSTRAINT
                    .matcher(Sources.text(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !isKnown(key))
                    .forEach(key -> missing.put(key, file));
        }
        assertThat(missing).isEmpty();
    }

    /** The words of a link in a message have their address beside them, which some controller answers. */
    @Test
    void aMessageThatNamesAPageLeadsThere() {
        var sources =
                Sources.under(Sources.JAVA, ".java").stream().map(Sources::text).collect(joining());
        var addresses = FILES.values().stream()
                .flatMap(file -> file.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".path"))
                        .collect(toMap(key -> key.replaceFirst("path$", "link"), file::getProperty))
                        .entrySet()
                        .stream())
                .toList();
        assertThat(addresses).isNotEmpty().allSatisfy(link -> {
            assertThat(KEYS).contains(link.getKey());
            assertThat(sources).contains('"' + link.getValue() + '"');
        });
    }

    @Test
    void everyFileOfMessagesIsRead() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yaml"));

        assertThat(yaml.getObject().getProperty("spring.messages.basename").split(","))
                .containsExactlyInAnyOrderElementsOf(FILES.keySet().stream()
                        .map(file -> "messages/" + name(file))
                        .toList());
    }

    @Test
    void aKeyIsDefinedOnce() {
        var definitions = new ArrayList<Map.Entry<String, Path>>();
        FILES.keySet()
                .forEach(file -> Sources.text(file)
                        .lines()
                        .filter(line -> line.matches("[^#\\s][^=]*=.*"))
                        .forEach(line -> definitions.add(
                                Map.entry(line.substring(0, line.indexOf('=')).strip(), file))));

        assertThat(definitions.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))))
                .allSatisfy((key, files) -> assertThat(files).as(key).hasSize(1));
    }

    @Test
    void apostrophesAreTypographic() {
        assertThat(faults("'")).isEmpty();
    }

    @Test
    void noBreakSpacesStandBeforeHighPunctuation() {
        assertThat(faults("[ \\t][:;!?%»]|«[ \\t]")).isEmpty();
    }

    @Test
    void highPunctuationIsNotGluedToItsWord() {
        assertThat(faults("[\\p{L}\\p{N})»…][;!?»](?![\\w=/])|\\p{L}:(?=\\s|$)|«(?=[\\p{L}\\p{N}{])"))
                .isEmpty();
    }

    private static List<String> faults(String fault) {
        var pattern = Pattern.compile(fault);
        return FILES.entrySet().stream()
                .flatMap(file -> file.getValue().stringPropertyNames().stream()
                        .filter(key -> pattern.matcher(file.getValue().getProperty(key))
                                .find())
                        .map(key -> file.getKey().getFileName() + " " + key + "="
                                + file.getValue().getProperty(key)))
                .sorted()
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    private static boolean isKnown(String key) {
        return KEYS.contains(key) || key.matches(".*[.-]") && KEYS.stream().anyMatch(known -> known.startsWith(key));
    }

    private static Map<Path, Properties> load() {
        var files = new TreeMap<Path, Properties>();
        for (var file : Sources.under(Sources.MESSAGES, ".properties")) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(Sources.text(file)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            files.put(file, properties);
        }
        return files;
    }
}
