package dev.liaison.providers.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.providers.http.Fitting;
import java.util.ArrayList;
import java.util.List;

/** Neutral cards and dialogs in Slack's blocks. People's own words are always plain text. */
final class SlackCards {
    /** Buttons and footnote. */
    private static final int BELOW = 2;

    private SlackCards() {}

    /** What notifications and screen readers say; Slack reads its own markup in it, so it is escaped. */
    static String fallback(Card card) {
        return SlackText.escape(Fitting.oneLine(card.title()), SlackLimits.FALLBACK);
    }

    static List<LayoutBlock> blocks(Card card) {
        var parts = new SlackParts(SlackLimits.MESSAGE_BLOCKS - BELOW, SlackLimits.MESSAGE_TEXT)
                .header(card.title())
                .all(card.parts());
        var blocks = new ArrayList<>(parts.blocks());
        if (!card.buttons().isEmpty()) {
            blocks.add(SlackButtons.block(card.buttons(), parts.buttons()));
        }
        if (!card.footnote().isBlank()) {
            blocks.add(ContextBlock.builder()
                    .elements(List.of(SlackText.line(card.footnote(), SlackLimits.CONTEXT)))
                    .build());
        }
        return blocks;
    }

    /** A dialog with a question can be sent off; one without is a page to read. */
    static View view(Dialog dialog) {
        var title = SlackText.line(dialog.title(), SlackLimits.MODAL_LABEL).getText();
        var asks = !dialog.verb().isEmpty();
        var parts = new SlackParts(SlackLimits.VIEW_BLOCKS - 1, SlackLimits.VIEW_TEXT);
        if (!title.equals(Fitting.oneLine(dialog.title()))) {
            parts.header(dialog.title());
        }
        var blocks = new ArrayList<>(parts.all(dialog.parts()).blocks());
        if (dialog.question() != null) {
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

    private static LayoutBlock question(Dialog.Question question) {
        return InputBlock.builder()
                .blockId(SlackIds.QUESTION_BLOCK)
                .label(SlackText.line(question.label(), SlackLimits.INPUT_LABEL))
                .hint(question.hint().isBlank() ? null : SlackText.line(question.hint(), SlackLimits.INPUT_LABEL))
                .optional(!question.required())
                .element(PlainTextInputElement.builder()
                        .actionId(SlackIds.ANSWER_ACTION)
                        .multiline(true)
                        .maxLength(Math.min(question.longest(), SlackLimits.INPUT))
                        .build())
                .build();
    }
}
