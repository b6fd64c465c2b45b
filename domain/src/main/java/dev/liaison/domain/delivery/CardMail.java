package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.people.Person;
import java.net.URI;

/** A card as a mail. Its buttons become one link to a page that has them: a mail itself never acts. */
public final class CardMail {
    private CardMail() {}

    /**
     * Renders it.
     *
     * @param link where the card can be answered
     * @param messageId the same for every repeat of one task
     */
    public static Mail of(Card card, Person recipient, URI link, String messageId) {
        return new Mail(
                recipient.email(), recipient.name(), card.title(), text(card, link), html(card, link), messageId);
    }

    private static String text(Card card, URI link) {
        var text = new StringBuilder(card.title()).append("\n\n");
        card.parts().forEach(part -> text.append(text(part)).append("\n\n"));
        text.append(action(card)).append(": ").append(link).append("\n\n");
        return text.append(card.footnote()).append('\n').toString();
    }

    private static String text(Card.Part part) {
        if (part instanceof Card.Quote quote) {
            return "> " + quote.text().replace("\n", "\n> ");
        }
        if (part instanceof Card.Fields fields) {
            return String.join(
                    "\n",
                    fields.fields().stream()
                            .map(field -> field.label() + ": " + field.value())
                            .toList());
        }
        if (part instanceof Card.Item item) {
            return "- " + item.title() + ": " + item.text();
        }
        if (part instanceof Card.Link link) {
            return link.label() + ": " + link.to();
        }
        return ((Card.Text) part).text();
    }

    private static String html(Card card, URI link) {
        var html = new StringBuilder("<!doctype html><html><body style=\"font-family:sans-serif;line-height:1.5;"
                + "color:#1c2430;max-width:36em;margin:0 auto;padding:16px\">");
        html.append("<h1 style=\"font-size:20px\">")
                .append(escape(card.title()))
                .append("</h1>");
        card.parts().forEach(part -> html.append(html(part)));
        html.append("<p style=\"margin:24px 0\"><a href=\"")
                .append(escape(link.toString()))
                .append("\" style=\"background:#2f5bd7;color:#fff;padding:10px 18px;border-radius:6px;"
                        + "text-decoration:none\">")
                .append(action(card))
                .append("</a></p><p style=\"color:#5b6675;font-size:13px\">")
                .append(escape(card.footnote()));
        return html.append("</p></body></html>").toString();
    }

    private static String html(Card.Part part) {
        if (part instanceof Card.Quote quote) {
            return "<blockquote style=\"border-left:3px solid #c9d2e0;margin:12px 0;padding:4px 12px;"
                    + "white-space:pre-wrap\">" + escape(quote.text()) + "</blockquote>";
        }
        if (part instanceof Card.Fields fields) {
            var rows = new StringBuilder("<table style=\"border-collapse:collapse\">");
            fields.fields().forEach(field -> rows.append(
                            "<tr><th style=\"text-align:left;vertical-align:top;" + "padding:2px 16px 2px 0\">")
                    .append(escape(field.label()))
                    .append("</th><td>")
                    .append(escape(field.value()))
                    .append("</td></tr>"));
            return rows.append("</table>").toString();
        }
        if (part instanceof Card.Item item) {
            return "<p><b>" + escape(item.title()) + "</b><br>" + escape(item.text()) + "</p>";
        }
        if (part instanceof Card.Link link) {
            return "<p><a href=\"" + escape(link.to().toString()) + "\">" + escape(link.label()) + "</a></p>";
        }
        return "<p>" + escape(((Card.Text) part).text()) + "</p>";
    }

    private static String action(Card card) {
        return card.buttons().isEmpty() ? "Open in Liaison" : "Read and answer";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
