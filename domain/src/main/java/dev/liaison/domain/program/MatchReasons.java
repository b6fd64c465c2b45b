package dev.liaison.domain.program;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the points of one pair and says each of them in words. */
final class MatchReasons {
    private static final int TOPICS_COUNTED = 5;
    private static final int TOPICS_NAMED = 4;
    private static final int HALF_A_DAY = 12 * 60;

    private final List<String> words = new ArrayList<>();
    private int score;

    /** So many points for each shared topic. After a handful more of the same makes nobody suit better. */
    void topics(int points, String intro, List<String> topics) {
        if (topics.isEmpty()) {
            return;
        }
        score += points * Math.min(topics.size(), TOPICS_COUNTED);
        int unnamed = topics.size() - TOPICS_NAMED;
        words.add(intro
                + String.join(", ", topics.subList(0, Math.min(topics.size(), TOPICS_NAMED)))
                + (unnamed > 0 ? " and " + unnamed + " more" : ""));
    }

    /** A common language is what counts; a second one is a pleasure. */
    void languages(List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        score += codes.size() == 1 ? 8 : 10;
        var names = codes.stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                .filter(name -> !name.isEmpty())
                .toList();
        if (!names.isEmpty()) {
            words.add("Speaks " + MatchWords.and(names) + " too");
        }
    }

    /** One point less for each hour apart. The clocks matter, not the dates: no two people are over twelve hours apart. */
    void distance(ZoneId mine, ZoneId theirs, Instant now) {
        int apart = Math.abs(offsetMinutes(mine, now) - offsetMinutes(theirs, now));
        int minutes = apart > HALF_A_DAY ? 2 * HALF_A_DAY - apart : apart;
        score += 12 - minutes / 60;
        if (apart == 0) {
            words.add("Same time zone");
        } else {
            words.add(minutes == 0 ? "Same time of day" : inWords(minutes) + " apart");
        }
    }

    /** Somebody with nobody to look after yet has more time. */
    void room(int freePlaces) {
        score += Math.min(freePlaces, 3);
        words.add("Has room for " + freePlaces + " more " + (freePlaces == 1 ? "mentee" : "mentees"));
    }

    int score() {
        return score;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    private static int offsetMinutes(ZoneId zone, Instant now) {
        return (int) Duration.ofSeconds(zone.getRules().getOffset(now).getTotalSeconds())
                .toMinutes();
    }

    private static String inWords(int minutes) {
        var hours = minutes < 60 ? "" : minutes / 60 == 1 ? "1 hour" : minutes / 60 + " hours";
        return minutes % 60 == 0 ? hours : (hours + " " + minutes % 60 + " minutes").strip();
    }
}
