package dev.liaison.app.privacy;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a canary could come out by: logs, database, secrets, pages, mails and Slack. */
final class Leaks implements AutoCloseable {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Canary canary;
    private final ListeningToLogs logs;
    private final List<String> pages = new ArrayList<>();

    Leaks(Canary canary) {
        this.canary = canary;
        this.logs = new ListeningToLogs(canary);
    }

    /** A page that somebody saw. */
    String saw(String page) {
        pages.add(page);
        return page;
    }

    /** @param accounts whose secrets are looked through; {@code inSlack} whose messages are */
    void none(Collection<UUID> accounts, Customer customer, Collection<Person> inSlack) {
        var all = new SoftAssertions();
        // First, for the search through the database is logged too.
        all.assertThat(List.copyOf(logs.linesWithIt())).as("logs").isEmpty();
        all.assertThat(logs.heard())
                .as("who was listened to")
                .anyMatch(it -> it.startsWith("org.camunda"))
                .anyMatch(it -> it.startsWith("org.springframework.web"));
        all.assertThat(new DatabaseSearch(LIAISON.bean(JdbcClient.class)).rowsWith(canary))
                .as("database")
                .isEmpty();
        all.assertThat(accounts.stream()
                        .flatMap(each -> LIAISON.bean(Vault.class).get(each).stream())
                        .filter(secret -> canary.in(secret.value())))
                .as("secrets")
                .isEmpty();
        all.assertThat(pages.stream().filter(canary::in)).as("pages").isEmpty();
        all.assertThat(canary.in(LIAISON.sandbox().get("/_control/mail").toString()))
                .as("mails")
                .isFalse();
        all.assertThat(inSlack.stream()
                        .flatMap(each -> customer.messages(each).stream())
                        .filter(message -> canary.in(message.toString())))
                .as("Slack")
                .isEmpty();
        all.assertAll();
    }

    @Override
    public void close() {
        logs.close();
    }
}
