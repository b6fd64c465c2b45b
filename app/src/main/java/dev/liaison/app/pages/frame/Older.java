package dev.liaison.app.pages.frame;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param before where the next page begins; null on the last one
 */
public record Older<T>(List<T> items, @Nullable Instant before) {
    /** How many rows a page shows; ask the store for one more. */
    public static final int PAGE = 50;

    /** @param found up to one more than a page shows */
    public static <T> Older<T> of(List<T> found, Function<T, Instant> at) {
        return found.size() <= PAGE
                ? new Older<>(found, null)
                : new Older<>(found.subList(0, PAGE), at.apply(found.get(PAGE - 1)));
    }

    /** The point in an address; {@code otherwise} for none and for what is no time. */
    public static Instant parse(String before, Instant otherwise) {
        try {
            return before.isEmpty() ? otherwise : Instant.parse(before);
        } catch (DateTimeParseException typedByHand) {
            return otherwise;
        }
    }

    public <R> Older<R> map(Function<List<T>, List<R>> view) {
        return new Older<>(view.apply(items), before);
    }
}
