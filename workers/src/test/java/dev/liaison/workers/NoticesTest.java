package dev.liaison.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.bpmn.Notices;
import dev.liaison.domain.chat.ContactNotice;
import dev.liaison.domain.delivery.AdminNotices;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.meeting.MeetingNotice;
import dev.liaison.domain.poll.PollNotice;
import dev.liaison.domain.request.RequestNotice;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The models and the domain name the same messages. */
class NoticesTest {

    @Test
    void every_notice_that_a_model_names_can_be_composed_and_no_other() {
        var names = new TreeSet<String>();
        Arrays.stream(RequestNotice.values()).map(RequestNotice::wireName).forEach(names::add);
        Arrays.stream(MeetingNotice.values()).map(MeetingNotice::wireName).forEach(names::add);
        Arrays.stream(PollNotice.values()).map(PollNotice::wireName).forEach(names::add);
        Arrays.stream(ContactNotice.values()).map(ContactNotice::wireName).forEach(names::add);
        names.add(Notices.CALENDAR_LOST);
        var models = new TreeSet<>(
                Arrays.stream(Notices.class.getFields()).map(NoticesTest::value).toList());
        models.stream().filter(notice -> !names.contains(notice)).forEach(notice -> {
            assertThat(AdminNotices.card(notice, Feature.SLACK, Optional.empty(), "")
                            .title())
                    .as(notice)
                    .isNotBlank();
            names.add(notice);
        });
        assertThat(models).isEqualTo(names);
    }

    @Test
    void a_notice_that_nobody_composes_is_not_sent_empty() {
        assertThatThrownBy(() -> AdminNotices.card("unheardOf", Feature.SLACK, Optional.empty(), ""))
                .hasMessage("no notice unheardOf");
        assertThatThrownBy(() -> PollNotice.named("unheardOf")).hasMessage("no notice unheardOf");
        assertThatThrownBy(() -> ContactNotice.named("unheardOf")).hasMessage("no notice unheardOf");
        assertThatThrownBy(() -> RequestNotice.named("unheardOf")).hasMessage("no notice unheardOf");
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
