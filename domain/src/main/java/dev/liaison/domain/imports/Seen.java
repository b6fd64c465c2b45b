package dev.liaison.domain.imports;

import java.util.HashMap;
import java.util.Map;

/** What earlier lines of the same file were about. */
final class Seen {
    private final Map<Object, Long> lines = new HashMap<>();

    /** Refuses the line when an earlier good one was about the same. */
    void once(Line line, String column, Object key) {
        var earlier = lines.get(key);
        if (earlier != null) {
            line.refuse(column, "Line " + earlier + " is about the same", "each of them once in a file");
        }
    }

    void remember(Line line, Object key) {
        lines.put(key, line.number());
    }
}
