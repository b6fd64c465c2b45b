package dev.liaison.providers.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.model.Team;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Grant;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.slack.SlackTrouble.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's consent page, and what comes back from it. */
public final class SlackConnect implements Connector {
    private static final Logger LOG = LoggerFactory.getLogger(SlackConnect.class);

    /** Name and icon are worth less than the access that was just given. */
    private static final Set<Kind> WITHOUT_DETAILS =
            EnumSet.of(Kind.RIGHT_MISSING, Kind.OUT_OF_ORDER, Kind.DOUBTFUL, Kind.THROTTLED, Kind.NOT_FOUND);

    private final SlackSettings settings;
    private final SlackApi api;

    public SlackConnect(SlackSettings settings, SlackApi api) {
        this.settings = settings;
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public URI authorizeUrl(String state) {
        return URI.create(settings.authorizeUrl()
                + "?client_id=" + encode(settings.clientId())
                + "&scope=" + encode(String.join(",", settings.scopes()))
                + "&redirect_uri=" + encode(settings.redirectUri().toString())
                + "&state=" + encode(state));
    }

    @Override
    public Grant exchange(String code) {
        return grant(api.access(code, settings.redirectUri()));
    }

    @Override
    public Grant exchangeUnasked(String code) {
        return grant(api.access(code, null));
    }

    private Grant grant(OAuthV2AccessResponse answer) {
        if (!"bot".equals(answer.getTokenType()) || answer.getAccessToken() == null) {
            throw notAccepted("no bot token");
        }
        if (answer.getRefreshToken() != null) {
            throw notAccepted("the app rotates its tokens; switch that off in its manifest");
        }
        return grant(answer, new Secret(answer.getAccessToken()));
    }

    private Grant grant(OAuthV2AccessResponse answer, Secret token) {
        var scopes = orEmpty(answer.getScope());
        var details = details(scopes, token);
        return new Grant(
                externalId(answer),
                answer.isEnterpriseInstall(),
                name(answer),
                details == null ? "" : orEmpty(details.getDomain()),
                details == null ? "" : icon(details),
                orEmpty(answer.getBotUserId()),
                scopes,
                token);
    }

    /** Null when Slack does not say. */
    private @Nullable Team details(String scopes, Secret token) {
        if (!List.of(scopes.split(",")).contains(SlackScope.TEAM_READ.slackName())) {
            return null;
        }
        try {
            return api.team(token);
        } catch (SlackTrouble trouble) {
            if (!WITHOUT_DETAILS.contains(trouble.kind())) {
                throw notAccepted("team.info says " + trouble.reason());
            }
            LOG.warn("workspace connected without domain and icon: {}", trouble.reason());
            return null;
        }
    }

    private static String externalId(OAuthV2AccessResponse answer) {
        if (answer.isEnterpriseInstall() && answer.getEnterprise() != null) {
            return answer.getEnterprise().getId();
        }
        if (answer.getTeam() == null) {
            throw notAccepted("neither a team nor an enterprise");
        }
        return answer.getTeam().getId();
    }

    private static String name(OAuthV2AccessResponse answer) {
        return orEmpty(
                answer.isEnterpriseInstall()
                        ? answer.getEnterprise().getName()
                        : answer.getTeam().getName());
    }

    private static String icon(Team team) {
        return team.getIcon() == null ? "" : orEmpty(team.getIcon().getImage132());
    }

    private static Refused notAccepted(String why) {
        return new Refused(Refused.Reason.NOT_ACCEPTED, "Slack: " + why);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
