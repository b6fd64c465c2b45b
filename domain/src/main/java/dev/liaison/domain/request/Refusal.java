package dev.liaison.domain.request;

/** Why a request can't be sent or answered now, and what to do instead. */
public enum Refusal {
    NOT_A_MENTEE("You are not a mentee in this program."),
    NOT_A_MENTOR("This person is not a mentor in this program."),
    YOURSELF("You can't ask yourself."),
    MESSAGE_EMPTY("Write a few words to the mentor."),
    MESSAGE_TOO_LONG("The message is too long. Keep it under 2,000 characters."),
    ALREADY_ASKED("You have asked this mentor already. Wait for the answer, or withdraw that request first."),
    ALREADY_CONNECTED("You two are connected in this program already."),
    MENTOR_FULL("This mentor has no room for another mentee now. Choose somebody else."),
    TOO_MANY_OPEN("You have as many open requests as this program allows. Wait for an answer, or withdraw one first."),
    YOU_ARE_NO_MENTOR(
            "You are no longer a mentor in this program. Decline the request, so that the mentee can ask others."),
    YOU_ARE_FULL("You have no room for another mentee in this program. Ask your program admin to raise your limit.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
