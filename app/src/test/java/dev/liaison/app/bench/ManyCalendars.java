package dev.liaison.app.bench;

import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Organization;
import dev.liaison.processes.calendar.CalendarConnectionProcess;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Connected calendars by the thousand, each an instance of its own that waits for its next check. All share one grant. */
final class ManyCalendars {
    private static final int AT_ONCE = 100;
    private static final String TIMERS = " from camunda.act_ru_job where process_def_key_ = 'calendar-connection'"
            + " and type_ = 'timer' and handler_cfg_ like 'event_timeToCheck%'";

    private final ApplicationContext liaison;
    private final Organization organization;
    private int made;

    ManyCalendars(ApplicationContext liaison, Organization organization) {
        this.liaison = liaison;
        this.organization = organization;
    }

    /** @param like whose authorization and calendar all of them get */
    void make(int count, CalendarAccount like) {
        var secret = liaison.getBean(Vault.class).get(like.id()).orElseThrow();
        for (var end = made + count; made < end; ) {
            liaison.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                for (var some = 0; some < AT_ONCE && made < end; some++) {
                    one(like, secret, made++);
                }
            });
        }
    }

    private void one(CalendarAccount like, Secret secret, int number) {
        var owner = CalendarPeople.person(liaison, organization, "owner" + number);
        var id = UUID.randomUUID();
        liaison.getBean(CalendarAccounts.class).add(account(id, owner.id(), like));
        liaison.getBean(Vault.class).put(organization.id().toString(), id, secret);
        liaison.getBean(RuntimeService.class)
                .createProcessInstanceByKey(Processes.CALENDAR_CONNECTION)
                .businessKey(CalendarConnectionProcess.key(id))
                .setVariables(Map.of(
                        Variables.ORGANIZATION_ID,
                        organization.id().toString(),
                        Variables.ACCOUNT_ID,
                        id.toString(),
                        Variables.TELL_AGAIN,
                        true,
                        Variables.TELL_AT,
                        ""))
                .startBeforeActivity("gateway_connected")
                .execute();
    }

    private static CalendarAccount account(UUID id, UUID owner, CalendarAccount like) {
        var now = Instant.now();
        return new CalendarAccount(
                id,
                like.organizationId(),
                owner,
                like.kind(),
                like.externalId(),
                like.address(),
                like.server(),
                like.scopes(),
                owner,
                now,
                null,
                Health.HEALTHY,
                "",
                now,
                null);
    }

    /** Every check is due now. */
    void due() {
        move("- interval '1 second'");
    }

    /** None is. */
    void later() {
        move("+ interval '6 hours'");
    }

    private void move(String by) {
        sql().sql("update camunda.act_ru_job set duedate_ = now() " + by + " where id_ in (select id_" + TIMERS + ")")
                .update();
    }

    /** How many have been read. */
    int probed() {
        return sql().sql("select count(*) from app.calendar_accounts join app.people on people.id = person_id"
                        + " where people.email like 'owner%' and verified_at is not null")
                .query(Integer.class)
                .single();
    }

    private JdbcClient sql() {
        return liaison.getBean(JdbcClient.class);
    }
}
