package dev.liaison.providers.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.liaison.domain.chat.Card;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of buttons. */
final class SlackButtons {
    private SlackButtons() {}

    /** @param above how many buttons the message has above these */
    static LayoutBlock block(List<Card.Button> buttons, int above) {
        var elements = new ArrayList<BlockElement>();
        for (var button : buttons.subList(0, Math.min(buttons.size(), SlackLimits.BUTTONS))) {
            elements.add(ButtonElement.builder()
                    .text(SlackText.line(button.label(), SlackLimits.BUTTON))
                    .actionId(SlackIds.actionId(button, above + elements.size()))
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
}
