import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Works at a house of its own for a moment, so that the JVM remembers in a cache which classes it loaded and how they were used. */
class Training {

    public static void main(String[] arguments) throws Exception {
        train(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** @param application unpacked, where it will be started: the cache is of no use elsewhere */
    static void train(Path application, Path cache) throws Exception {
        Files.deleteIfExists(cache);
        try (var house = House.open(application, 1, "-XX:AOTCacheOutput=" + cache)) {
            house.engage(3);
            var desk = house.signIn("banc-3");
            for (var page : Pages.ALL) {
                desk.page(page);
            }
            var site = house.ids("select id from site").getFirst();
            desk.get("/accompagnements/nouveau");
            desk.submit("/accompagnements/nouveau", House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), ""));
            desk.page("/accompagnements");
            // The cache is written once the application has ended.
            var node = house.processes.getFirst();
            node.destroy();
            if (!node.waitFor(10, TimeUnit.MINUTES) || !Files.exists(cache)) {
                throw new IllegalStateException("No cache was written:\n" + house.log("application.log"));
            }
        }
        House.say("%s: %,d MB", cache, Files.size(cache) >> 20);
    }
}
