package dev.liaison.providers.teams;

import java.util.List;
import java.util.Map;

/** What Teams offers to somebody who begins to type to the bot. */
final class TeamsCommands {
    private TeamsCommands() {}

    static List<Map<String, Object>> all() {
        return List.of(
                command("help", "What Liaison can do for you here"),
                command("home", "Your requests, meetings and polls, with a link to each"),
                command("connect", "Get Liaison's messages in Teams (again)"),
                command("disconnect", "Get no more messages in Teams; they come by another way"),
                command("status", "Whether and how messages reach you"),
                command("pause", "Get nothing for a while, as in: pause until Monday"),
                command("resume", "End a pause"),
                command("why", "Why you got the latest message"));
    }

    private static Map<String, Object> command(String title, String description) {
        return TeamsPackage.ordered("title", title, "description", description);
    }
}
