package dev.liaison.domain.poll;

/** Why a poll can't be opened, and what to do instead. */
public enum PollRefusal {
    OFF("Polls are not switched on for your organization."),
    NOT_CONNECTED("You can only ask people you are connected with."),
    TOO_FEW("A poll asks at least two others. For one, propose a meeting."),
    OPTIONS("Choose from two to ten different times."),
    HOURS("Nobody meets at one of the times: it is too soon, or outside meeting hours. Choose others."),
    PAST("One of the times is over. Choose others."),
    DEADLINE("The deadline must be ahead, within 60 days, and before the first of the times."),
    ENOUGH_OPEN("Five of your polls are running. Wait until one of them is over, or cancel it."),
    QUORUM("So many people are not asked. Lower the number that has to be able to come."),
    WORDS("Say in a few words what the meeting is about. Keep title, message and place short."),
    DURATION("A meeting lasts from 15 minutes to 4 hours.");

    private final String words;

    PollRefusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
