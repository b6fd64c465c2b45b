package dev.liaison.app.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A word that is nowhere but in one test's calendars, and every form in which it could get out of them. */
final class Canary {
    private final String word =
            "canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final List<String> forms = Stream.concat(
                    Stream.of(word, hex(word)), IntStream.range(0, 3).mapToObj(this::base64))
            .map(form -> form.toLowerCase(Locale.ROOT))
            .toList();

    /** For a field that holds no more than a word, as an address does. */
    String word() {
        return word;
    }

    /** As people write it: "Tea with canary…". */
    String after(String words) {
        return words + " " + word;
    }

    /** In lower case: as it is, in hex, and within something longer in Base64, at each of the three places. */
    List<String> forms() {
        return forms;
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Only what does not depend on the neighbours. */
    private String base64(int place) {
        var whole = ".".repeat(place) + word;
        var even = whole.substring(0, whole.length() / 3 * 3);
        var encoded = Base64.getEncoder().encodeToString(even.getBytes(StandardCharsets.US_ASCII));
        return encoded.substring(place == 0 ? 0 : 4);
    }

    boolean in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return forms.stream().anyMatch(lower::contains);
    }
}
