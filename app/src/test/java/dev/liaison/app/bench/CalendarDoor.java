package dev.liaison.app.bench;

import dev.liaison.domain.calendar.CalendarKind;
import java.net.URI;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What {@link BenchedLiaison} is told to do with calendars. */
final class CalendarDoor {
    private final CalendarPeople people;
    private final ManyCalendars many;
    private final URI sandbox;

    CalendarDoor(CalendarPeople people, ApplicationContext liaison, URI sandbox) {
        this.people = people;
        this.many = new ManyCalendars(liaison, people.organization());
        this.sandbox = sandbox;
    }

    String obey(String path, Map<String, String> query) {
        return switch (path) {
            case "/calendars/make" -> people.make(number(query));
            case "/calendars/exchange" -> {
                people.readByExchange(
                        sandbox.resolve("/exchange"),
                        query.getOrDefault("name", ""),
                        query.getOrDefault("password", ""));
                yield "";
            }
            case "/calendars/verified" -> Long.toString(people.verified());
            case "/calendars/ask" -> people.ask(number(query));
            case "/calendars/plain" ->
                people.plain(PlainQuestion.valueOf(query.getOrDefault("provider", "")), sandbox, number(query));
            case "/many/make" -> {
                many.make(number(query), people.account(CalendarKind.GOOGLE));
                yield "";
            }
            case "/many/due" -> {
                many.due();
                yield "";
            }
            case "/many/later" -> {
                many.later();
                yield "";
            }
            case "/many/probed" -> Integer.toString(many.probed());
            default -> throw new IllegalArgumentException(path);
        };
    }

    private static int number(Map<String, String> query) {
        return Integer.parseInt(query.get("number"));
    }
}
