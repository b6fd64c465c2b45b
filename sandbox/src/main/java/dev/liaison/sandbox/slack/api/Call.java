package dev.liaison.sandbox.slack.api;

import dev.liaison.sandbox.slack.delivery.Events;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Token;
import dev.liaison.sandbox.slack.world.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call with everything that it may need. */
record Call(World world, Events events, Args args, Map<String, String> headers, @Nullable Token token) {

    Installation installation() {
        if (token == null) {
            throw new SlackError("not_authed");
        }
        return token.installation();
    }

    App app() {
        return world.appOf(installation());
    }

    /** The workspace that the call is about: the token's own, or for org-wide tokens the one asked for. */
    String team() {
        String own = installation().teamId();
        if (own != null) {
            return own;
        }
        String asked = args.text("team_id");
        if (asked == null) {
            throw new SlackError("missing_argument");
        }
        if (!installation().covers(asked)) {
            throw new SlackError("team_access_not_granted");
        }
        return asked;
    }
}
