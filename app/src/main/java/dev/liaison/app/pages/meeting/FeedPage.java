package dev.liaison.app.pages.meeting;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.scheduling.SchedulingDoor;
import dev.liaison.domain.Tokens;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.FeedAddresses;
import dev.liaison.domain.delivery.WritesFeeds;
import dev.liaison.domain.meeting.MeetingFeeds;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The address from which a member's calendar program reads their meetings, and where they make it and switch it off. */
@Controller
class FeedPage {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String HERE = "redirect:/meetings#feed";

    private final FeedAddresses addresses;
    private final MeetingFeeds feeds;
    private final WritesFeeds writer;
    private final People people;
    private final SchedulingDoor door;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Moments moments;

    FeedPage(
            FeedAddresses addresses,
            MeetingFeeds feeds,
            WritesFeeds writer,
            People people,
            SchedulingDoor door,
            AuditLog audit,
            TransactionTemplate transactions,
            Moments moments) {
        this.addresses = addresses;
        this.feeds = feeds;
        this.writer = writer;
        this.people = people;
        this.door = door;
        this.audit = audit;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** For a program, without signing in: who has the secret may read. Who has a wrong one learns nothing. */
    @GetMapping(MeetingFeeds.PATH + "{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret) {
        return addresses
                .find(secret)
                .flatMap(people::find)
                .filter(Person::active)
                .filter(person -> door.isOpen(person.organizationId()))
                .map(person -> answer(writer.text(feeds.of(person))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> answer(String text) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Tokens.hash(text))
                .header("X-Robots-Tag", "noindex")
                .body(text);
    }

    /** What the list of meetings shows of it. */
    void show(Viewer viewer, Model model) {
        model.addAttribute("feedOffered", door.isOpen(viewer.organizationId()));
        model.addAttribute(
                "feedSince", moments.ofNullable(addresses.madeAt(viewer.id()).orElse(null), viewer.zone()));
    }

    /** The address goes to the next page and nowhere else. */
    @PostMapping("/meetings/feed")
    String make(Viewer viewer, RedirectAttributes next) {
        door.open(viewer);
        var secret = transactions.execute(status -> {
            note(viewer, "calendarFeed.addressMade");
            return addresses.make(viewer.id());
        });
        next.addFlashAttribute("feedAddress", feeds.address(Objects.requireNonNull(secret)));
        return HERE;
    }

    @PostMapping("/meetings/feed/off")
    String switchOff(Viewer viewer, RedirectAttributes next) {
        transactions.executeWithoutResult(status -> {
            if (addresses.remove(viewer.id())) {
                note(viewer, "calendarFeed.switchedOff");
            }
        });
        next.addFlashAttribute(
                Banner.NAME, Banner.good("Switched off. The address leads nowhere now; take it out of your calendar."));
        return HERE;
    }

    private void note(Viewer viewer, String action) {
        audit.add(viewer.organizationId(), viewer.person().email(), Surface.WEB, action, "own meetings", "", "");
    }
}
