package dev.liaison.processes.lifecycle;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.integration.AuthorizationAttempts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.People;
import dev.liaison.processes.clicks.ClickHandler;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.CheckTimes;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.engine.NotYet;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Façade of the process {@code integration-lifecycle}; business key {@code integration:<organization>:<feature>}. */
public final class IntegrationLifecycleProcess {
    private final Engine engine;
    private final Installations installations;
    private final ChatContacts contacts;
    private final AuthorizationAttempts attempts;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;
    private final WorkspaceLosses losses;

    public IntegrationLifecycleProcess(
            Engine engine,
            Installations installations,
            ChatContacts contacts,
            AuthorizationAttempts attempts,
            People people,
            AuditLog audit,
            Clock clock) {
        this.engine = engine;
        this.installations = installations;
        this.contacts = contacts;
        this.attempts = attempts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.losses = new WorkspaceLosses(engine, installations, clock);
    }

    public static String key(UUID organizationId, Feature feature) {
        return "integration:" + organizationId + ":" + feature.name();
    }

    /** Which clicks and facts from providers this process takes; the subject is an installation. */
    public Map<String, ClickHandler> clicks() {
        var admins = new AdminClicks(this, installations, contacts, people, clock);
        return Map.of(
                InstallationVerbs.CONFIRM, admins::confirmed,
                InstallationVerbs.RECONNECT, admins::reconnected,
                InstallationVerbs.TRY_AGAIN, admins::triedAgain,
                InstallationVerbs.REMOVE, this::removed,
                InstallationVerbs.UNINSTALLED, this::removed,
                InstallationVerbs.ACCESS_LOST, this::accessLost);
    }

    /**
     * Support enabled the feature. Does nothing when the integration lives already.
     *
     * @throws NotYet while the integration is still being removed
     */
    public void featureEnabled(UUID organizationId, Feature feature) {
        if (lives(organizationId, feature)) {
            return;
        }
        engine.start(
                Processes.INTEGRATION_LIFECYCLE,
                key(organizationId, feature),
                Map.of(
                        Variables.ORGANIZATION_ID, organizationId.toString(),
                        Variables.FEATURE, feature.name(),
                        Variables.STANDING,
                                installations
                                        .standing(organizationId, platform(feature))
                                        .name()));
    }

    /**
     * True from enabled to disabled.
     *
     * @throws NotYet while the integration is still being removed: then it neither lives nor can be enabled
     */
    public boolean lives(UUID organizationId, Feature feature) {
        var key = key(organizationId, feature);
        var lives = engine.awaits(Messages.INTEGRATION_FEATURE_DISABLED, key);
        if (!lives && engine.running(key)) {
            throw new NotYet(feature.title() + " is still being removed. Try again when its tokens are revoked.");
        }
        return lives;
    }

    /** Support disabled it; whatever is connected is removed. */
    public void featureDisabled(UUID organizationId, Feature feature) {
        engine.correlate(Messages.INTEGRATION_FEATURE_DISABLED, key(organizationId, feature), Map.of());
    }

    /** An admin went to the provider. A newer attempt starts the ten minutes anew. */
    public void authorizationStarted(UUID organizationId, Feature feature) {
        var key = key(organizationId, feature);
        if (!engine.signalIfAwaited(Messages.INTEGRATION_AUTHORIZATION_RESTARTED, key)) {
            engine.correlate(Messages.INTEGRATION_AUTHORIZATION_STARTED, key, Map.of());
        }
    }

    /** An admin came back, with or without success; harmless when the ten minutes were over. */
    public void authorizationEnded(UUID organizationId, Feature feature) {
        engine.signalIfAwaited(Messages.INTEGRATION_AUTHORIZATION_ENDED, key(organizationId, feature));
    }

    /** A workspace was connected, or connected again. Its row is written already. */
    public void connected(Installation installation, String actor) {
        var feature = feature(installation.platform());
        var organizationId = Objects.requireNonNull(installation.organizationId());
        engine.correlateFrame(
                Messages.INTEGRATION_WORKSPACE_CONNECTED,
                key(organizationId, feature),
                Map.of(Variables.INSTALLATION_ID, installation.id().toString()));
        lossEnded(installation);
        standingChanged(organizationId, feature);
        audit(installation, actor, Surface.WEB, "workspace.connected", "", "connected");
    }

