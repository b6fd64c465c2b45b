package dev.liaison.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write is read whatever its case and spacing, in English and German. */
@Tag("C5")
class CommandTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "help, HELP, \"\"",
                "\"  Help! \", HELP, \"\"",
                "?, HELP, \"\"",
                "HILFE, HELP, \"\"",
                "/home, HOME, \"\"",
                "\u00dcbersicht, HOME, \"\"",
                "Connect., CONNECT, \"\"",
                "verbinden, CONNECT, \"\"",
                "disconnect, DISCONNECT, \"\"",
                "Trennen, DISCONNECT, \"\"",
                "status?, STATUS, \"\"",
                "Pause until Friday, PAUSE, until friday",
                "pause   2\u00a0weeks!, PAUSE, 2 weeks",
                "PAUSE, PAUSE, \"\"",
                "weiter, RESUME, \"\"",
                "Why?, WHY, \"\"",
                "warum ?, WHY, ?",
                "<at>Liaison</at> home, HOME, \"\"",
                "hello there, UNKNOWN, there",
                "helpme, UNKNOWN, \"\"",
                "!!!, UNKNOWN, \"\""
            })
    void is_understood(String said, Command.Kind kind, String rest) {
        assertThat(Command.of(said).kind()).isEqualTo(kind);
        if (!rest.equals("?")) {
            assertThat(Command.of(said).rest()).isEqualTo(rest);
        }
    }
}
