package dev.liaison.sandbox.slack.blocks;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, each with a JSON pointer, in Slack's words. */
public final class Findings {
    private final List<String> all = new ArrayList<>();

    void add(String what, String pointer) {
        all.add(what + " [json-pointer:" + pointer + "]");
    }

    void insert(int index, String what, String pointer) {
        all.add(index, what + " [json-pointer:" + pointer + "]");
    }

    int size() {
        return all.size();
    }

    /** True when Slack would accept. */
    public boolean none() {
        return all.isEmpty();
    }

    /** All of them, in the order of the document. */
    public List<String> all() {
        return all;
    }
}
