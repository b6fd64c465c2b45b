package dev.liaison.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PutOffTest {
    private final PutOff putOff = new PutOff();

    @Test
    void the_next_one_is_the_one_that_is_due_first_and_says_so_when_it_comes() {
        assertThat(putOff.nextAfter(0, 99)).isEqualTo(99);
        assertThat(putOff.until(50)).isTrue();
        assertThat(putOff.until(70)).isFalse();
        assertThat(putOff.until(30)).isTrue();
        assertThat(putOff.nextAfter(0, 99)).isEqualTo(30);
    }

    @Test
    void what_was_due_before_the_last_look_is_forgotten_and_what_became_due_during_it_is_not() {
        putOff.until(30);
        putOff.until(50);
        assertThat(putOff.nextAfter(30, 99)).isEqualTo(50);
        assertThat(putOff.nextAfter(49, 99)).isEqualTo(50);
        assertThat(putOff.nextAfter(50, 99)).isEqualTo(99);
    }
}
