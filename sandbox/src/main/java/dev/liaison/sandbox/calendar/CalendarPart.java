package dev.liaison.sandbox.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.WorldPart;
import java.util.Set;

/** The calendars as a part of the world. */
public final class CalendarPart implements WorldPart {
    private final Calendars calendars;

    /** Those calendars. */
    public CalendarPart(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Set<String> sections() {
        return Set.of("calendars");
    }

    @Override
    public void merge(JsonNode file) {
        synchronized (calendars) {
            file.path("calendars").forEach(each -> AccountFile.merge(calendars, each));
        }
    }

    @Override
    public void describe(ObjectNode out) {
        synchronized (calendars) {
            var list = out.putArray("calendars");
            calendars.accounts().forEach(account -> list.add(AccountFile.write(account)));
        }
    }

    @Override
    public void clear() {
        synchronized (calendars) {
            calendars.clear();
        }
    }
}
