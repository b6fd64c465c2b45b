package dev.liaison.processes.poll;

import static dev.liaison.processes.poll.PollStory.FIRST;
import static dev.liaison.processes.poll.PollStory.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.poll.NewPoll;
import dev.liaison.domain.poll.PollRefusal;
import dev.liaison.processes.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpeningAPollTest {
    private final World world = new World();
    private final PollStory story = new PollStory(world);

    @Test
    @Tag("F7")
    void what_can_not_be_asked_is_refused_in_words() {
        refused(PollRefusal.OPTIONS, story.wanted(null, FIRST));
        refused(PollRefusal.OPTIONS, story.wanted(null, FIRST, FIRST));
        refused(PollRefusal.PAST, story.wanted(null, FIRST, World.START));
        refused(PollRefusal.HOURS, story.wanted(null, FIRST, FIRST.plusSeconds(60)));
        refused(PollRefusal.DEADLINE, story.wanted(null, FIRST, World.START.plusSeconds(3600)));
        var tooLong = World.START.plus(Duration.ofDays(61));
        refused(PollRefusal.DEADLINE, until(tooLong, tooLong.plusSeconds(3600), tooLong.plusSeconds(7200)));
        refused(PollRefusal.NOT_CONNECTED, with(Map.of(story.amara, true, world.admin, true), 2));
        refused(PollRefusal.TOO_FEW, with(Map.of(story.amara, true), 2));
        refused(PollRefusal.QUORUM, with(Map.of(story.amara, true, story.berta, true), 4));
        for (var running = 1; running < 5; running++) {
            story.opens(null);
        }
        refused(PollRefusal.ENOUGH_OPEN, story.wanted(null, FIRST, SECOND));
        world.features.save(
                new FeatureState(world.organizationId, Feature.GROUP_SCHEDULING, false, World.START, "support", ""));
        refused(PollRefusal.OFF, story.wanted(null, FIRST, SECOND));
    }

    private NewPoll until(Instant deadline, Instant... times) {
        return changed(story.wanted(null, times), Map.of(story.amara, true, story.berta, true), 2, deadline);
    }

    private NewPoll with(Map<UUID, Boolean> people, int quorum) {
        var it = story.wanted(null, FIRST, SECOND);
        return changed(it, people, quorum, it.closesAt());
    }

    private static NewPoll changed(NewPoll it, Map<UUID, Boolean> people, int quorum, Instant deadline) {
        return new NewPoll(
                it.programId(),
                it.organizerId(),
                people,
                it.title(),
                it.note(),
                it.duration(),
                it.place(),
                it.online(),
                quorum,
                deadline,
                it.starts(),
                null);
    }

    private void refused(PollRefusal refusal, NewPoll wanted) {
        assertThat(world.groupMeetingPoll.open(wanted, Surface.WEB).refusal()).contains(refusal);
    }
}
