package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Writes people, workspaces and organizations the way the Web API and the events do. */
public final class Profiles {
    private final World world;

    /** Writes what is in that world. */
    public Profiles(World world) {
        this.world = world;
    }

    /** A user object; the e-mail address only with the scope for it. */
    public ObjectNode user(Person person, String teamId, boolean withEmail, boolean withLocale) {
        ObjectNode user = Json.object();
        user.put("id", person.id()).put("team_id", teamId).put("name", person.name());
        user.put("deleted", person.deleted());
        if (!person.deleted()) {
            Instant now = world.clock().instant();
            ZoneId zone = ZoneId.of(person.tz());
            user.put("color", "9f69e7").put("real_name", person.realName()).put("tz", person.tz());
            user.put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            user.put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
        }
        user.set("profile", profile(person, teamId, withEmail));
        if (!person.deleted()) {
            user.put("is_admin", person.isAdmin()).put("is_owner", false).put("is_primary_owner", false);
            user.put("is_restricted", false).put("is_ultra_restricted", false);
        }
        user.put("is_bot", false).put("is_app_user", false).put("updated", person.updated());
        if (!person.deleted()) {
            user.put("is_email_confirmed", true).put("has_2fa", false);
            user.put("who_can_share_contact_card", "EVERYONE");
        }
        if (withLocale) {
            user.put("locale", person.locale());
        }
        world.workspace(teamId)
                .flatMap(team -> world.enterprise(team.enterpriseId()))
                .ifPresent(org -> {
                    ObjectNode member = user.putObject("enterprise_user");
                    member.put("id", person.id()).put("enterprise_id", org.id()).put("enterprise_name", org.name());
                    member.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
                    List<String> teams = person.teams().stream()
                            .filter(id -> world.workspacesOf(org.id()).stream()
                                    .anyMatch(team -> team.id().equals(id)))
                            .toList();
                    member.set("teams", Json.MAPPER.valueToTree(teams));
                });
        return user;
    }

    private static ObjectNode profile(Person person, String teamId, boolean withEmail) {
        ObjectNode profile = Json.object();
        String[] names = person.realName().split(" ", 2);
        profile.put("title", person.title()).put("phone", "").put("skype", "");
        profile.put("real_name", person.realName()).put("real_name_normalized", person.realName());
        profile.put("display_name", "").put("display_name_normalized", "");
        profile.put("status_text", "").put("status_emoji", "").put("status_expiration", 0);
        profile.put("avatar_hash", "g" + Integer.toHexString(person.id().hashCode()));
        if (withEmail && person.email() != null) {
            profile.put("email", person.email());
        }
        profile.put("first_name", names[0]).put("last_name", names.length > 1 ? names[1] : "");
        for (int size : new int[] {24, 32, 48, 72, 192, 512}) {
            profile.put("image_" + size, "https://secure.gravatar.com/avatar/" + person.id() + "?s=" + size);
        }
        profile.put("status_text_canonical", "").put("team", teamId);
        return profile;
    }

    /** The bot as a user object. */
    public ObjectNode bot(Installation installation, String teamId) {
        App app = world.appOf(installation);
        ObjectNode user = Json.object();
        user.put("id", installation.botUserId()).put("team_id", teamId).put("name", handle(app));
        user.put("deleted", !installation.active()).put("color", "4bbe2e").put("real_name", app.name());
        user.put("tz", "America/Los_Angeles")
                .put("tz_label", "Pacific Standard Time")
                .put("tz_offset", -28800);
        ObjectNode profile = user.putObject("profile");
        profile.put("real_name", app.name()).put("display_name", "").put("team", teamId);
        profile.put("bot_id", installation.botId())
                .put("api_app_id", app.appId())
                .put("always_active", true);
        user.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
        user.put("is_restricted", false).put("is_ultra_restricted", false);
        user.put("is_bot", true).put("is_app_user", false).put("updated", 0);
        return user;
    }

    /** Slackbot, who is in every workspace and, famously, says that it is no bot. */
    public ObjectNode slackbot(String teamId) {
        ObjectNode user = Json.object();
        user.put("id", "USLACKBOT").put("team_id", teamId).put("name", "slackbot");
        user.put("deleted", false).put("color", "757575").put("real_name", "Slackbot");
        user.put("tz", "America/Los_Angeles")
                .put("tz_label", "Pacific Standard Time")
                .put("tz_offset", -28800);
        user.putObject("profile")
                .put("real_name", "Slackbot")
                .put("display_name", "Slackbot")
                .put("team", teamId);
        user.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
        user.put("is_restricted", false).put("is_ultra_restricted", false);
        user.put("is_bot", false).put("is_app_user", false).put("updated", 0);
        return user;
    }

    /** The bot's handle. */
    public static String handle(App app) {
        return app.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }
}
