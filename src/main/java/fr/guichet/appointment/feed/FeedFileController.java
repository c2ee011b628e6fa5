package fr.guichet.appointment.feed;

import fr.guichet.shared.ical.CalendarFile;
import fr.guichet.shared.model.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a calendar reads, without a sign-in: the address is enough. A wrong one is not found, whatever is wrong. */
@RestController
class FeedFileController {

    private static final String ADDRESS = "/agenda/{jeton}.ics";

    private final CalendarFeeds feeds;
    private final FeedFile file;

    FeedFileController(CalendarFeeds feeds, FeedFile file) {
        this.feeds = feeds;
        this.file = file;
    }

    static String addressOf(FeedToken token) {
        return ADDRESS.replace("{jeton}", token.text());
    }

    @GetMapping(path = ADDRESS, produces = CalendarFile.MEDIA_TYPE)
    ResponseEntity<String> read(@PathVariable(required = false) @Nullable String jeton) {
        var text = Optional.ofNullable(jeton)
                .flatMap(feeds::read)
                .map(file::of)
                .orElseThrow(() -> new NotFound(CalendarFeed.class, "at that address"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)))
                .body(text);
    }
}
