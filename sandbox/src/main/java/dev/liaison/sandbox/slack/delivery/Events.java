package dev.liaison.sandbox.slack.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Message;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.Profiles;
import dev.liaison.sandbox.slack.world.Stamp;
import dev.liaison.sandbox.slack.world.World;
import java.util.Collection;
import java.util.List;

/** Turns what happens into events, for the apps that subscribed and have the scope. */
public final class Events {
    private final World world;
    private final Profiles profiles;
    private final Courier courier;

    /** Events of that world. */
    public Events(World world, Courier courier) {
        this.world = world;
        this.profiles = new Profiles(world);
        this.courier = courier;
    }

    /** The app was removed; the last that it hears. */
    public void uninstalled(Installation installation) {
        tokensRevoked(installation);
        send(installation, home(installation), type("app_uninstalled"), "app_uninstalled");
    }

    /** The bot's tokens were revoked. */
    public void tokensRevoked(Installation installation) {
        ObjectNode event = type("tokens_revoked");
        ObjectNode tokens = event.putObject("tokens");
        tokens.putArray("oauth");
        tokens.putArray("bot").add(installation.botUserId());
        send(installation, home(installation), event, "tokens_revoked");
    }

    /** A person opened a tab of the app. */
    public void homeOpened(Installation installation, String teamId, Channel channel, String tab) {
        ObjectNode event = type("app_home_opened");
        event.put("user", channel.personId()).put("channel", channel.id()).put("tab", tab);
        if ("home".equals(tab)) {
            world.views()
                    .home(installation, channel.personId())
                    .ifPresent(view -> event.set("view", ViewJson.of(world, view)));
        }
        event.put("event_ts", Stamp.of(world.clock().instant()));
        send(installation, teamId, event, "app_home_opened");
    }

    /** The bot wrote; apps that listen hear themselves too. */
    public void posted(Channel channel, Message message) {
        ObjectNode event = MessageJson.of(world, channel, message, true);
        inChannel(channel, event, message.ts());
    }

    /** The bot changed a message. */
    public void edited(Channel channel, Message message, ObjectNode before) {
        ObjectNode event = type("message").put("subtype", "message_changed").put("hidden", true);
        event.set("message", MessageJson.of(world, channel, message, true));
        event.set("previous_message", before);
        String now = Stamp.of(world.clock().instant());
        inChannel(channel, event.put("ts", now), now);
    }

    /** The bot deleted a message. */
    public void deleted(Channel channel, ObjectNode before) {
        ObjectNode event = type("message").put("subtype", "message_deleted").put("hidden", true);
        event.put("deleted_ts", before.path("ts").asText());
        event.set("previous_message", before);
        String now = Stamp.of(world.clock().instant());
        inChannel(channel, event.put("ts", now), now);
    }

    private void inChannel(Channel channel, ObjectNode event, String eventTs) {
        Installation installation = channel.installation();
        if (installation.scopes().contains("im:history")) {
            event.put("channel", channel.id()).put("event_ts", eventTs).put("channel_type", "im");
            send(installation, home(installation), event, "message.im");
        }
    }

    /** A person wrote to the bot. */
    public void said(Installation installation, String teamId, Channel channel, Message message, String clientMsgId) {
        if (!installation.scopes().contains("im:history")) {
            return;
        }
        ObjectNode event = type("message");
        event.put("user", message.authorId()).put("ts", message.ts()).put("client_msg_id", clientMsgId);
        event.put("text", message.text()).put("team", teamId);
        if (message.blocks() != null) {
            event.set("blocks", message.blocks());
        }
        event.put("channel", channel.id()).put("event_ts", message.ts()).put("channel_type", "im");
        send(installation, teamId, event, "message.im");
    }

    /** Somebody joined. */
    public void joined(Person person) {
        people(person, "team_join");
    }

    /** Somebody's profile changed, deactivation included. */
    public void changed(Person person) {
        people(person, "user_change");
    }

    private void people(Person person, String type) {
        for (Installation installation : world.installations().live()) {
            if (!installation.scopes().contains("users:read") || !world.sees(installation, person)) {
                continue;
            }
            String team = installation.orgWide() ? person.teams().get(0) : home(installation);
            ObjectNode event = type(type);
            boolean email = installation.scopes().contains("users:read.email");
            event.set("user", profiles.user(person, team, email, true));
            event.put("cache_ts", world.clock().instant().getEpochSecond());
            event.put("event_ts", Stamp.of(world.clock().instant()));
            send(installation, team, event, type);
        }
    }

    /** An org admin added the app to workspaces, or took it away there. */
    public void access(Installation installation, Collection<String> teams, boolean granted) {
        ObjectNode event = type(granted ? "team_access_granted" : "team_access_revoked");
        List.copyOf(teams).forEach(event.putArray("team_ids")::add);
        send(installation, home(installation), event, event.path("type").asText());
    }

    private String home(Installation installation) {
        return installation.key();
    }

    private static ObjectNode type(String type) {
        return Json.object().put("type", type);
    }

    private void send(Installation installation, String teamId, ObjectNode event, String subscription) {
        App app = world.appOf(installation);
        if (app.botEvents().contains(subscription)) {
            long now = world.clock().instant().getEpochSecond();
            courier.event(app, installation.key(), Envelopes.of(app, installation, teamId, event, now));
        }
    }
}
