package dev.liaison.sandbox.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;

/** One rule about one value. */
@FunctionalInterface
interface Check {
    void check(JsonNode value, String pointer, Findings findings);

    default Check and(Check next) {
        return (value, pointer, findings) -> {
            int before = findings.size();
            check(value, pointer, findings);
            if (findings.size() == before) {
                next.check(value, pointer, findings);
            }
        };
    }
}
