package dev.liaison.sandbox.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** The vocabulary in which the rules of Block Kit are written. */
final class Checks {
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "slack");

    private Checks() {}

    static Check string(int max) {
        return string(0, max);
    }

    static Check string(int min, int max) {
        return (value, pointer, findings) -> {
            if (!value.isTextual()) {
                findings.add("must be a string", pointer);
            } else if (length(value) < min) {
                findings.add("must be more than " + (min - 1) + " characters", pointer);
            } else if (length(value) > max) {
                findings.add("must be less than " + (max + 1) + " characters", pointer);
            }
        };
    }

    private static int length(JsonNode value) {
        return value.textValue().codePointCount(0, value.textValue().length());
    }

    static Check pattern(String regex, String complaint) {
        Pattern pattern = Pattern.compile(regex);
        return string(3000).and((value, pointer, findings) -> {
            if (!pattern.matcher(value.textValue()).matches()) {
                findings.add(complaint, pointer);
            }
        });
    }

    static Check link(int max) {
        return string(1, max).and((value, pointer, findings) -> {
            if (!isLink(value.textValue(), LINK_SCHEMES)) {
                findings.add("invalid url", pointer);
            }
        });
    }

    static Check imageUrl() {
        return string(1, 3000).and((value, pointer, findings) -> {
            if (!isLink(value.textValue(), Set.of("http", "https"))) {
                findings.add("invalid url", pointer);
            }
        });
    }

    private static boolean isLink(String text, Set<String> schemes) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return uri.getScheme() != null && schemes.contains(uri.getScheme()) && (!web || uri.getHost() != null);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    static Check bool() {
        return (value, pointer, findings) -> {
            if (!value.isBoolean()) {
                findings.add("must be a boolean", pointer);
            }
        };
    }

    static Check integer(long min, long max) {
        return (value, pointer, findings) -> {
            if (!value.isIntegralNumber()) {
                findings.add("must be an integer", pointer);
            } else if (value.longValue() < min) {
                findings.add("must be greater than " + (min - 1), pointer);
            } else if (value.longValue() > max) {
                findings.add("must be less than " + (max + 1), pointer);
            }
        };
    }

    static Check oneOf(String... allowed) {
        Set<String> values = Set.of(allowed);
        return (value, pointer, findings) -> {
            if (!value.isTextual() || !values.contains(value.textValue())) {
                findings.add("must be one of: " + String.join(", ", Arrays.asList(allowed)), pointer);
            }
        };
    }

    static Check list(int min, int max, Check item) {
        return (value, pointer, findings) -> {
            if (!value.isArray()) {
                findings.add("must provide an array", pointer);
                return;
            }
            if (value.size() < min) {
                findings.add("must provide at least " + min + " items", pointer);
            }
            if (value.size() > max) {
                findings.add("no more than " + max + " items allowed", pointer);
            }
            for (int i = 0; i < Math.min(value.size(), max); i++) {
                item.check(value.get(i), pointer + "/" + i, findings);
            }
        };
    }

    static Check plainText(int max) {
        return new Fields("plain_text")
                .must("text", string(1, max))
                .may("emoji", bool())
                .asText(Set.of("plain_text"));
    }

    static Check anyText(int max) {
        Check plain = plainText(max);
        Check mrkdwn = mrkdwn(max);
        return union((value, pointer, findings) -> {
            Check rule = "mrkdwn".equals(value.path("type").asText()) ? mrkdwn : plain;
            rule.check(value, pointer, findings);
        });
    }

    static Check mrkdwn(int max) {
        return new Fields("mrkdwn")
                .must("text", string(1, max))
                .may("verbatim", bool())
                .asText(Set.of("mrkdwn"));
    }

    /** Slack first says that nothing fits, then why. */
    static Check union(Check inner) {
        return (value, pointer, findings) -> {
            int before = findings.size();
            inner.check(value, pointer, findings);
            if (findings.size() > before) {
                findings.insert(before, "failed to match all allowed schemas", pointer);
            }
        };
    }
}
