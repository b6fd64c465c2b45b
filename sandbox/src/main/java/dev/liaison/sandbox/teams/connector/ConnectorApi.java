package dev.liaison.sandbox.teams.connector;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.teams.Bot;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.vendor.Bodies;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a bot's call in: its token, its region, its limits. */
final class ConnectorApi {
    private final Teams teams;
    private final Door door;
    private final Supplier<String> url;
    private final BooleanSupplier limited;

    ConnectorApi(Teams teams, Door door, Supplier<String> url, BooleanSupplier limited) {
        this.teams = teams;
        this.door = door;
        this.url = url;
        this.limited = limited;
    }

    void call(Context ctx, String method, Function<ConnectorRequest, Answer> handler) {
        Token token;
        String person;
        synchronized (teams.monitor()) {
            token = teams.microsoft().identity().token(Bodies.bearer(ctx)).orElse(null);
            person = person(ctx, token);
        }
        door.open(ctx, Visit.about(person, "teams." + method, token), () -> answer(ctx, token, handler));
    }

    /** Whose chat it is about, for faults that are meant for one person and for the log. */
    private @Nullable String person(Context ctx, @Nullable Token token) {
        String conversation = ctx.pathParamMap().get("conversation");
        if (conversation == null || token == null) {
            return null;
        }
        return teams.bot(token.grant().clientId())
                .flatMap(bot -> teams.chat(bot, conversation))
                .map(Chat::person)
                .map(each -> each.email())
                .orElse(null);
    }

    private Answer answer(Context ctx, @Nullable Token token, Function<ConnectorRequest, Answer> handler) {
        try {
            Bot bot = bot(ctx, token);
            String region = ctx.pathParam("region");
            if (!Office.REGIONS.contains(region)) {
                return Answer.empty(404);
            }
            String root = url.get() + "/teams/connector/" + region + "/";
            return handler.apply(new ConnectorRequest(teams, ctx, bot, region, root, limited.getAsBoolean()));
        } catch (ConnectorError refused) {
            return refused.answer();
        }
    }

    private Bot bot(Context ctx, @Nullable Token token) {
        if (Bodies.bearer(ctx) == null || token == null || token.kind() != Token.Kind.ACCESS || token.revoked()) {
            throw ConnectorError.denied();
        }
        if (!token.grant().audience().equals(EntraScopes.BOT_FRAMEWORK)) {
            throw ConnectorError.unauthorized("The audience of the token is invalid.");
        }
        if (token.expired(teams.monitor().clock().instant())) {
            throw ConnectorError.unauthorized("The token has expired.");
        }
        Optional<Bot> bot = teams.bot(token.grant().clientId());
        if (bot.isEmpty()) {
            throw ConnectorError.of(401, "BotNotRegistered", "No registration found for this bot.");
        }
        if (!bot.get().homeTenant().equals(token.grant().realm())) {
            throw ConnectorError.unauthorized("The token was not issued by the home tenant of this bot.");
        }
        return bot.get();
    }
}
