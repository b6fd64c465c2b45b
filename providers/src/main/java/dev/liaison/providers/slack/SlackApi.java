package dev.liaison.providers.slack;

import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Team;
import com.slack.api.model.User;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.slack.SlackTrouble.Kind;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Slack's Web API: one method a call, its limits kept, its failures in our words. Nothing else calls Slack's SDK. */
public final class SlackApi {
    /**
     * An answer that says where a message is, and no more. The SDK works out anew for each answer how to read it, which for
     * all that a whole message may be takes more time than anything else in a call.
     */
    private static final Class<ChatDeleteResponse> PLACE = ChatDeleteResponse.class;

    private final SlackSettings settings;
    private final Function<UUID, Optional<Secret>> tokens;
    private final SlackGovernor governor;
    private final SlackTransport transport;

    public SlackApi(SlackSettings settings, Vault vault, SlackGovernor governor) {
        this(settings, vault::get, governor, HttpTimeouts.standard());
    }

    SlackApi(
            SlackSettings settings,
            Function<UUID, Optional<Secret>> tokens,
            SlackGovernor governor,
            HttpTimeouts timeouts) {
        this.settings = settings;
        this.tokens = tokens;
        this.governor = governor;
        this.transport = new SlackTransport(settings.apiUrl(), timeouts);
    }

    User lookup(Installation installation, String email) {
        governor.admit(installation.id(), "users.lookupByEmail");
        return repeatable(
                        installation,
                        "users.lookupByEmail",
                        (client, token) -> client.usersLookupByEmail(request -> request.email(email)))
                .getUser();
    }

    /** Not repeatable: Slack has no way to recognize the second of two equal posts. */
    MessageRef post(Installation installation, String userId, Card card, String deliveryId) {
        governor.admitPost(installation.id(), userId);
        var answer = once(
                installation,
                SlackGovernor.POST,
                (client, token) -> client.postFormWithTokenAndParseResponse(
                        form -> RequestFormBuilder.toForm(message(userId, card, deliveryId)),
                        SlackGovernor.POST,
                        token,
                        PLACE));
        return SlackIds.place(answer.getChannel(), answer.getTs())
                .map(SlackIds.Place::ref)
                .orElseThrow(() -> new IllegalStateException("Slack did not say where it put the message"));
    }

    private static ChatPostMessageRequest message(String userId, Card card, String deliveryId) {
        return ChatPostMessageRequest.builder()
                .channel(userId)
                .text(SlackCards.fallback(card))
                .blocks(SlackCards.blocks(card))
                .metadata(Message.Metadata.builder()
                        .eventType(SlackIds.DELIVERY_EVENT)
                        .eventPayload(Map.of(SlackIds.DELIVERY_ID, deliveryId))
                        .build())
                .linkNames(false)
                .parse("none")
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
    }

    /** Repeatable. @return false when the message is no longer there, or no longer ours to change */
    boolean update(Installation installation, MessageRef message, Card card) {
        var place = SlackIds.parse(message);
        governor.admit(installation.id(), "chat.update");
        try {
            call(
                    installation,
                    "chat.update",
                    (client, token) -> client.postFormWithTokenAndParseResponse(
                            form -> RequestFormBuilder.toForm(replacement(place, card)), "chat.update", token, PLACE));
            return true;
        } catch (SlackTrouble trouble) {
            if (trouble.kind() == Kind.MESSAGE_GONE || trouble.kind() == Kind.NOT_FOUND) {
                return false;
            }
            throw trouble.asFailure(installation.id(), true);
        }
    }

    private static ChatUpdateRequest replacement(SlackIds.Place place, Card card) {
        return ChatUpdateRequest.builder()
                .channel(place.channel())
                .ts(place.ts())
                .text(SlackCards.fallback(card))
                .blocks(SlackCards.blocks(card))
                .linkNames(false)
                .parse("none")
                .build();
    }

    void tell(Installation installation, String userId, MessageRef message, String text) {
        var place = SlackIds.parse(message);
        governor.admit(installation.id(), "chat.postEphemeral");
        once(
                installation,
                "chat.postEphemeral",
                (client, token) -> client.chatPostEphemeral(request -> request.channel(place.channel())
                        .user(userId)
                        .text(SlackText.escape(text, SlackLimits.FALLBACK))
                        .linkNames(false)
                        .parse("none")));
    }

    void open(Installation installation, String trigger, Dialog dialog) {
        governor.admit(installation.id(), "views.open");
        repeatable(
                installation,
                "views.open",
                (client, token) ->
                        client.viewsOpen(request -> request.triggerId(trigger).view(SlackCards.view(dialog))));
    }

    void probe(Installation installation) {
        governor.admit(installation.id(), "auth.test");
        repeatable(installation, "auth.test", (client, token) -> client.authTest(request -> request));
    }

    void uninstall(Installation installation) {
        governor.admit(installation.id(), "apps.uninstall");
        repeatable(
                installation,
                "apps.uninstall",
                (client, token) -> client.appsUninstall(request -> request.clientId(settings.clientId())
                        .clientSecret(settings.clientSecret().value())));
    }

    /** @param redirectUri as the consent was asked for; null when it was not we who asked */
    OAuthV2AccessResponse access(String code, @Nullable URI redirectUri) {
        try {
            return transport.call(
                    null,
                    (client, token) -> client.oauthV2Access(request -> request.clientId(settings.clientId())
                            .clientSecret(settings.clientSecret().value())
                            .code(code)
                            .redirectUri(redirectUri == null ? null : redirectUri.toString())));
        } catch (SlackTrouble trouble) {
            throw trouble.asRefusedCode();
        }
    }

    /** With a token that isn't in the vault yet. */
    Team team(Secret token) throws SlackTrouble {
        return transport
                .call(token, (client, same) -> client.teamInfo(request -> request))
                .getTeam();
    }

    private <R extends SlackApiTextResponse> R once(
            Installation installation, String method, SlackTransport.Call<R> call) {
        try {
            return call(installation, method, call);
        } catch (SlackTrouble trouble) {
            throw trouble.asFailure(installation.id(), false);
        }
    }

    private <R extends SlackApiTextResponse> R repeatable(
            Installation installation, String method, SlackTransport.Call<R> call) {
        try {
            return call(installation, method, call);
        } catch (SlackTrouble trouble) {
            throw trouble.asFailure(installation.id(), true);
        }
    }

    private <R extends SlackApiTextResponse> R call(
            Installation installation, String method, SlackTransport.Call<R> call) throws SlackTrouble {
        var token = tokens.apply(installation.id())
                .orElseThrow(() -> new AccessLost(installation.id(), true, "Slack: no token is kept"));
        try {
            return transport.call(token, call);
        } catch (SlackTrouble trouble) {
            if (trouble.kind() == Kind.THROTTLED) {
                governor.pause(installation.id(), method, trouble.retryAfter());
            }
            throw trouble;
        }
    }
}
