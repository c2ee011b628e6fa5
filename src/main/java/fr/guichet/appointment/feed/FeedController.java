package fr.guichet.appointment.feed;

import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.address.Links;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The feed of a provider: made, made anew, ended. Its address stands in one answer only, and is stored nowhere. */
@Controller
@RequestMapping("/rendez-vous/mon-agenda")
class FeedController {

    private static final String PAGE = "appointment/feed";

    private final CalendarFeeds feeds;
    private final Links links;
    private final Clock clock;

    FeedController(CalendarFeeds feeds, Links links, Clock clock) {
        this.feeds = feeds;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        return page(model);
    }

    @PostMapping
    String make(Model model) {
        model.addAttribute("address", links.toCopy(FeedFileController.addressOf(feeds.make())));
        return page(model);
    }

    @PostMapping("/arret")
    String revoke(RedirectAttributes redirect) {
        feeds.revoke();
        Flash.success(redirect, "appointment.feed.revoked");
        return "redirect:/rendez-vous/mon-agenda";
    }

    private String page(Model model) {
        feeds.mine()
                .ifPresent(feed -> model.addAttribute("madeAt", local(feed.madeAt()))
                        .addAttribute("lastReadAt", feed.lastReadAt() == null ? null : local(feed.lastReadAt())));
        return PAGE;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
