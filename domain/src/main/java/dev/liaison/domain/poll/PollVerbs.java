package dev.liaison.domain.poll;

import java.util.Map;

/** What people can do with a poll, wherever they are. */
public final class PollVerbs {
    /** About one option of a poll, as the next two and {@link #PICK} are: {@code <poll>/<option>}. */
    public static final String VOTE_YES = "poll.voteYes";

    public static final String VOTE_IF_NEED_BE = "poll.voteIfNeedBe";
    public static final String VOTE_NO = "poll.voteNo";
    /** Several votes at once; which, the text says ({@link Ballot}). */
    public static final String VOTE = "poll.vote";
    /** One more time to vote on; when, the text says. */
    public static final String SUGGEST = "poll.suggest";

    public static final String PICK = "poll.pick";
    public static final String CANCEL = "poll.cancel";

    /** What each of the verbs for one option says. */
    public static final Map<String, Vote> VOTES =
            Map.of(VOTE_YES, Vote.YES, VOTE_IF_NEED_BE, Vote.IF_NEED_BE, VOTE_NO, Vote.NO);

    private PollVerbs() {}
}
