package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Tenant;
import dev.liaison.app.Visitor;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.integration.Platform;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A member chooses where their messages go. */
@Tag("B5")
class MessageSettingsTest {
    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer = new Customer();

    @Test
    void somebody_in_two_chats_chooses_one_and_switches_the_other_off() {
        var mia = customer.mentor("Mia");
        var tom = customer.mentee("Tom");
        customer.inSlack(mia).connected();
        var tenant = new Tenant(customer);
        tenant.connected(mia, tom);
        var visitor = new Visitor(liaison.url()).signedIn(mia.email(), Customer.PASSWORD);
        assertThat(visitor.get("/settings/messages").body()).contains("Slack", "Microsoft Teams");
        change(visitor, "SLACK", "FIRST");
        assertThat(visitor.get("/settings/messages").body()).contains("Slack comes first from now on.");
        customer.asks(tom, mia);
        customer.message(mia, "Tom asks you to be their mentor");
        change(visitor, "SLACK", "OFF");
        customer.asks(customer.mentee("Ali"), mia);
        tenant.card(mia, "Ali asks you to be their mentor");
        change(visitor, "SLACK", "ON");
        change(visitor, "SLACK", "ANY");
        assertThat(liaison.bean(ChatSettings.class).of(mia.id(), Platform.SLACK).preferred())
                .isFalse();
    }

    @Test
    void a_chat_that_the_organization_has_not_is_not_there_to_change() {
        var mia = customer.mentor("Mia");
        var visitor = new Visitor(liaison.url()).signedIn(mia.email(), Customer.PASSWORD);
        assertThat(visitor.get("/settings/messages").body()).contains("Your messages come by e-mail.");
        assertThat(change(visitor, "TEAMS", "OFF")).isEqualTo(404);
        assertThat(change(visitor, "ANYTHING", "FIRST")).isEqualTo(404);
        assertThat(liaison.bean(ChatSettings.class).all(mia.id())).isEmpty();
    }

    private static int change(Visitor visitor, String chat, String change) {
        return visitor.post("/settings/messages", Map.of("chat", chat, "change", change))
                .statusCode();
    }
}
