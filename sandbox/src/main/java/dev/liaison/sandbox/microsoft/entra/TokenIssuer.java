package dev.liaison.sandbox.microsoft.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.oauth.Token.Grant;
import dev.liaison.sandbox.oauth.Token.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Hands out tokens: access for 60 to 90 minutes, refresh for 90 days. */
final class TokenIssuer {
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private final Identity identity;

    TokenIssuer(Identity identity) {
        this.identity = identity;
    }

    ObjectNode issue(Grant asked, boolean offline, @Nullable String nonce) {
        List<String> plain = asked.scopes().stream().map(EntraScopes::plain).toList();
        Grant grant = new Grant(asked.clientId(), asked.account(), plain, asked.realm());
        ObjectNode out = access(grant, shown(asked));
        if (offline) {
            out.put("refresh_token", identity.keep("1.AR" + Ids.secret(900), grant, Kind.REFRESH, REFRESH_LIFE));
        }
        if (plain.contains("openid")) {
            out.put("id_token", IdTokens.sign(identity, grant, nonce));
        }
        return out;
    }

    private static String shown(Grant asked) {
        List<String> out = new ArrayList<>(asked.scopes());
        out.remove("offline_access");
        return String.join(" ", out);
    }

    ObjectNode access(Grant grant, String scope) {
        Duration life = Duration.ofSeconds(ThreadLocalRandom.current().nextInt(3600, 5400));
        return access(grant, life, life.toSeconds() - 1).put("scope", scope);
    }

    ObjectNode access(Grant grant, Duration life, long shownSeconds) {
        ObjectNode out = Json.object().put("token_type", "Bearer");
        out.put("expires_in", shownSeconds).put("ext_expires_in", shownSeconds);
        return out.put("access_token", identity.keep("EwB" + Ids.secret(1200), grant, Kind.ACCESS, life));
    }
}
