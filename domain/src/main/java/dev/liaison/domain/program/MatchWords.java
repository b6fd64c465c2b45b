package dev.liaison.domain.program;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what people typed about themselves, and puts lists into sentences. */
final class MatchWords {
    private MatchWords() {}

    /** What is in both lists, as it is written in the first; capitals, accents' encoding and spaces do not matter. */
    static List<String> shared(List<String> mine, List<String> theirs) {
        var known = theirs.stream().map(MatchWords::key).collect(Collectors.toSet());
        var shared = new TreeMap<String, String>();
        for (var word : mine) {
            var key = key(word);
            if (!key.isEmpty() && known.contains(key)) {
                shared.putIfAbsent(key, word.strip());
            }
        }
        return List.copyOf(shared.values());
    }

    /** "a", "a and b", "a, b and c". */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
