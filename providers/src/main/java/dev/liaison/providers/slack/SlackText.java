package dev.liaison.providers.slack;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.liaison.providers.http.Fitting;
import java.net.URI;

/** Text that fits and means nothing to Slack: cut and escaped. Lengths are in UTF-16 units, the strictest reading. */
final class SlackText {
    private static final String MORE = "…";

    /** Slack refuses an empty text object. */
    private static final String NOTHING = "–";

    private SlackText() {}

    static PlainTextObject plain(String text, int longest) {
        return new PlainTextObject(Fitting.cut(text.isBlank() ? NOTHING : text, longest), false);
    }

    /** One line of plain text. */
    static PlainTextObject line(String text, int longest) {
        return plain(Fitting.oneLine(text), longest);
    }

    /** Bold text in Slack's own markup, which is cut before it is marked. */
    static MarkdownTextObject bold(String text, int longest) {
        var line = Fitting.oneLine(text).replace("*", "∗");
        return new MarkdownTextObject("*" + escape(line.isBlank() ? NOTHING : line, longest - 2) + "*", true);
    }

    /** A link in Slack's own markup, in which a bar ends the address. */
    static MarkdownTextObject link(String label, URI to, int longest) {
        var address = escape(to.toString()).replace("|", "%7C");
        var line = escape(Fitting.oneLine(label).replace("|", "∣"), longest - address.length() - 3);
        return new MarkdownTextObject("<" + address + "|" + line + ">", true);
    }

    /** For Slack's own markup: no mention, no link, at most that long when escaped, and no half escape at its end. */
    static String escape(String text, int longest) {
        var whole = escape(text);
        if (whole.length() <= longest) {
            return whole;
        }
        var out = new StringBuilder();
        for (var at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var next = escape(text.substring(at, text.offsetByCodePoints(at, 1)));
            if (out.length() + next.length() + MORE.length() > longest) {
                break;
            }
            out.append(next);
        }
        return out.append(MORE).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
