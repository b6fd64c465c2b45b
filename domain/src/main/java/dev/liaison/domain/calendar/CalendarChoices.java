package dev.liaison.domain.calendar;

import dev.liaison.domain.Sql;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of the kinds of calendars that an organization lets its members connect. */
public final class CalendarChoices {
    /** What a member can connect at all; the rest only a whole organization connects. */
    public static final List<CalendarKind> CHOICE =
            List.of(CalendarKind.GOOGLE, CalendarKind.MICROSOFT, CalendarKind.ICAL);

    private final JdbcClient jdbc;

    public CalendarChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that can be connected; all of them until an admin chose, none when an admin chose none. */
    public Set<CalendarKind> of(UUID organizationId) {
        return jdbc.sql("select kinds from calendar_choices where organization_id = ?")
                .param(organizationId)
                .query((row, number) -> kinds(Sql.strings(row, "kinds")))
                .optional()
                .orElseGet(() -> EnumSet.copyOf(CHOICE));
    }

    private static Set<CalendarKind> kinds(List<String> names) {
        var kinds = EnumSet.noneOf(CalendarKind.class);
        names.stream().map(CalendarKind::valueOf).forEach(kinds::add);
        return kinds;
    }

    /** Calendars that are connected stay connected. */
    public void save(UUID organizationId, Set<CalendarKind> kinds) {
        jdbc.sql("insert into calendar_choices (organization_id, kinds) values (?,?)"
                        + " on conflict (organization_id) do update set kinds = excluded.kinds")
                .params(
                        organizationId,
                        kinds.stream().sorted().map(CalendarKind::name).toArray(String[]::new))
                .update();
    }
}
