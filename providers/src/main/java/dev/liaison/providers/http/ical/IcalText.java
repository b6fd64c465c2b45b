package dev.liaison.providers.http.ical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;

/** A calendar object as octets go over the wire. */
public final class IcalText {
    /** RFC 5545, 3.1; without the line break. */
    private static final int LONGEST_LINE = 75;

    private IcalText() {}

    /** Lines end in CRLF and are folded by octets, never inside a character; the library counts characters. */
    public static String of(Calendar calendar) {
        return calendar.toString().lines().map(IcalText::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String folded(String line) {
        if (line.getBytes(UTF_8).length <= LONGEST_LINE) {
            return line;
        }
        var out = new StringBuilder();
        var octets = 0;
        for (var at = line.codePoints().iterator(); at.hasNext(); ) {
            var character = Character.toString(at.nextInt());
            var size = character.getBytes(UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
        }
        return out.toString();
    }
}
