package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.chat.MessageRef;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class SlackIdsTest {
    @Property
    void a_claim_comes_back_as_it_went_out(
            @ForAll @AlphaChars @NumericChars @Chars({':', '-', '.', '#', ' '}) @StringLength(min = 1, max = 200)
                    String subject) {
        assertThat(SlackIds.parseClaim(SlackIds.claim("meeting.pickSlot", subject)))
                .contains(new SlackIds.Claim("meeting.pickSlot", subject));
    }

    @Property
    void anything_may_come_back(@ForAll String text) {
        SlackIds.parseClaim(text).ifPresent(claim -> assertThat(claim.verb() + ":" + claim.subjectId())
                .isEqualTo(text));
    }

    @Example
    void a_message_is_its_channel_and_its_time() {
        var place = SlackIds.parse(new MessageRef("D1:1700000000.000100"));
        assertThat(place).isEqualTo(new SlackIds.Place("D1", "1700000000.000100"));
        assertThat(place.ref()).isEqualTo(new MessageRef("D1:1700000000.000100"));
        for (var wrong : new String[] {"", ":", "D1", "D1:", ":1.1", "D1:x", "D1:1.1:2"}) {
            assertThatThrownBy(() -> SlackIds.parse(new MessageRef(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
