package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.ChatVerbs;
import dev.liaison.domain.chat.Command;
import dev.liaison.domain.chat.PauseEnd;
import dev.liaison.domain.chat.Received.Said;
import dev.liaison.domain.home.HomeCards;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.clicks.Clicks;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What somebody can write to our app. Each is answered by a short card; what changes something is stored first. */
final class ChatCommands {
    private final People people;
    private final ChatSettings settings;
    private final HomeCards home;
    private final HomeCopies homes;
    private final FreshCards fresh;
    private final LastMessages last;
    private final Clicks clicks;
    private final Replies replies;
    private final Clock clock;

    ChatCommands(
            People people,
            ChatSettings settings,
            HomeCards home,
            HomeCopies homes,
            FreshCards fresh,
            LastMessages last,
            Clicks clicks,
            Replies replies,
            Clock clock) {
        this.people = people;
        this.settings = settings;
        this.home = home;
        this.homes = homes;
        this.fresh = fresh;
        this.last = last;
        this.clicks = clicks;
        this.replies = replies;
        this.clock = clock;
    }

    /** @param personId empty for somebody whom nobody here knows */
    void take(Installation installation, Optional<UUID> personId, Said said) {
        var words = new ChatWords(installation.platform(), clock.instant());
        if (personId.isEmpty()) {
            answer(installation, said, words.stranger());
            return;
        }
        var person = people.get(personId.get());
        var command = Command.of(said.text());
        switch (command.kind()) {
            case CONNECT, RESUME -> change(installation, person, said, ChatVerbs.CONNECT, "", words.connected());
            case DISCONNECT -> change(installation, person, said, ChatVerbs.DISCONNECT, "", words.disconnected());
            case PAUSE -> pause(installation, person, said, command.rest(), words);
            case HOME -> home(installation, person, said);
            default -> answer(installation, said, card(installation, person, command, words));
        }
    }

    private Card card(Installation installation, Person person, Command command, ChatWords words) {
        var setting = settings.of(person.id(), installation.platform());
        return switch (command.kind()) {
            case HELP -> words.help();
            case STATUS -> words.status(setting, person.timeZone());
            case WHY -> last.why(installation, person);
            default -> words.notUnderstood();
        };
    }

    private void home(Installation installation, Person person, Said said) {
        var card = home.card(person, installation.platform());
        replies.post(installation, new ChatUser(said.userId(), said.userId()), card, message -> {
            homes.moved(installation, person.id(), message, card);
            fresh.home(person.id());
        });
    }

    private void pause(Installation installation, Person person, Said said, String rest, ChatWords words) {
        PauseEnd.of(rest, person.timeZone(), clock.instant())
                .ifPresentOrElse(
                        until -> change(
                                installation,
                                person,
                                said,
                                ChatVerbs.PAUSE,
                                until.toString(),
                                words.paused(until, person.timeZone())),
                        () -> answer(installation, said, words.untilWhen()));
    }

    private void change(Installation installation, Person person, Said said, String verb, String text, Card done) {
        clicks.store(
                said.dedupeKey(),
                verb,
                installation.platform().name(),
                person.id(),
                installation.platform().surface(),
                text,
                handled -> {
                    answer(installation, said, done);
                    fresh.home(person.id());
                });
    }

    private void answer(Installation installation, Said said, Card card) {
        replies.post(installation, new ChatUser(said.userId(), said.userId()), card);
    }
}
