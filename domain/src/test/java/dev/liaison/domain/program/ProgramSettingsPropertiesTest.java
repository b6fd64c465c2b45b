package dev.liaison.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("D16")
@Tag("H4")
class ProgramSettingsPropertiesTest {

    @Example
    void three_seven_ten_and_fourteen_days_unless_an_admin_says_otherwise() {
        assertThat(ProgramSettings.DEFAULT).isEqualTo(settings(3, 7, 10, 14));
        assertThat(ProgramSettings.DEFAULT.inOrder()).isTrue();
    }

    @Property
    void reminders_help_and_end_follow_each_other_and_none_is_at_once(
            @ForAll @IntRange(min = -2, max = 6) int remind,
            @ForAll @IntRange(min = -2, max = 6) int again,
            @ForAll @IntRange(min = -2, max = 6) int help,
            @ForAll @IntRange(min = -2, max = 6) int end) {
        var days = new int[] {0, remind, again, help, end};
        var rising = IntStream.range(1, days.length).allMatch(i -> days[i - 1] < days[i]);
        assertThat(settings(remind, again, help, end).inOrder()).isEqualTo(rising);
    }

    private static ProgramSettings settings(int remind, int again, int help, int end) {
        return new ProgramSettings(
                Duration.ofDays(remind), Duration.ofDays(again), Duration.ofDays(help), Duration.ofDays(end), 3, 3);
    }
}
