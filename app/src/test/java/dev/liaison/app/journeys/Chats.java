package dev.liaison.app.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Customer;
import dev.liaison.app.Tenant;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which chat the people of a customer are in. */
final class Chats {
    private final Pages pages;
    private final Customer customer;
    private final Tenant tenant;
    private final Map<Person, Platform> where = new HashMap<>();

    Chats(Pages pages, Customer customer) {
        this.pages = pages;
        this.customer = customer;
        this.tenant = new Tenant(customer);
    }

    Chats in(Platform platform, Person... people) {
        Arrays.stream(people).forEach(it -> where.put(it, platform));
        return this;
    }

    /** The admin has connected every chat that somebody is in, and everybody in Teams was welcomed. */
    Chats connected() {
        var inSlack = of(Platform.SLACK);
        if (inSlack.length > 0) {
            customer.inSlack(inSlack).connected();
        }
        var inTeams = of(Platform.TEAMS);
        if (inTeams.length > 0) {
            tenant.connected(inTeams);
        }
        return this;
    }

    private Person[] of(Platform platform) {
        return where.keySet().stream().filter(it -> where.get(it) == platform).toArray(Person[]::new);
    }

    /** Another tab with somebody's chat. */
    ChatPage open(Person person) {
        var platform = Objects.requireNonNull(where.get(person));
        var page = platform == Platform.SLACK ? pages.slack(customer, person) : pages.teams(tenant, person);
        return new ChatPage(platform, page);
    }

    /** Waits until a message with the text has arrived, and gives it as it is now. */
    JsonNode arrived(Person person, String text) {
        return where.get(person) == Platform.SLACK ? customer.message(person, text) : tenant.card(person, text);
    }

    /** What our app wrote to somebody, oldest first. */
    List<JsonNode> all(Person person) {
        return where.get(person) == Platform.SLACK ? customer.messages(person) : tenant.cards(person);
    }

    /** Presses a button that an update took off the screen, as on a slow phone. @param message as it was before */
    void pressesLate(Person person, JsonNode message, String button) {
        if (where.get(person) == Platform.SLACK) {
            customer.clicksLate(person, message, button);
        } else {
            tenant.pressesLate(person, message, button);
        }
    }

    /** Fails when Microsoft's own renderer has something to say against a card that somebody got in Teams. */
    void shownWithoutComplaint() {
        var inTeams = of(Platform.TEAMS);
        if (inTeams.length > 0) {
            tenant.shownWithoutComplaint(inTeams);
        }
    }
}
