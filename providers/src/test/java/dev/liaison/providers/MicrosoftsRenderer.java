package dev.liaison.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** What Microsoft's own renderer of Adaptive Cards (npm {@code adaptivecards}) says when it reads a card. */
public final class MicrosoftsRenderer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MicrosoftsRenderer() {}

    /** Fails with its words when one of the cards makes it complain. */
    public static void readsWithoutComplaint(Collection<? extends JsonNode> cards) {
        var answer = complaints(cards);
        assertThat(answer).hasSameSizeAs(cards);
        var each = cards.iterator();
        for (var complaints : answer) {
            assertThat(complaints).as(each.next().toPrettyString()).isEmpty();
        }
    }

    /** An array for each card; empty where there is nothing to complain about. Blocks for about a second. */
    public static JsonNode complaints(Collection<? extends JsonNode> cards) {
        var check = SandboxProcess.built("classes", "teams", "check-cards.mjs");
        try {
            var process = new ProcessBuilder("node", check.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = process.getOutputStream()) {
                JSON.writeValue(in, cards);
            }
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
