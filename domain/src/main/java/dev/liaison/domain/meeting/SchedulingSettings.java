package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of the rules by which an organization's people meet, and of those of its programs that have their own. */
public final class SchedulingSettings {
    private final JdbcClient jdbc;

    public SchedulingSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organization's; those that all begin with until an admin changed them. */
    public SchedulingRules of(UUID organizationId) {
        return find(organizationId, null).orElse(SchedulingRules.DEFAULT);
    }

    /** The program's own, else the organization's. */
    public SchedulingRules of(UUID organizationId, UUID programId) {
        return own(organizationId, programId).orElseGet(() -> of(organizationId));
    }

    /** Empty for a program that follows its organization. */
    public Optional<SchedulingRules> own(UUID organizationId, UUID programId) {
        return find(organizationId, programId);
    }

    private Optional<SchedulingRules> find(UUID organizationId, @Nullable UUID programId) {
        return jdbc.sql("select * from scheduling_rules where organization_id = ?"
                        + " and program_id is not distinct from ?::uuid")
                .params(organizationId, programId)
                .query(SchedulingSettings::read)
                .optional();
    }

    public void save(UUID organizationId, SchedulingRules rules) {
        store(organizationId, null, rules);
    }

    public void save(UUID organizationId, UUID programId, SchedulingRules rules) {
        store(organizationId, programId, rules);
    }

    private void store(UUID organizationId, @Nullable UUID programId, SchedulingRules rules) {
        jdbc.sql("insert into scheduling_rules (organization_id, program_id, week, days_off, notice, buffer)"
                        + " values (?,?,?,?,?,?) on conflict (organization_id, program_id) do update set"
                        + " week = excluded.week, days_off = excluded.days_off, notice = excluded.notice,"
                        + " buffer = excluded.buffer")
                .params(
                        organizationId,
                        programId,
                        week(rules.hours()),
                        rules.hours().daysOff().stream()
                                .sorted()
                                .map(Date::valueOf)
                                .toArray(Date[]::new),
                        rules.notice().toString(),
                        rules.buffer().toString())
                .update();
    }

    /** The program follows its organization again. */
    public void follow(UUID organizationId, UUID programId) {
        jdbc.sql("delete from scheduling_rules where organization_id = ? and program_id = ?")
                .params(organizationId, programId)
                .update();
    }

    private static String[] week(MeetingHours hours) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Optional.ofNullable(hours.week().get(day))
                        .map(it -> it.from() + "-" + it.to())
                        .orElse(""))
                .toArray(String[]::new);
    }

    private static SchedulingRules read(ResultSet row, int number) throws SQLException {
        return new SchedulingRules(
                new MeetingHours(
                        week(Sql.strings(row, "week")),
                        days((Date[]) row.getArray("days_off").getArray()),
                        Map.of()),
                Duration.parse(row.getString("notice")),
                Duration.parse(row.getString("buffer")));
    }

    private static Map<DayOfWeek, DayHours> week(List<String> stored) {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var hours = stored.get(day.getValue() - 1);
            if (!hours.isEmpty()) {
                var ends = hours.split("-");
                week.put(day, new DayHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
            }
        }
        return week;
    }

    private static Set<LocalDate> days(Date[] dates) {
        return Arrays.stream(dates).map(Date::toLocalDate).collect(Collectors.toSet());
    }
}
