package dev.liaison.app.pages.settings;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.ChatSetting;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.chat.ChatVerbs;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.processes.clicks.Clicks;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody's messages go: which chat first, and which of them not at all. */
@Controller
class MessageSettingsPage {
    private static final String PATH = "/settings/messages";

    private final Installations installations;
    private final ChatSettings settings;
    private final Clicks clicks;
    private final Moments moments;
    private final Clock clock;

    MessageSettingsPage(
            Installations installations, ChatSettings settings, Clicks clicks, Moments moments, Clock clock) {
        this.installations = installations;
        this.settings = settings;
        this.clicks = clicks;
        this.moments = moments;
        this.clock = clock;
    }

    /** A chat of the organization. @param state in words. @param on whether messages go there now */
    record Chat(Platform platform, String state, String tone, boolean on, boolean preferred) {}

    @GetMapping(PATH)
    String show(Viewer viewer, Model model) {
        model.addAttribute("chats", chats(viewer));
        return "settings/messages";
    }

    private List<Chat> chats(Viewer viewer) {
        return installations.live(viewer.organizationId()).stream()
                .map(Installation::platform)
                .distinct()
                .map(platform -> chat(settings.of(viewer.id(), platform), viewer))
                .toList();
    }

    private Chat chat(ChatSetting it, Viewer viewer) {
        var until = it.pausedUntil();
        if (it.stoppedAt() != null) {
            return new Chat(it.platform(), "No messages", "none", false, it.preferred());
        }
        if (until != null && it.paused(clock.instant())) {
            var when = moments.of(until, viewer.zone()).words();
            return new Chat(it.platform(), "Paused until " + when, "none", false, it.preferred());
        }
        return new Chat(it.platform(), it.preferred() ? "First choice" : "On", "good", true, it.preferred());
    }

    @PostMapping(PATH)
    String change(@RequestParam String chat, @RequestParam String change, Viewer viewer, RedirectAttributes next) {
        var platform = chats(viewer).stream()
                .map(Chat::platform)
                .filter(it -> it.name().equals(chat))
                .findFirst()
                .orElseThrow(Missing::new);
        var verb = Arrays.stream(Change.values())
                .filter(it -> it.name().equals(change))
                .findFirst()
                .orElseThrow(Missing::new);
        var handled = clicks.act(verb.verb, verb.subject(platform), viewer.id(), Surface.WEB, "");
        next.addFlashAttribute(Banner.NAME, Banner.of(handled, verb.done(platform)));
        return "redirect:" + PATH;
    }

    /** What the buttons mean. */
    private enum Change {
        ON(ChatVerbs.CONNECT, "You get your messages in %s."),
        OFF(ChatVerbs.DISCONNECT, "No more messages in %s. They go another way."),
        FIRST(ChatVerbs.PREFER, "%s comes first from now on."),
        ANY(ChatVerbs.PREFER, "The chat that you used last comes first from now on.");

        private final String verb;
        private final String done;

        Change(String verb, String done) {
            this.verb = verb;
            this.done = done;
        }

        private String subject(Platform platform) {
            return this == ANY ? "" : platform.name();
        }

        private String done(Platform platform) {
            return done.formatted(platform.title());
        }
    }
}
