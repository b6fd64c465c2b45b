package dev.liaison.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.InvitationReply;
import dev.liaison.domain.delivery.InvitationReply.Answer;
import dev.liaison.domain.meeting.ReplyVerdict.Counts;
import dev.liaison.domain.meeting.ReplyVerdict.PassedOver;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.ProgramSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F3")
class ReplyJudgeTest {
    private static final Instant NOW = Instant.parse("2027-06-01T08:00:00Z");
    private static final Instant START = NOW.plus(Duration.ofDays(2));
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final Person ADA = person("Ada");
    private static final Person TOM = person("Tom");
    private static final UUID ID = UUID.randomUUID();
    private static final int SEQUENCE = 2;

    private final List<MeetingAnswer> earlier = new ArrayList<>();
    private @Nullable Instant bookedFor = START;
    private @Nullable Pick pick;
    private @Nullable MeetingEnding ending;

    private static Person person(String name) {
        return new Person(
                UUID.randomUUID(),
                ORGANIZATION,
                name,
                name + "@acme.test",
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
    }

    private MeetingMatter matter() {
        var program = new Program(UUID.randomUUID(), ORGANIZATION, "Mentoring", ProgramSettings.DEFAULT);
        var meeting = new Meeting(
                ID,
                ORGANIZATION,
                program.id(),
                TOM.id(),
                List.of(TOM.id(), ADA.id()),
                "First steps",
                "",
                Duration.ofMinutes(30),
                "",
                true,
                NOW,
                1,
                ADA.id(),
                pick,
                bookedFor,
                SEQUENCE,
                null,
                ending);
        var people = Map.of(ADA.id(), ADA, TOM.id(), TOM);
        return new MeetingMatter(meeting, List.of(), List.of(), earlier, people, program, NOW);
    }

    private static InvitationReply reply(int sequence, String attendee, Answer answer, Instant at, boolean vouchedFor) {
        return new InvitationReply(ID + "@liaison", sequence, attendee, answer, at, vouchedFor);
    }

    private static InvitationReply ada(Answer answer) {
        return reply(SEQUENCE, "ADA@acme.test", answer, NOW, true);
    }

    private ReplyVerdict judged(InvitationReply reply) {
        return ReplyJudge.judge(reply, Optional.of(matter()));
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void what_somebody_who_is_to_come_answers_counts(Answer answer) {
        assertThat(judged(ada(answer))).isEqualTo(new Counts(new MeetingAnswer(ADA.id(), SEQUENCE, answer, NOW), true));
    }

    @Test
    void it_counts_while_the_meeting_is_being_booked() {
        bookedFor = null;
        pick = new Pick(START, NOW, ADA.id(), Surface.WEB);
        assertThat(judged(ada(Answer.ACCEPTED))).isInstanceOf(Counts.class);
    }

    @Test
    void before_an_invitation_there_is_no_answer_to_one() {
        bookedFor = null;
        assertThat(judged(ada(Answer.ACCEPTED))).isEqualTo(PassedOver.NOT_INVITED);
    }

    @Test
    void what_nobody_vouches_for_does_not_count_whatever_it_names() {
        var forged = reply(SEQUENCE, ADA.email(), Answer.DECLINED, NOW, false);
        assertThat(judged(forged)).isEqualTo(PassedOver.NOT_AUTHENTICATED);
        assertThat(ReplyJudge.judge(forged, Optional.empty())).isEqualTo(PassedOver.NOT_AUTHENTICATED);
    }

    @Test
    void a_meeting_that_is_none_or_has_ended_takes_no_answer() {
        assertThat(ReplyJudge.judge(ada(Answer.ACCEPTED), Optional.empty())).isEqualTo(PassedOver.NO_MEETING);
        ending = new MeetingEnding(MeetingOutcome.CANCELLED, NOW, TOM.id(), Surface.WEB, "");
        assertThat(judged(ada(Answer.ACCEPTED))).isEqualTo(PassedOver.ENDED);
    }

    @Test
    void who_is_not_to_come_answers_nothing() {
        assertThat(judged(reply(SEQUENCE, "eve@acme.test", Answer.DECLINED, NOW, true)))
                .isEqualTo(PassedOver.NO_PARTICIPANT);
    }

    @Test
    void an_answer_to_an_older_invitation_says_nothing_about_the_present_one() {
        assertThat(judged(reply(SEQUENCE - 1, ADA.email(), Answer.DECLINED, NOW, true)))
                .isEqualTo(PassedOver.OLD_INVITATION);
    }

    @Test
    void a_sequence_that_we_never_sent_does_not_silence_later_answers() {
        assertThat(judged(reply(99, ADA.email(), Answer.DECLINED, NOW, true)))
                .isEqualTo(new Counts(new MeetingAnswer(ADA.id(), SEQUENCE, Answer.DECLINED, NOW), true));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 60})
    void an_answer_that_is_not_later_than_the_one_we_have_changes_nothing(long seconds) {
        earlier.add(new MeetingAnswer(ADA.id(), SEQUENCE, Answer.ACCEPTED, NOW.plusSeconds(seconds)));
        assertThat(judged(ada(Answer.DECLINED))).isEqualTo(PassedOver.OLD_ANSWER);
    }

    @Test
    void a_later_answer_counts_and_is_news_only_when_it_says_something_else() {
        earlier.add(new MeetingAnswer(TOM.id(), SEQUENCE, Answer.DECLINED, NOW.plusSeconds(60)));
        earlier.add(new MeetingAnswer(ADA.id(), SEQUENCE, Answer.ACCEPTED, NOW.minusSeconds(60)));
        assertThat(judged(ada(Answer.ACCEPTED)))
                .isEqualTo(new Counts(new MeetingAnswer(ADA.id(), SEQUENCE, Answer.ACCEPTED, NOW), false));
        assertThat(judged(ada(Answer.DECLINED)))
                .isEqualTo(new Counts(new MeetingAnswer(ADA.id(), SEQUENCE, Answer.DECLINED, NOW), true));
    }

    @Test
    void an_answer_to_the_new_invitation_is_news_even_by_an_odd_clock() {
        earlier.add(new MeetingAnswer(ADA.id(), SEQUENCE - 1, Answer.ACCEPTED, NOW.plusSeconds(60)));
        assertThat(judged(ada(Answer.ACCEPTED)))
                .isEqualTo(new Counts(new MeetingAnswer(ADA.id(), SEQUENCE, Answer.ACCEPTED, NOW), true));
    }

    @Test
    void only_a_decline_of_the_present_invitation_is_shown_as_one() {
        earlier.add(new MeetingAnswer(ADA.id(), SEQUENCE - 1, Answer.DECLINED, NOW));
        earlier.add(new MeetingAnswer(TOM.id(), SEQUENCE, Answer.DECLINED, NOW));
        assertThat(matter().decliners()).containsExactly(TOM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@liaison", "x@liaison", "00000000-0000-0000-0000-000000000001@elsewhere"})
    void a_uid_of_somebody_else_names_no_meeting(String uid) {
        assertThat(Meeting.named(uid)).isEmpty();
        assertThat(Meeting.named(ID + "@liaison")).contains(ID);
    }
}
