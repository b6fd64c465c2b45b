package dev.liaison.sandbox.slack.world;

import dev.liaison.sandbox.kit.Ids;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One app in one workspace, or in one organization; its bot and what it was granted. */
public final class Installation {
    private final String clientId;
    private final @Nullable String teamId;
    private final @Nullable String enterpriseId;
    private final Set<String> scopes = new LinkedHashSet<>();
    private final Set<String> grantedTeams = new TreeSet<>();
    private final String botUserId = Ids.object("U");
    private final String botId = Ids.object("B");
    private String installerId;
    private boolean active = true;

    Installation(String clientId, @Nullable String teamId, @Nullable String enterpriseId, String installerId) {
        this.clientId = clientId;
        this.teamId = teamId;
        this.enterpriseId = enterpriseId;
        this.installerId = installerId;
    }

    /** Which app. */
    public String clientId() {
        return clientId;
    }

    /** The workspace, or null for an org-wide installation. */
    public @Nullable String teamId() {
        return teamId;
    }

    /** The organization, or null for a workspace that stands alone. */
    public @Nullable String enterpriseId() {
        return enterpriseId;
    }

    /** True when installed for the whole organization. */
    public boolean orgWide() {
        return teamId == null;
    }

    /** Workspace id, or organization id when org-wide: what the vendor's answers are keyed by. */
    public String key() {
        return teamId != null ? teamId : String.valueOf(enterpriseId);
    }

    /** Bot scopes granted so far; they only grow until the app is removed. */
    public Set<String> scopes() {
        return scopes;
    }

    /** Workspaces that an org admin added the org-wide app to. */
    public Set<String> grantedTeams() {
        return grantedTeams;
    }

    /** Whether the app may see this workspace. */
    public boolean covers(String team) {
        return team.equals(teamId) || grantedTeams.contains(team);
    }

    /** The bot as a user. */
    public String botUserId() {
        return botUserId;
    }

    /** The bot as an author. */
    public String botId() {
        return botId;
    }

    /** Who installed it last. */
    public String installerId() {
        return installerId;
    }

    void installedBy(String personId) {
        installerId = personId;
    }

    /** False after the app was removed. */
    public boolean active() {
        return active;
    }

    void remove() {
        active = false;
        scopes.clear();
        grantedTeams.clear();
    }

    void revive() {
        active = true;
    }
}
