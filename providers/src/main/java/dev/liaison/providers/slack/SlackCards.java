package dev.liaison.providers.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Neutral cards and dialogs in Slack's blocks. People's own words are always plain text. */
final class SlackCards {
    /** Buttons and footnote. */
    private static final int BELOW = 2;

    private SlackCards() {}

    /** What notifications and screen readers say; Slack reads its own markup in it, so it is escaped. */
    static String fallback(Card card) {
        return SlackText.escape(SlackText.oneLine(card.title()), SlackLimits.FALLBACK);
    }

    static List<LayoutBlock> blocks(Card card) {
        var blocks = new ArrayList<>(new SlackParts(SlackLimits.MESSAGE_BLOCKS - BELOW, SlackLimits.MESSAGE_TEXT)
                .header(card.title())
                .all(card.parts())
                .blocks());
        if (!card.buttons().isEmpty()) {
            blocks.add(actions(card.buttons()));
        }
        if (!card.footnote().isBlank()) {
            blocks.add(ContextBlock.builder()
                    .elements(List.of(SlackText.line(card.footnote(), SlackLimits.CONTEXT)))
                    .build());
        }
        return blocks;
    }

    private static LayoutBlock actions(List<Card.Button> buttons) {
        var elements = new ArrayList<BlockElement>();
        for (var button : buttons.subList(0, Math.min(buttons.size(), SlackLimits.BUTTONS))) {
            elements.add(ButtonElement.builder()
                    .text(SlackText.line(button.label(), SlackLimits.BUTTON))
                    .actionId(SlackIds.actionId(button, elements.size()))
                    .value(SlackIds.claim(button))
                    .style(style(button.style()))
                    .build());
        }
        return ActionsBlock.builder().elements(elements).build();
    }

    private static @Nullable String style(Card.Style style) {
        return switch (style) {
            case PRIMARY -> "primary";
            case DANGER -> "danger";
            case PLAIN -> null;
        };
    }

    /** A dialog with a question can be sent off; one without is a page to read. */
    static View view(Dialog dialog) {
        var title = SlackText.line(dialog.title(), SlackLimits.MODAL_LABEL).getText();
        var asks = !dialog.verb().isEmpty();
        var parts = new SlackParts(SlackLimits.VIEW_BLOCKS - 1, SlackLimits.VIEW_TEXT);
        if (!title.equals(SlackText.oneLine(dialog.title()))) {
            parts.header(dialog.title());
        }
        var blocks = new ArrayList<>(parts.all(dialog.parts()).blocks());
        if (!dialog.question().isBlank()) {
            blocks.add(question(dialog.question()));
        }
        return View.builder()
                .type("modal")
                .callbackId(SlackIds.DIALOG)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .submit(asks ? submit(dialog.submit()) : null)
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(asks ? "Cancel" : "Close")
                        .build())
                .privateMetadata(asks ? SlackIds.claim(dialog.verb(), dialog.subjectId()) : null)
                .blocks(blocks)
                .build();
    }

    private static ViewSubmit submit(String label) {
        return ViewSubmit.builder()
                .type("plain_text")
                .text(SlackText.line(label, SlackLimits.MODAL_LABEL).getText())
                .build();
    }

    private static LayoutBlock question(String label) {
        return InputBlock.builder()
                .blockId(SlackIds.QUESTION_BLOCK)
                .label(SlackText.line(label, SlackLimits.INPUT_LABEL))
                .optional(true)
                .element(PlainTextInputElement.builder()
                        .actionId(SlackIds.ANSWER_ACTION)
                        .multiline(true)
                        .maxLength(SlackLimits.INPUT)
                        .build())
                .build();
    }
}
