package dev.liaison.workers.mail;

import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.delivery.AdminNotices;
import dev.liaison.domain.delivery.MailsCards;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.people.People;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells an organization's global admins what happened to a feature, a workspace or the account that reads calendars. */
public final class TellAdminsWorker implements Worker {
    private final People people;
    private final Installations installations;
    private final CalendarAccounts accounts;
    private final MailsCards mail;

    public TellAdminsWorker(People people, Installations installations, CalendarAccounts accounts, MailsCards mail) {
        this.people = people;
        this.installations = installations;
        this.accounts = accounts;
        this.mail = mail;
    }

    @Override
    public String topic() {
        return Topics.MAIL_TELL_ADMINS;
    }

    @Override
    public Set<String> reads() {
        return Set.of(
                Variables.ORGANIZATION_ID,
                Variables.FEATURE,
                Variables.INSTALLATION_ID,
                Variables.ACCOUNT_ID,
                Variables.NOTE);
    }

    @Override
    public Result work(Task task) {
        var organizationId = task.id(Variables.ORGANIZATION_ID);
        var notice = task.text(Properties.NOTICE);
        var feature = task.text(Variables.FEATURE);
        var card = AdminNotices.card(
                notice,
                Feature.valueOf(feature),
                subject(task),
                task.optionalText(Variables.NOTE).orElse(""));
        for (var admin : people.globalAdmins(organizationId)) {
            mail.send(task.key(), admin, "feature:" + organizationId + ":" + feature, notice, card);
        }
        return Result.done();
    }

    private Optional<AdminNotices.Subject> subject(Task task) {
        var workspace = id(task, Variables.INSTALLATION_ID)
                .flatMap(installations::find)
                .map(it -> new AdminNotices.Subject(it.name(), it.healthReason()));
        return workspace.or(() -> id(task, Variables.ACCOUNT_ID)
                .flatMap(accounts::find)
                .map(it -> new AdminNotices.Subject(it.address(), it.healthReason())));
    }

    private static Optional<UUID> id(Task task, String variable) {
        return task.optionalText(variable).map(UUID::fromString);
    }
}
