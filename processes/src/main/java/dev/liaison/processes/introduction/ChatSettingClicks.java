package dev.liaison.processes.introduction;

import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.chat.ChatVerbs;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.People;
import dev.liaison.processes.clicks.ClickHandler;
import dev.liaison.processes.clicks.Handled;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How somebody wants to be written to in a chat; the subject is the platform, and everybody decides for themselves. */
public final class ChatSettingClicks {
    private final ChatSettings settings;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    public ChatSettingClicks(ChatSettings settings, People people, AuditLog audit, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** By verb. */
    public Map<String, ClickHandler> handlers() {
        return Map.of(
                ChatVerbs.DISCONNECT, this::disconnected,
                ChatVerbs.CONNECT, this::connected,
                ChatVerbs.PAUSE, this::paused,
                ChatVerbs.PREFER, this::preferred);
    }

    private Handled disconnected(InboxItem click) {
        if (!settings.stop(who(click), platform(click), clock.instant())) {
            return Handled.late("You get no messages there already.");
        }
        return done(click, "chat.disconnected", "on", "off");
    }

    private Handled connected(InboxItem click) {
        if (!settings.resume(who(click), platform(click))) {
            return Handled.late("You get your messages there already.");
        }
        return done(click, "chat.connected", "off", "on");
    }

    private Handled paused(InboxItem click) {
        var until = Instant.parse(click.text());
        if (!until.isAfter(clock.instant())) {
            return Handled.late("That time is over.");
        }
        settings.pause(who(click), platform(click), until);
        return done(click, "chat.paused", "", "until " + until);
    }

    private Handled preferred(InboxItem click) {
        settings.prefer(who(click), click.subjectId().isEmpty() ? null : platform(click));
        return done(click, "chat.preferred", "", click.subjectId());
    }

    private Handled done(InboxItem click, String action, String before, String after) {
        var person = people.get(who(click));
        audit.add(
                person.organizationId(),
                person.email(),
                click.surface(),
                action,
                "chat:" + click.subjectId(),
                before,
                after);
        return Handled.done();
    }

    private static UUID who(InboxItem click) {
        return Objects.requireNonNull(click.personId());
    }

    private static Platform platform(InboxItem click) {
        return Platform.valueOf(click.subjectId());
    }
}
