package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.app.TimeToUndo;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.Outcome;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mentor answers, takes it back within the minute and answers again, wherever the two are. */
@Tag("D13")
class SecondThoughtsTest {
    private static final Pattern LINK = Pattern.compile("http://\\S+/a/\\S+");
    private static final String ASKS = "Tom asks you to be their mentor";
    private static final String TOLD_SOON = "Tom is told in a minute";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");

    @Test
    @Tag("B5")
    @Tag("C9")
    @Tag("D1")
    @Tag("D12")
    void a_mentor_in_teams_and_a_mentee_in_slack() {
        var chats = new Chats(pages, customer)
                .in(Platform.SLACK, tom)
                .in(Platform.TEAMS, mia)
                .connected();
        var request = customer.asks(tom, mia);
        var slack = chats.open(tom);
        assertThat(button(slack.card("You asked Mia to be your mentor"), "Withdraw"))
                .isVisible();
        var card = chats.open(mia).card(ASKS);
        try (var time = TimeToUndo.held()) {
            button(card, "Accept").click();
            assertThat(card).containsText("Accepted by you");
            assertThat(card).containsText(TOLD_SOON);
            nobody_else_knows(slack, request);
            var web = pages.signedIn(mia, "/requests/" + request);
            assertThat(web.locator("main")).containsText(TOLD_SOON);
            button(card, "Take it back").click();
            assertThat(button(card, "Decline")).isVisible();
            web.reload();
            button(web, "Accept").click();
            says(web, "You accepted. The mentee is told in a minute; until then you can take it back.");
            assertThat(card).containsText("on the web; " + TOLD_SOON);
            button(web, "Take it back").click();
            says(web, "Taken back. Nobody was told.");
            button(card, "Accept").click();
            assertThat(button(card, "Take it back")).isVisible();
        }
        assertThat(slack.card("Mia accepted your request")).isVisible();
        assertThat(button(card, "Take it back")).hasCount(0);
        assertThat(liaison.bean(MentoringConnections.class).of(mia.id())).hasSize(1);
        assertThat(customer.mails(mia)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @Tag("D1")
    void a_mentor_who_declined(Platform platform) {
        var chats = new Chats(pages, customer).in(platform, mia, tom).connected();
        var request = customer.asks(tom, mia);
        var chat = chats.open(mia);
        var card = chat.card(ASKS);
        try (var time = TimeToUndo.held()) {
            button(card, "Decline").click();
            chat.answers("I am away.", "Decline");
            assertThat(card).containsText("Declined by you");
            nobody_else_knows(chats.open(tom), request);
            button(card, "Take it back").click();
            button(card, "Accept").click();
            assertThat(button(card, "Take it back")).isVisible();
        }
        chats.arrived(tom, "Mia accepted your request");
        assertThat(chats.all(tom).toString()).doesNotContain("I am away.");
    }

    @Test
    @Tag("D14")
    @Tag("G5")
    void a_mentor_with_nothing_but_mail() {
        var chats = new Chats(pages, customer).in(Platform.SLACK, tom).connected();
        var request = customer.asks(tom, mia);
        var page = pages.mailLink(mia, link());
        try (var time = TimeToUndo.held()) {
            button(page, "Accept").click();
            says(page, "You accepted. The mentee is told in a minute; until then you can take it back.");
            assertThat(button(page, "Decline")).hasCount(0);
            nobody_else_knows(chats.open(tom), request);
            button(page, "Take it back").click();
            says(page, "Taken back. Nobody was told.");
            page.getByLabel("Reason, if you decline").fill("I was too quick.");
            button(page, "Decline").click();
            says(page, "You declined. The mentee is told in a minute; until then you can take it back.");
        }
        assertThat(chats.open(tom).card("Mia can't be your mentor now")).containsText("I was too quick.");
        page.reload();
        assertThat(page.locator("main")).containsText("Already declined by you");
        assertThat(button(page, "Take it back")).hasCount(0);
        Await.that("it is declined", () -> liaison.bean(MentoringRequests.class)
                .get(request)
                .ended()
                .filter(ending -> ending.outcome() == Outcome.DECLINED)
                .isPresent());
    }

    private void nobody_else_knows(ChatPage chat, UUID request) {
        chat.page().reload();
        assertThat(button(chat.card("You asked Mia to be your mentor"), "Withdraw"))
                .isVisible();
        assertThat(chat.page().locator("body")).not().containsText("accepted");
        assertThat(chat.page().locator("body")).not().containsText("can't be your mentor");
        assertThat(liaison.bean(MentoringRequests.class).get(request).open()).isTrue();
        assertThat(liaison.bean(MentoringConnections.class).of(tom.id())).isEmpty();
    }

    private String link() {
        var mail = customer.mail(mia, ASKS);
        var link = LINK.matcher(mail.get("text").asText());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
