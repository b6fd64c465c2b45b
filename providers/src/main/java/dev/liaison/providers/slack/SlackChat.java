package dev.liaison.providers.slack;

import com.slack.api.model.User;
import dev.liaison.domain.chat.AnswersClicks;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.OpensDialogs;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;

/** Slack as a chat. */
public final class SlackChat implements ChatProvider, OpensDialogs, AnswersClicks {
    private final SlackApi api;

    public SlackChat(SlackApi api) {
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public ChatUser find(Installation installation, String email) {
        if (email.isBlank()) {
            throw new Refused(Refused.Reason.NOT_FOUND, "Slack: no e-mail address to look for");
        }
        var user = api.lookup(installation, email.strip());
        if (user.isDeleted()) {
            throw new Refused(Refused.Reason.DEACTIVATED, "Slack: account is deactivated");
        }
        if (user.isBot()) {
            throw new Refused(Refused.Reason.NOT_FOUND, "Slack: a bot has this address");
        }
        return new ChatUser(user.getId(), personKey(installation, user));
    }

    /** In a Grid, people are members of the enterprise, whatever workspace they were found in. */
    private static String personKey(Installation installation, User user) {
        var enterprise = user.getEnterpriseUser();
        if (enterprise != null && enterprise.getEnterpriseId() != null && enterprise.getId() != null) {
            return enterprise.getEnterpriseId() + ":" + enterprise.getId();
        }
        var team = user.getTeamId() == null ? installation.externalId() : user.getTeamId();
        return team + ":" + user.getId();
    }

    @Override
    public MessageRef post(Installation installation, ChatUser user, Card card, String deliveryId) {
        return api.post(installation, user.id(), card, deliveryId);
    }

    @Override
    public boolean update(Installation installation, MessageRef message, Card card) {
        return api.update(installation, message, card);
    }

    @Override
    public void probe(Installation installation) {
        api.probe(installation);
    }

    @Override
    public void uninstall(Installation installation) {
        try {
            api.uninstall(installation);
        } catch (AccessLost lost) {
            if (!lost.forGood()) {
                throw lost;
            }
            // a dead token is what we wanted
        }
    }

    @Override
    public void open(Installation installation, String trigger, Dialog dialog) {
        api.open(installation, trigger, dialog);
    }

    @Override
    public void tell(Installation installation, String userId, MessageRef message, String text) {
        api.tell(installation, userId, message, text);
    }
}
