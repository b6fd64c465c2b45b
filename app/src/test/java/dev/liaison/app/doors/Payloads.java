package dev.liaison.app.doors;

import dev.liaison.app.Customer;
import dev.liaison.domain.people.Person;

/** What Slack sends, with one thing in it to vary. */
final class Payloads {
    private Payloads() {}

    /** The most dangerous event: it removes a workspace. */
    static String uninstalled(String team, String eventId) {
        return ("{\"token\":\"x\",\"team_id\":\"%s\",\"api_app_id\":\"A0LIAISON\",\"type\":\"event_callback\","
                        + "\"event_id\":\"%s\",\"event_time\":1700000000,\"event\":{\"type\":\"app_uninstalled\"}}")
                .formatted(team, eventId);
    }

    static String event(String team, String event) {
        return ("{\"token\":\"x\",\"team_id\":\"%s\",\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":%s}")
                .formatted(team, event);
    }

    /** Somebody presses a button with that value, at that moment. */
    static String click(Customer customer, String user, String value, String moment) {
        return ("{\"type\":\"block_actions\",\"team\":{\"id\":\"%s\",\"domain\":\"x\"},\"user\":{\"id\":\"%s\"},"
                        + "\"container\":{\"type\":\"message\",\"message_ts\":\"1700000000.000100\","
                        + "\"channel_id\":\"D1\",\"is_ephemeral\":false},\"trigger_id\":\"1.2.abc\","
                        + "\"enterprise\":null,\"is_enterprise_install\":false,\"actions\":[{\"type\":\"button\","
                        + "\"action_id\":\"request.accept#0\",\"block_id\":\"b\",\"value\":\"%s\","
                        + "\"action_ts\":\"%s\"}]}")
                .formatted(customer.team(), user, value, moment);
    }

    static String click(Customer customer, Person person, String value, String moment) {
        return click(customer, customer.slackId(person), value, moment);
    }

    /** Somebody sends a dialog of ours off. */
    static String submission(Customer customer, Person person, String metadata, String view, String reason) {
        return ("{\"type\":\"view_submission\",\"team\":{\"id\":\"%s\"},\"user\":{\"id\":\"%s\"},"
                        + "\"is_enterprise_install\":false,\"view\":{\"id\":\"%s\",\"hash\":\"17.abc\","
                        + "\"callback_id\":\"liaison.dialog\",\"private_metadata\":\"%s\",\"state\":{\"values\":"
                        + "{\"question\":{\"answer\":{\"type\":\"plain_text_input\",\"value\":\"%s\"}}}}}}")
                .formatted(customer.team(), customer.slackId(person), view, metadata, reason);
    }
}
