package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.Profiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code users.*}. */
final class UserMethods {
    private static final int MAX_PAGE = 1000;
    static final List<Method> ALL = List.of(
            Method.read("users.lookupByEmail", Tier.T3, UserMethods::lookup, "users:read.email"),
            Method.read("users.info", Tier.T4, UserMethods::info, "users:read"),
            Method.read("users.list", Tier.T2, UserMethods::list, "users:read"));

    private UserMethods() {}

    private static ObjectNode lookup(Call call) {
        String email = call.args().need("email");
        // Slack does not find people whose account was deactivated.
        Person person = call.world().visibleTo(call.installation()).stream()
                .filter(each -> email.equalsIgnoreCase(each.email()) && !each.deleted())
                .findFirst()
                .orElseThrow(() -> new SlackError("users_not_found"));
        return user(call, person);
    }

    private static ObjectNode info(Call call) {
        String id = call.args().need("user");
        Installation installation = call.installation();
        if (id.equals(installation.botUserId())) {
            ObjectNode out = Json.object().put("ok", true);
            out.set("user", new Profiles(call.world()).bot(installation, installation.key()));
            return out;
        }
        Person person = call.world().person(id).orElseThrow(() -> new SlackError("user_not_found"));
        if (!call.world().sees(installation, person)) {
            throw new SlackError("user_not_visible");
        }
        return user(call, person);
    }

    private static ObjectNode user(Call call, Person person) {
        ObjectNode out = Json.object().put("ok", true);
        out.set("user", json(call, person, teamOf(call, person)));
        return out;
    }

    private static String teamOf(Call call, Person person) {
        String own = call.installation().teamId();
        return own == null ? person.teams().get(0) : own;
    }

    private static ObjectNode json(Call call, Person person, String team) {
        boolean email = call.installation().scopes().contains("users:read.email");
        return new Profiles(call.world()).user(person, team, email, call.args().flag("include_locale"));
    }

    private static ObjectNode list(Call call) {
        String team = call.team();
        Profiles profiles = new Profiles(call.world());
        List<ObjectNode> all = new ArrayList<>();
        all.add(profiles.slackbot(team));
        call.world().members(team).forEach(person -> all.add(json(call, person, team)));
        all.add(profiles.bot(call.installation(), team));
        int limit = call.args().number("limit", 0);
        if (limit < 0 || limit > MAX_PAGE) {
            throw new SlackError("invalid_limit");
        }
        int from = offset(call.args().text("cursor"));
        int to = limit == 0 ? all.size() : Math.min(all.size(), from + limit);
        ObjectNode out = Json.object().put("ok", true);
        ArrayNode members = out.putArray("members");
        all.subList(Math.min(from, to), to).forEach(members::add);
        out.put("cache_ts", call.world().clock().instant().getEpochSecond());
        out.putObject("response_metadata").put("next_cursor", to < all.size() ? cursor(to) : "");
        return out;
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString(("user:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(plain.replaceFirst("^user:", ""));
        } catch (IllegalArgumentException forged) {
            throw new SlackError("invalid_cursor");
        }
    }
}