    private Handled removed(InboxItem click) {
        var installation =
                installations.find(UUID.fromString(click.subjectId())).orElseThrow();
        if (!installations.remove(installation.id(), click.surface(), clock.instant())) {
            return Handled.late("This workspace is removed already.");
        }
        var organizationId = installation.organizationId();
        if (organizationId != null) {
            var feature = feature(installation.platform());
            engine.correlateFrame(
                    Messages.INTEGRATION_WORKSPACE_REMOVED,
                    key(organizationId, feature),
                    Map.of(Variables.INSTALLATION_ID, installation.id().toString()));
            lossEnded(installation);
            standingChanged(organizationId, feature);
        }
        audit(installation, actor(click, installation), click.surface(), "workspace.removed", "connected", "removed");
        return Handled.done();
    }

    private Handled accessLost(InboxItem click) {
        var installation =
                installations.find(UUID.fromString(click.subjectId())).orElseThrow();
        var organizationId = installation.organizationId();
        if (organizationId == null
                || !installations.changeHealth(
                        installation.id(), Health.NEEDS_ATTENTION, click.text(), clock.instant())) {
            return Handled.late("Known already.");
        }
        var feature = feature(installation.platform());
        losses.begin(installation, key(organizationId, feature));
        standingChanged(organizationId, feature);
        audit(
                installation,
                installation.platform().title(),
                Surface.PROVIDER,
                "workspace.accessLost",
                "connected",
                "needs attention");
        return Handled.done();
    }

    /** The workspace works again, or is gone: nobody is told any more that its access is lost. */
    void lossEnded(Installation installation) {
        losses.end(
                installation,
                key(Objects.requireNonNull(installation.organizationId()), feature(installation.platform())));
    }

    /** Called by the model: how often an integration's workspaces are probed; never all integrations at once. */
    public String probing() {
        return "R/" + CheckTimes.untilNext();
    }

    /** Called by the model: when the admins are told again of a workspace whose access is lost, or that it is enough. */
    public void planNextTelling(DelegateExecution execution) {
        losses.planNextTelling(execution);
    }

    void standingChanged(UUID organizationId, Feature feature) {
        var key = key(organizationId, feature);
        var now = installations.standing(organizationId, platform(feature)).name();
        if (!engine.variable(key, Variables.STANDING).equals(Optional.of(now))) {
            engine.correlate(Messages.INTEGRATION_STANDING_CHANGED, key, Map.of(Variables.STANDING, now));
        }
    }

    /** Called by the model: the feature is off, so nothing stays connected. Tokens are revoked by the next step. */
    public void removeAll(String organizationId, String feature) {
        var organization = UUID.fromString(organizationId);
        for (var installation : installations.live(organization, platform(Feature.valueOf(feature)))) {
            installations.remove(installation.id(), Surface.SYSTEM, clock.instant());
            audit(installation, "Liaison", Surface.SYSTEM, "workspace.removed", "connected", "removed");
        }
    }

    /** Called by the model: ten minutes are over. */
    public void expireAttempts(String organizationId, String feature) {
        attempts.expire(UUID.fromString(organizationId), platform(Feature.valueOf(feature)), clock.instant());
    }

    private String actor(InboxItem click, Installation installation) {
        var personId = click.personId();
        return personId == null
                ? installation.platform().title()
                : people.get(personId).email();
    }

    void audit(Installation installation, String actor, Surface surface, String action, String before, String after) {
        audit.add(
                installation.organizationId(),
                actor,
                surface,
                action,
                "installation:" + installation.id() + " " + installation.name(),
                before,
                after);
    }

    private static Platform platform(Feature feature) {
        return feature.platform().orElseThrow();
    }

    static Feature feature(Platform platform) {
        return Feature.valueOf(platform.name());
    }
}
