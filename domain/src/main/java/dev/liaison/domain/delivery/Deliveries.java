package dev.liaison.domain.delivery;

import dev.liaison.domain.Sql;
import dev.liaison.domain.chat.MessageRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of deliveries. Each method is a transaction of its own unless the caller has one. */
public final class Deliveries {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an earlier try of the same task left behind. */
    public Optional<Delivery> find(String taskKey, UUID recipientId, Channel channel) {
        return jdbc.sql("select * from deliveries where task_key = ? and recipient_id = ? and channel = ?")
                .params(taskKey, recipientId, channel.name())
                .query(Deliveries::read)
                .optional();
    }

    /**
     * Notes, before the call, that a message is about to be sent.
     *
     * @return empty when an earlier try of the same task has noted it, and nothing was changed
     */
    public Optional<Delivery> begin(
            UUID organizationId,
            UUID recipientId,
            String subject,
            String notice,
            Channel channel,
            @Nullable UUID installationId,
            String taskKey) {
        var now = clock.instant();
        var delivery = new Delivery(
                UUID.randomUUID(),
                organizationId,
                recipientId,
                subject,
                notice,
                channel,
                DeliveryOutcome.SENDING,
                "",
                installationId,
                null,
                "",
                taskKey,
                now,
                now);
        var noted = jdbc.sql("insert into deliveries (id, organization_id, recipient_id, subject, notice, channel,"
                        + " outcome, installation_id, task_key, created_at, outcome_at)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?) on conflict (task_key, recipient_id, channel) do nothing")
                .params(
                        delivery.id(),
                        organizationId,
                        recipientId,
                        subject,
                        notice,
                        channel.name(),
                        delivery.outcome().name(),
                        installationId,
                        taskKey,
                        Sql.timestamp(now),
                        Sql.timestamp(now))
                .update();
        return noted == 1 ? Optional.of(delivery) : Optional.empty();
    }

    /** The call surely did nothing: the next try begins anew. */
    public void forget(UUID id) {
        jdbc.sql("delete from deliveries where id = ?").param(id).update();
    }

    /** @param arrived null where nobody can tell where it is */
    public void sent(UUID id, SendOnce.@Nullable Arrived arrived) {
        end(id, DeliveryOutcome.SENT, "", arrived);
    }

    /** What its card shows from now on. @param print empty when nobody knows */
    public void shows(UUID id, String print) {
        jdbc.sql("update deliveries set shows = ? where id = ?")
                .params(print, id)
                .update();
    }

    public void refused(UUID id, String detail) {
        end(id, DeliveryOutcome.REFUSED, detail, null);
    }

    /** Not sent on purpose. */
    public void suppressed(UUID id, String detail) {
        end(id, DeliveryOutcome.SUPPRESSED, detail, null);
    }

    public void ambiguous(UUID id, String detail) {
        end(id, DeliveryOutcome.AMBIGUOUS, detail, null);
    }

    /**
     * Notes that somebody has an ambiguous one sent again.
     *
     * @return false when it is not ambiguous, or no longer
     */
    public boolean resent(UUID id, String detail) {
        return jdbc.sql("update deliveries set outcome = ?, detail = ?, outcome_at = ? where id = ? and outcome = ?")
                        .params(
                                DeliveryOutcome.RESENT.name(),
                                detail,
                                Sql.timestamp(clock.instant()),
                                id,
                                DeliveryOutcome.AMBIGUOUS.name())
                        .update()
                == 1;
    }

    private void end(UUID id, DeliveryOutcome outcome, String detail, SendOnce.@Nullable Arrived arrived) {
        jdbc.sql(
                        "update deliveries set outcome = ?, detail = ?, message_ref = ?, shows = ?, outcome_at = ? where id = ?")
                .params(
                        outcome.name(),
                        detail,
                        arrived == null ? null : arrived.message().value(),
                        arrived == null ? "" : arrived.shows(),
                        Sql.timestamp(clock.instant()),
                        id)
                .update();
    }

    /** A delivery that must exist, because a process runs for it. */
    public Delivery get(UUID id) {
        return jdbc.sql("select * from deliveries where id = ?")
                .param(id)
                .query(Deliveries::read)
                .single();
    }

    /** The latest that reached somebody in that workspace. */
    public Optional<Delivery> latest(UUID recipientId, UUID installationId) {
        return jdbc.sql("select * from deliveries where recipient_id = ? and installation_id = ? and outcome = 'SENT'"
                        + " order by outcome_at desc, id limit 1")
                .params(recipientId, installationId)
                .query(Deliveries::read)
                .optional();
    }

    /** Whose message that is, by where it is. */
    public Optional<Delivery> at(UUID installationId, MessageRef ref) {
        return jdbc.sql("select * from deliveries where installation_id = ? and message_ref = ?")
                .params(installationId, ref.value())
                .query(Deliveries::read)
                .optional();
    }

    /** One of that organization. */
    public Optional<Delivery> find(UUID organizationId, UUID id) {
        return jdbc.sql("select * from deliveries where organization_id = ? and id = ?")
                .params(organizationId, id)
                .query(Deliveries::read)
                .optional();
    }

    /** All about one subject, oldest first. */
    public List<Delivery> about(String subject) {
        return jdbc.sql("select * from deliveries where subject = ? order by created_at, id")
                .param(subject)
                .query(Deliveries::read)
                .list();
    }

    /** An organization's newest. */
    public List<Delivery> newest(UUID organizationId, int limit) {
        return jdbc.sql("select * from deliveries where organization_id = ? order by created_at desc limit ?")
                .params(organizationId, limit)
                .query(Deliveries::read)
                .list();
    }

    /** An organization's, newest first, made before {@code before}. */
    public List<Delivery> list(UUID organizationId, Instant before, int limit) {
        return jdbc.sql("select * from deliveries where organization_id = ? and created_at < ?"
                        + " order by created_at desc limit ?")
                .params(organizationId, Sql.timestamp(before), limit)
                .query(Deliveries::read)
                .list();
    }

    /** The same, of what concerns requests, meetings and polls of those programs only. */
    public List<Delivery> ofPrograms(Collection<UUID> programIds, Instant before, int limit) {
        return jdbc.sql("select * from deliveries where created_at < :before and subject in ("
                        + "select 'request:' || id from mentoring_requests where program_id = any(:programs)"
                        + " union all select 'meeting:' || id from meetings where program_id = any(:programs)"
                        + " union all select 'poll:' || id from polls where program_id = any(:programs))"
                        + " order by created_at desc limit :limit")
                .param("programs", programIds.toArray(UUID[]::new))
                .param("before", Sql.timestamp(before))
                .param("limit", limit)
                .query(Deliveries::read)
                .list();
    }

    /** The newest about each of those subjects; a subject without any is missing. */
    public Map<String, Delivery> newestAbout(Collection<String> subjects) {
        return jdbc
                .sql("select distinct on (subject) * from deliveries where subject = any(?)"
                        + " order by subject, created_at desc")
                .param(subjects.toArray(String[]::new))
                .query(Deliveries::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Delivery::subject, Function.identity()));
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        @Nullable String ref = row.getString("message_ref");
        return new Delivery(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                Sql.uuid(row, "recipient_id"),
                row.getString("subject"),
                row.getString("notice"),
                Channel.valueOf(row.getString("channel")),
                DeliveryOutcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                Sql.uuidOrNull(row, "installation_id"),
                ref == null ? null : new MessageRef(ref),
                row.getString("shows"),
                row.getString("task_key"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "outcome_at"));
    }
}
