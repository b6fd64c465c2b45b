package dev.liaison.providers.teams;

import static dev.liaison.providers.teams.TeamsSamples.ACME;
import static dev.liaison.providers.teams.TeamsSamples.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.teams.ScriptedMicrosoft.Answer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of trouble at Teams becomes, over HTTP. */
class TeamsFailuresTest {
    private static final Card CARD = new Card("Hello Ana", List.of(), List.of(), "");
    private static final ChatUser USER = new ChatUser(ANA, "x:" + ANA);
    private static final String POST = "/connector/emea/v3/conversations/a:1-ana/activities";
    private static final String PUT = POST + "/1:card";
    private static final String MEMBER = "/connector/emea/v3/conversations/a:1-ana/members/29:1-ana";
    private static final String CREATE = "/connector/emea/v3/conversations";
    private static final MessageRef MESSAGE = new TeamsIds.Place(ANA, "a:1-ana", "1:card").ref();

    private final ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
    private ChatContact ana = TeamsSamples.ana(microsoft.service());
    private final TeamsChat teams = teams(microsoft.settings());

    private TeamsChat teams(TeamsSettings settings) {
        var governor = new TeamsGovernor(TeamsQuota.lifted(), Clock.systemUTC());
        return new TeamsChat(
                new TeamsApi(settings, governor, Clock.systemUTC(), HttpTimeouts.standard()),
                (installation, email) ->
                        Optional.of(ana).filter(it -> it.email().equalsIgnoreCase(email)),
                (installation, user) ->
                        Optional.of(ana).filter(it -> it.userId().equals(user)),
                installation -> Optional.of(ana));
    }

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void a_message_goes_out_with_our_token_and_comes_back_as_a_place() {
        microsoft.on(POST, 201, "{\"id\":\"1:card\"}");
        assertThat(post()).isEqualTo(MESSAGE);
        var sent = microsoft.seen("/activities").get(0);
        assertThat(sent.authorization()).isEqualTo("Bearer token-1");
        assertThat(sent.body()).contains("Hello Ana", "\"summary\"");
        assertThat(microsoft.seen("/token").get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=" + ScriptedMicrosoft.APP
                        + "&client_secret=secret&scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    @ParameterizedTest
    @CsvSource({
        "403, BotDisabledByAdmin, lost",
        "401, Unauthorized, lost",
        "403, BotNotInConversationRoster, NOT_FOUND",
        "403, ForbiddenOperationException, NOT_FOUND",
        "403, NotEnoughPermissions, NOT_FOUND",
        "404, '', NOT_FOUND",
        "403, ConversationBlockedByUser, BLOCKED",
        "403, MessageWritesBlocked, BLOCKED",
        "403, 209, BLOCKED",
        "400, BadArgument, bug",
        "400, BadSyntax, bug",
        "403, InvalidBotApiHost, bug",
        "403, SomethingNew, bug",
        "413, MessageSizeTooBig, bug",
        "412, PreconditionFailed, later",
        "500, ServiceError, doubt",
        "502, '', doubt",
        "503, '', doubt",
        "504, '', doubt"
    })
    @Tag("C7")
    void every_refusal_of_a_message_has_its_meaning(int status, String code, String meaning) {
        for (var body : List.of(
                "{\"error\":{\"code\":\"" + code + "\",\"message\":\"ana@acme.test did it\"}}",
                "{\"errorCode\":\"" + code + "\",\"message\":\"ana@acme.test did it\"}")) {
            microsoft.on(POST, status, body);
            var thrown = catchThrowable(this::post);
            assertThat(thrown.getMessage()).doesNotContain("ana@acme.test");
            switch (meaning) {
                case "lost" ->
                    assertThat(thrown).isInstanceOfSatisfying(AccessLost.class, lost -> {
                        assertThat(lost.forGood()).isFalse();
                        assertThat(lost.installationId()).isEqualTo(ACME.id());
                    });
                case "bug" -> assertThat(thrown).isInstanceOf(IllegalStateException.class);
                case "later" -> assertThat(thrown).isInstanceOf(Unreachable.class);
                case "doubt" -> assertThat(thrown).isInstanceOf(Ambiguous.class);
                default ->
                    assertThat(thrown).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.reason())
                            .isEqualTo(Refused.Reason.valueOf(meaning)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"id\":\"\"}", "<html>"})
    @Tag("D11")
    void an_answer_that_does_not_say_where_the_message_is_leaves_it_in_doubt(String body) {
        microsoft.on(POST, 201, body);
        assertThat(catchThrowable(this::post)).isInstanceOf(Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void what_may_be_repeated_is_never_in_doubt(int status) {
        microsoft.on(PUT, status, "").on(MEMBER, status, "");
        assertThat(catchThrowable(this::update)).isInstanceOf(Unreachable.class);
        assertThat(catchThrowable(this::member)).isInstanceOf(Unreachable.class);
    }

    @Test
    void nobody_at_the_other_end_means_that_nothing_was_done() throws Exception {
        URI nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/connector/");
        }
        var there = microsoft.settings();
        ana = TeamsSamples.ana(nobody.toString());
        var teams = teams(new TeamsSettings(
                there.appId(), there.clientSecret(), there.tokenUrl(), there.metadataUrl(), List.of(nobody)));
        assertThat(catchThrowable(() -> teams.post(ACME, USER, CARD, "d"))).isInstanceOf(Unreachable.class);
        assertThat(microsoft.seen("/token")).hasSize(1);
    }

    @Test
    @Tag("D11")
    void a_connection_that_breaks_after_the_message_was_sent_leaves_it_in_doubt() {
        microsoft.on(POST, ScriptedMicrosoft.BREAK_OFF);
        assertThat(catchThrowable(this::post)).isInstanceOf(Ambiguous.class);
        assertThat(microsoft.seen("/activities")).hasSize(1);
        microsoft.on(PUT, ScriptedMicrosoft.BREAK_OFF);
        assertThat(catchThrowable(this::update)).isInstanceOf(Unreachable.class);
    }

    @Test
    @Tag("G4")
    void a_limit_is_kept_as_long_as_it_says_and_nothing_is_sent_meanwhile() {
        microsoft.on(POST, new Answer(429, "", Map.of("Retry-After", "7")));
        assertThat(catchThrowableOfType(Throttled.class, this::post).retryAfter())
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(catchThrowableOfType(Throttled.class, this::post).retryAfter())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
        assertThat(microsoft.seen("/activities")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "404, ActivityNotFoundInConversation",
        "404, ConversationNotFound",
        "404, ''",
        "403, BotNotInConversationRoster",
        "403, ConversationBlockedByUser"
    })
    @Tag("D12")
    void a_message_that_is_gone_can_not_be_changed(int status, String code) {
        microsoft.on(PUT, status, "{\"error\":{\"code\":\"" + code + "\"}}");
        assertThat(update()).isFalse();
    }

    @Test
    void a_conversation_that_is_gone_is_made_again_once() {
        var gone = "{\"error\":{\"code\":\"ConversationNotFound\"}}";
        microsoft.on(POST, 404, gone).on(CREATE, 201, "{\"id\":\"a:2-ana\"}");
        microsoft.on("/connector/emea/v3/conversations/a:2-ana/activities", 201, "{\"id\":\"9\"}");
        assertThat(post()).isEqualTo(new TeamsIds.Place(ANA, "a:2-ana", "9").ref());
        var made = microsoft.seen("/conversations").get(0).body();
        assertThat(made).contains("\"29:1-ana\"", "\"28:" + ScriptedMicrosoft.APP, TeamsSamples.TENANT);

        microsoft.on("/connector/emea/v3/conversations/a:2-ana/activities", 404, gone);
        assertThat(catchThrowableOfType(Refused.class, this::post).reason()).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(microsoft.seen("/conversations")).hasSize(2);
        microsoft.on(CREATE, 500, "");
        assertThat(catchThrowable(this::post)).isInstanceOf(Unreachable.class);
    }

    @Test
    @Tag("C7")
    void to_who_is_gone_nothing_is_sent_and_what_was_sent_is_still_changed() {
        ana = new ChatContact(
                UUID.randomUUID(), ACME.id(), ANA, ana.contact(), ana.email(), ana.name(), ana.metAt(), Instant.EPOCH);
        microsoft.on(PUT, 200, "{\"id\":\"1:card\"}");
        assertThat(catchThrowable(this::post)).isInstanceOf(Refused.class);
        assertThat(catchThrowable(() -> teams.tell(ACME, ANA, MESSAGE, "No"))).isInstanceOf(Refused.class);
        assertThat(microsoft.seen("/activities")).isEmpty();
        assertThat(update()).isTrue();
    }

    @Test
    void our_token_never_goes_to_an_address_that_is_not_allowed() {
        for (var elsewhere : List.of(microsoft.url() + "/elsewhere/", microsoft.url() + "/connector/../elsewhere/")) {
            ana = TeamsSamples.ana(elsewhere);
            assertThat(catchThrowable(this::post)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(microsoft.seen("/activities")).isEmpty();
    }

    private MessageRef post() {
        return teams.post(ACME, USER, CARD, "d");
    }

    private boolean update() {
        return teams.update(ACME, MESSAGE, CARD);
    }

    private Object member() {
        return teams.member(ACME, ANA, ana.contact());
    }
}
