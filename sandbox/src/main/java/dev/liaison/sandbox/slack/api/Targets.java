package dev.liaison.sandbox.slack.api;

import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Person;
import java.util.Optional;

/** Finds the direct channel that an argument means, or refuses as Slack does. */
final class Targets {
    private Targets() {}

    /** A D… id of the bot's own, or a person's id: then the channel is opened. */
    static Channel reachable(Call call, String id) {
        Channel channel = id.startsWith("D")
                ? existing(call, id)
                : call.world()
                        .channels()
                        .open(call.installation(), member(call, id).id());
        Person person = call.world().person(channel.personId()).orElseThrow();
        if (person.blocksBot() || person.deleted()) {
            throw new SlackError("channel_not_found");
        }
        return channel;
    }

    /** A D… id of the bot's own. */
    static Channel existing(Call call, String id) {
        return call.world()
                .channels()
                .channel(id)
                .filter(each -> each.installation() == call.installation())
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    private static Person member(Call call, String id) {
        Installation installation = call.installation();
        Optional<Person> person =
                call.world().person(id).filter(each -> call.world().sees(installation, each));
        return person.filter(each -> covered(installation, each))
                .filter(each -> !each.blocksBot() && !each.deleted())
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    private static boolean covered(Installation installation, Person person) {
        return person.teams().stream().anyMatch(installation::covers);
    }
}
