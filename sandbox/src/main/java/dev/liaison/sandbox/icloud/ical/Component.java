package dev.liaison.sandbox.icloud.ical;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A component of RFC 5545: content lines, unfolded, and components within. */
public record Component(String name, List<String> lines, List<Component> components) {
    /** An empty one. */
    public static Component of(String name) {
        return new Component(name, new ArrayList<>(), new ArrayList<>());
    }

    /** Adds a content line. */
    public Component line(String line) {
        lines.add(line);
        return this;
    }

    /** Adds a component. */
    public Component with(Component inner) {
        components.add(inner);
        return this;
    }

    /** The components of that name. */
    public List<Component> all(String wanted) {
        return components.stream().filter(each -> each.name.equals(wanted)).toList();
    }

    /** The first content line of that property. */
    public Optional<ContentLine> property(String wanted) {
        return properties(wanted).stream().findFirst();
    }

    /** All content lines of that property. */
    public List<ContentLine> properties(String wanted) {
        return lines.stream()
                .map(ContentLine::parse)
                .filter(each -> each.name().equals(wanted))
                .toList();
    }

    /** Reads one object; throws IllegalArgumentException, with a reason, when the text is none. */
    public static Component parse(String text) {
        Component root = of("");
        Deque<Component> open = new ArrayDeque<>(List.of(root));
        String unfolded = text.replaceAll("\r?\n[ \t]", "");
        unfolded.lines().filter(line -> !line.isEmpty()).forEach(line -> read(open, line));
        if (open.size() != 1 || root.components.size() != 1 || !root.lines.isEmpty()) {
            throw new IllegalArgumentException("not one whole calendar object");
        }
        return root.components.get(0);
    }

    private static void read(Deque<Component> open, String line) {
        if (line.startsWith("BEGIN:")) {
            Component inner = of(line.substring("BEGIN:".length()));
            open.element().components.add(inner);
            open.push(inner);
        } else if (line.startsWith("END:")) {
            if (!open.pop().name.equals(line.substring("END:".length())) || open.isEmpty()) {
                throw new IllegalArgumentException("unexpected " + line);
            }
        } else {
            open.element().lines.add(ContentLine.parse(line).whole());
        }
    }

    /** The text, folded at 75 octets. */
    public String text() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        fold(out, "BEGIN:" + name);
        lines.forEach(line -> fold(out, line));
        components.forEach(each -> each.write(out));
        fold(out, "END:" + name);
    }

    private static void fold(StringBuilder out, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String next = Character.toString(line.codePointAt(i));
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > 75) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(next);
            octets += size;
            i += next.length();
        }
        out.append("\r\n");
    }
}
