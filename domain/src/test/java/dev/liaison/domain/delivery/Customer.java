package dev.liaison.domain.delivery;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.chat.Reach;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.Ending;
import dev.liaison.domain.request.MentorOffers;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.Outcome;
import dev.liaison.domain.request.Recommendations;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestCopies;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One customer with an open request, a chat and a mail server that do as they are told and remember what they did. */
public final class Customer {
    public static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final JdbcClient JDBC = TestDatabase.jdbc();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    public final Installations installations = new Installations(JDBC);
    public final CalendarAccounts accounts = new CalendarAccounts(JDBC);
    public final Deliveries deliveries = new Deliveries(JDBC, clock);
    public final People people = new People(JDBC);
    public final MentoringRequests requests = new MentoringRequests(JDBC);
    private final Programs programs = new Programs(JDBC);
    private final Memberships memberships = new Memberships(JDBC);

    public final Chat chat = new Chat(Platform.SLACK);
    public final Chat teams = new Chat(Platform.TEAMS);
    public final ChatSettings chatSettings = new ChatSettings(JDBC);
    public final MailServer mail = new MailServer();
    public final ChatProviders providers = new ChatProviders(List.of(chat, teams));
    private final SendOnce once = new SendOnce(deliveries);
    public final CardUpdates updates = new CardUpdates(installations, providers);
    public final CardCopies copies = new CardCopies(deliveries, updates);
    public final SendsCards sendsCards = new SendsCards(
            new Reach(installations, new ChatAddresses(JDBC), chatSettings, providers, clock),
            providers,
            once,
            deliveries,
            copies);
    public final MailsCards mailsCards =
            new MailsCards(mail, once, new ActionLinks(JDBC, clock), URI.create("https://liaison.example"));
    public final RequestCards cards;
    public final RequestCopies requestCopies;

    public final UUID organizationId;
    public final Person mentee;
    public final Person mentor;
    public final UUID requestId = UUID.randomUUID();

    public Customer() {
        TestDatabase.truncate();
        organizationId = new Organizations(JDBC).named("Northwind Energy").id();
        mentee = person("Amara Okafor", false);
        mentor = person("Ingrid Solberg", false);
        var program = programs.named(organizationId, "Women in Engineering");
        memberships.save(program.id(), mentee.id(), Role.MENTEE, null);
        memberships.save(program.id(), mentor.id(), Role.MENTOR, null);
        requests.add(new MentoringRequest(
                requestId,
                organizationId,
                program.id(),
                mentee.id(),
                mentor.id(),
                "Would you guide me?",
                NOW,
                null,
                null));
        var recommendations = new Recommendations(people, memberships, clock);
        cards = new RequestCards(
                requests, people, programs, new MentorOffers(requests, people, programs, recommendations));
        requestCopies = new RequestCopies(copies, cards, requests);
    }

    public Person person(String name, boolean globalAdmin) {
        var email = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "@northwind.example";
        var person = new Person(
                UUID.randomUUID(),
                organizationId,
                name,
                email,
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                globalAdmin,
                true);
        people.add(person);
        return person;
    }

    public Installation workspace(String name) {
        return installed(Platform.SLACK, name);
    }

    public Installation tenant(String name) {
        return installed(Platform.TEAMS, name);
    }

    private Installation installed(Platform platform, String name) {
        var it = new Installation(
                UUID.randomUUID(),
                organizationId,
                platform,
                "T-" + name,
                false,
                name,
                "",
                "",
                "B1",
                "",
                null,
                NOW,
                Health.HEALTHY,
                "",
                NOW,
                null,
                null);
        installations.add(it);
        return it;
    }

    public void mentorDeclined() {
        requests.end(requestId, new Ending(Outcome.DECLINED, NOW, mentor.id(), Surface.WEB, ""));
    }

    /** The mentee asks somebody else. */
    public UUID asksAnother(Person other) {
        var id = UUID.randomUUID();
        var program = requests.get(requestId).programId();
        memberships.save(program, other.id(), Role.MENTOR, null);
        requests.add(new MentoringRequest(
                id, organizationId, program, mentee.id(), other.id(), "And you?", NOW, null, null));
        return id;
    }

    /** A mail server that keeps what it took. */
    public static final class MailServer implements InvitesByMail {
        public final List<Mail> taken = new ArrayList<>();
        public final List<Invitation> invitations = new ArrayList<>();
        public @Nullable RuntimeException trouble;

        @Override
        public void send(Mail one) {
            if (trouble != null) {
                throw trouble;
            }
            taken.add(one);
        }

        @Override
        public void invite(Mail mail, Invitation invitation) {
            send(mail);
            invitations.add(invitation);
        }
    }
}
