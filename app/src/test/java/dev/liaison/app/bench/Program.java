package dev.liaison.app.bench;

/** The big program that everything is measured in. */
record Program(java.util.UUID id, java.util.List<Who> mentors, java.util.List<Who> mentees) {

    /** A member, here and in the chat: a user of Slack, or an address in Teams. */
    record Who(java.util.UUID id, String chatId) {}

    /** Two who have nothing to do with each other yet. */
    record Pair(Who mentor, Who mentee) {}

    /** A different pair for each number, spread over all. */
    Pair pair(int number) {
        var round = number / mentees.size();
        return new Pair(mentors.get(number % mentors.size()), mentees.get((number + round) % mentees.size()));
    }
}
