package dev.liaison.sandbox.slack.world;

import dev.liaison.sandbox.kit.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Installations and the tokens that open them. */
public final class Installations {
    /** Life of an access token of a rotating app. */
    public static final Duration ACCESS_LIFE = Duration.ofHours(12);

    private final Clock clock;
    private final List<Installation> all = new ArrayList<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();

    Installations(Clock clock) {
        this.clock = clock;
    }

    void clear() {
        all.clear();
        tokens.clear();
    }

    /** The live installations. */
    public List<Installation> live() {
        return all.stream().filter(Installation::active).toList();
    }

    /** The live installation of an app in a workspace or organization. */
    public Optional<Installation> find(String clientId, String key) {
        return live().stream()
                .filter(each -> each.clientId().equals(clientId) && each.key().equals(key))
                .findFirst();
    }

    /** The live installations through which an app reaches a workspace. */
    public List<Installation> reaching(String teamId) {
        return live().stream().filter(each -> each.covers(teamId)).toList();
    }

    /** Installs, or installs again: scopes accumulate, and a bot that was removed comes back as the same one. */
    public Installation install(
            App app,
            @Nullable String teamId,
            @Nullable String enterpriseId,
            String installerId,
            Collection<String> scopes) {
        String key = teamId != null ? teamId : String.valueOf(enterpriseId);
        Installation installation = all.stream()
                .filter(each ->
                        each.clientId().equals(app.clientId()) && each.key().equals(key))
                .findFirst()
                .orElseGet(() -> {
                    Installation fresh = new Installation(app.clientId(), teamId, enterpriseId, installerId);
                    all.add(fresh);
                    return fresh;
                });
        installation.revive();
        installation.installedBy(installerId);
        installation.scopes().addAll(scopes);
        return installation;
    }

    /** Whether the organization of a workspace has the app already; then the workspace cannot have its own. */
    public boolean coveredByOrg(App app, @Nullable String teamId, @Nullable String enterpriseId) {
        return teamId != null
                && enterpriseId != null
                && find(app.clientId(), enterpriseId).isPresent();
    }

    /** The bot token: always the same one, unless the app rotates its tokens. */
    public Token accessToken(App app, Installation installation) {
        if (!app.tokenRotation()) {
            return tokens.values().stream()
                    .filter(token -> token.installation() == installation
                            && !token.refresh()
                            && token.state() == Token.State.LIVE
                            && !token.expired(clock.instant()))
                    .findFirst()
                    .orElseGet(() -> add("xoxb-", installation, false, null));
        }
        List<Token> living = tokensOf(installation, false).stream()
                .filter(token -> token.state() == Token.State.LIVE)
                .toList();
        living.stream().limit(Math.max(0, living.size() - 1)).forEach(token -> token.end(Token.State.REVOKED));
        return add("xoxe.xoxb-1-", installation, false, clock.instant().plus(ACCESS_LIFE));
    }

    /** A new refresh token. */
    public Token refreshToken(Installation installation) {
        return add("xoxe-1-", installation, true, null);
    }

    private Token add(String prefix, Installation installation, boolean refresh, @Nullable Instant expiresAt) {
        String value = prefix + Ids.digits(13) + "-" + Ids.digits(13) + "-" + Ids.secret(24);
        Token token = new Token(value, installation, refresh, expiresAt);
        tokens.put(value, token);
        return token;
    }

    /** The token with that secret, whatever has become of it. */
    public Optional<Token> token(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    /** Tokens of an installation, oldest first. */
    public List<Token> tokensOf(Installation installation, boolean refresh) {
        return tokens.values().stream()
                .filter(token -> token.installation() == installation && token.refresh() == refresh)
                .toList();
    }

    /** Removes the app: all its tokens there end. */
    public void remove(Installation installation, Token.State why) {
        installation.remove();
        tokens.values().stream()
                .filter(token -> token.installation() == installation)
                .forEach(token -> token.end(why));
    }
}
