package dev.liaison.providers.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import dev.liaison.domain.chat.Card;
import dev.liaison.providers.http.Fitting;
import java.util.ArrayList;
import java.util.List;

/** Blocks in reading order, until there is no more room for blocks or text; then an ellipsis. */
final class SlackParts {
    private static final int PAIRS = SlackLimits.FIELDS / 2;

    private final int mostBlocks;
    private int textLeft;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private boolean full;
    private int buttons;

    SlackParts(int mostBlocks, int mostText) {
        this.mostBlocks = mostBlocks;
        this.textLeft = mostText;
    }

    List<LayoutBlock> blocks() {
        return blocks;
    }

    /** How many of them the blocks have. */
    int buttons() {
        return buttons;
    }

    SlackParts header(String title) {
        if (!title.isBlank()) {
            var text = SlackText.line(title, SlackLimits.HEADER);
            add(HeaderBlock.builder().text(text).build(), text.getText().length());
        }
        return this;
    }

    SlackParts all(List<Card.Part> parts) {
        for (var part : parts) {
            if (part instanceof Card.Text text) {
                paragraph(text.text());
            } else if (part instanceof Card.Quote quote) {
                quote(quote.text());
            } else if (part instanceof Card.Fields fields) {
                fields(fields.fields());
            } else if (part instanceof Card.Item item) {
                item(item);
            } else if (part instanceof Card.Link link) {
                link(link);
            }
        }
        return this;
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            section(text);
        }
    }

    /** In quotation marks rather than in Slack's markup, which would give the writer's asterisks a meaning. */
    private void quote(String text) {
        if (!text.isBlank()) {
            section("“" + Fitting.cut(text.strip(), SlackLimits.SECTION - 2) + "”");
        }
    }

    private void section(String text) {
        var fitting = SlackText.plain(text, SlackLimits.SECTION);
        add(SectionBlock.builder().text(fitting).build(), fitting.getText().length());
    }

    private void link(Card.Link link) {
        var text = SlackText.link(link.label(), link.to(), SlackLimits.SECTION);
        add(SectionBlock.builder().text(text).build(), text.getText().length());
    }

    /** Labels left, values right. */
    private void fields(List<Card.Field> fields) {
        for (var from = 0; from < fields.size(); from += PAIRS) {
            var cells = new ArrayList<TextObject>();
            var length = 0;
            for (var field : fields.subList(from, Math.min(from + PAIRS, fields.size()))) {
                var label = SlackText.bold(field.label(), SlackLimits.FIELD);
                var value = SlackText.plain(field.value(), SlackLimits.FIELD);
                cells.add(label);
                cells.add(value);
                length += label.getText().length() + value.getText().length();
            }
            add(SectionBlock.builder().fields(cells).build(), length);
        }
    }

    /** The name, small print below it in the whole width, and the buttons. */
    private void item(Card.Item item) {
        var title = SlackText.bold(item.title(), SlackLimits.FIELD);
        add(SectionBlock.builder().text(title).build(), title.getText().length());
        if (!item.text().isBlank()) {
            var text = SlackText.plain(item.text(), SlackLimits.CONTEXT);
            add(
                    ContextBlock.builder().elements(List.of(text)).build(),
                    text.getText().length());
        }
        if (!item.buttons().isEmpty()) {
            add(SlackButtons.block(item.buttons(), buttons), 0);
            buttons += item.buttons().size();
        }
    }

    private void add(LayoutBlock block, int length) {
        if (full) {
            return;
        }
        if (blocks.size() == mostBlocks - 1 || length > textLeft) {
            full = true;
            blocks.add(SectionBlock.builder().text(SlackText.plain("…", 1)).build());
            return;
        }
        textLeft -= length;
        blocks.add(block);
    }
}
