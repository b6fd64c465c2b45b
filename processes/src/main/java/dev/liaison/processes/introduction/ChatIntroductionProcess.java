package dev.liaison.processes.introduction;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatVerbs;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.clicks.ClickHandler;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Façade of the process {@code chat-introduction}; business key {@code contact:<id>}. Joins the caller's transaction. */
public final class ChatIntroductionProcess {
    private final Engine engine;
    private final Installations installations;
    private final ChatContacts contacts;
    private final ChatAddresses addresses;
    private final People people;
    private final Clock clock;

    public ChatIntroductionProcess(
            Engine engine,
            Installations installations,
            ChatContacts contacts,
            ChatAddresses addresses,
            People people,
            Clock clock) {
        this.engine = engine;
        this.installations = installations;
        this.contacts = contacts;
        this.addresses = addresses;
        this.people = people;
        this.clock = clock;
    }

    /** Which facts from chats this process takes; the subject is a contact. */
    public Map<String, ClickHandler> clicks() {
        return Map.of(ChatVerbs.MET, this::met, ChatVerbs.LEFT, this::left);
    }

    private Handled met(InboxItem fact) {
        var contact = contacts.get(UUID.fromString(fact.subjectId()));
        return introduce(contact, installation(contact))
                ? Handled.done()
                : Handled.late("They were introduced before, or nobody has confirmed their workspace.");
    }

    /** Called by the model: a workspace was connected, and who has the app there already is welcomed. */
    public void introduceAll(String installationId) {
        var id = UUID.fromString(installationId);
        var installation = installations.find(id).orElseThrow();
        contacts.present(id).forEach(contact -> introduce(contact, installation));
    }

    private boolean introduce(ChatContact contact, Installation installation) {
        var organizationId = installation.organizationId();
        if (organizationId == null || !installation.live() || !contacts.introduce(contact.id(), clock.instant())) {
            return false;
        }
        engine.start(
                Processes.CHAT_INTRODUCTION,
                ChatContact.subject(contact.id()),
                Map.of(
                        Variables.ORGANIZATION_ID,
                        organizationId.toString(),
                        Variables.INSTALLATION_ID,
                        installation.id().toString()));
        return true;
    }

    private Handled left(InboxItem fact) {
        var contact = contacts.get(UUID.fromString(fact.subjectId()));
        if (!contacts.gone(contact.installationId(), contact.userId(), clock.instant())) {
            return Handled.late("They had left before.");
        }
        addresses.forget(contact.installationId(), contact.userId());
        engine.signalIfAwaited(Messages.CONTACT_LEFT, ChatContact.subject(contact.id()));
        return Handled.done();
    }

    /** Called by the model: the chat has said who they are. From now on they are reached there. */
    public void recognize(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var contact = contacts.get(UUID.fromString(key.substring(key.indexOf(':') + 1)));
        var member = member(contact);
        member.ifPresent(person -> addresses.save(new ChatAddress(
                person.id(), contact.installationId(), ChatAddress.Status.FOUND, contact.user(), clock.instant())));
        execution.setVariable(Variables.KNOWN, member.isPresent());
    }

    private Optional<Person> member(ChatContact contact) {
        var organizationId = Objects.requireNonNull(installation(contact).organizationId());
        return people.byEmail(organizationId, contact.email()).filter(Person::active);
    }

    private Installation installation(ChatContact contact) {
        return installations.find(contact.installationId()).orElseThrow();
    }
}
