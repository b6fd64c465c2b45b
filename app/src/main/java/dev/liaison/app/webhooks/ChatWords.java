package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatSetting;
import dev.liaison.domain.chat.SettingWords;
import dev.liaison.domain.integration.Platform;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What our app answers to what somebody wrote in a chat. */
record ChatWords(Platform platform, Instant now) {
    Card help() {
        return new Card(
                "What you can write to me",
                List.of(new Card.Fields(List.of(
                        new Card.Field("home", "How your mentoring stands: connections, next meeting, open requests"),
                        new Card.Field("status", "Whether and how messages reach you"),
                        new Card.Field("why", "What made the latest message come"),
                        new Card.Field(
                                "pause until Monday", "No messages here until then; also \u201cpause 2 weeks\u201d"),
                        new Card.Field("resume", "Ends a pause"),
                        new Card.Field("disconnect", "No messages here; they come by another way"),
                        new Card.Field("connect", "Messages here again")))),
                List.of(),
                "To answer a request or pick a time, use the buttons of its message.");
    }

    Card connected() {
        return say("You get your messages here", "Mentoring messages reach you in " + platform.title() + ".");
    }

    Card disconnected() {
        return say(
                "No more messages here",
                "They come by another way from now on: another chat, or e-mail. " + SettingWords.AGAIN);
    }

    Card paused(Instant until, ZoneId zone) {
        return say(
                "Paused until " + SettingWords.day(until, zone),
                "Messages come by e-mail or another chat until then. Write \u201cresume\u201d to end it sooner.");
    }

    Card untilWhen() {
        return say(
                "Until when?",
                "Write for example \u201cpause until 24 December\u201d, \u201cpause until Monday\u201d or \u201cpause 2 weeks\u201d. A year"
                        + " is the longest.");
    }

    Card notUnderstood() {
        return say(
                "I did not understand that",
                "I am an app and read only a few words. Write \u201chelp\u201d to see them. To write to your mentoring partner,"
                        + " open Liaison.");
    }

    Card stranger() {
        return say(
                "I do not know you yet",
                "Nobody in the mentoring programs has the address of your account. Ask your program\u2019s administrator.");
    }

    Card status(ChatSetting setting, ZoneId zone) {
        return say("Your messages in " + platform.title(), SettingWords.words(setting, now, zone));
    }

    private static Card say(String title, String text) {
        return new Card(title, List.of(new Card.Text(text)), List.of(), "");
    }
}
