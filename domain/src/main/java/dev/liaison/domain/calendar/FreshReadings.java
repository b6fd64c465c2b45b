package dev.liaison.domain.calendar;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Readings that are at most a minute old. Who asks for what somebody else is just asking for waits for the same answer; an
 * account is asked once for all addresses that are missing.
 */
public final class FreshReadings {
    /** How old an answer may be. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** The time that a provider's call may take counts too. */
    private static final Duration KEPT = LIFE.minusSeconds(15);
    /** Long enough to spare a provider in trouble, short enough to notice at once when it is well again. */
    private static final Duration TROUBLE_KEPT = Duration.ofSeconds(5);

    private static final int AT_MOST = 100_000;

    private final ReadsCalendars reads;
    private final Executor threads;
    private final AsyncCache<Question, Answer> answers;

    /** @param threads where providers are asked; may refuse work when there is too much of it */
    public FreshReadings(ReadsCalendars reads, Clock clock, Executor threads) {
        this.reads = reads;
        this.threads = threads;
        this.answers = Caffeine.newBuilder()
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .maximumSize(AT_MOST)
                .expireAfter(Expiry.<Question, Answer>creating((question, answer) -> kept(answer)))
                .buildAsync();
    }

    /**
     * What makes two questions the same one. A new account, and one whose health changed, begin anew at once.
     *
     * @param healthSince of the account
     */
    private record Question(UUID accountId, Instant healthSince, String address, Window window) {}

    /** @param askedAt just before the provider was asked */
    record Answer(Reading reading, Instant askedAt) {}

    private static Duration kept(Answer answer) {
        return answer.reading() instanceof Reading.Read ? KEPT : TROUBLE_KEPT;
    }

    /** Begins to find out, and returns at once. The future has every address, and never fails, but may take long. */
    CompletableFuture<Map<String, Answer>> ask(CalendarAccount account, Collection<String> addresses, Window window) {
        var questions = addresses.stream()
                .map(address -> new Question(account.id(), account.healthSince(), address, window))
                .collect(Collectors.toSet());
        return answers.getAll(questions, (missing, ignored) -> begin(account, missing, window))
                .thenApply(FreshReadings::byAddress);
    }

    /** What is known of them is too old for whoever asks next. */
    void forget(CalendarAccount account, Collection<String> addresses, Window window) {
        answers.synchronous()
                .invalidateAll(addresses.stream()
                        .map(address -> new Question(account.id(), account.healthSince(), address, window))
                        .toList());
    }

    private CompletableFuture<Map<Question, Answer>> begin(
            CalendarAccount account, Set<? extends Question> questions, Window window) {
        try {
            return CompletableFuture.supplyAsync(() -> read(account, questions, window), threads);
        } catch (RejectedExecutionException tooMuch) {
            return CompletableFuture.completedFuture(
                    questions.stream().collect(Collectors.toMap(Function.identity(), it -> reads.overloaded())));
        }
    }

    private Map<Question, Answer> read(CalendarAccount account, Set<? extends Question> questions, Window window) {
        var found =
                reads.read(account, questions.stream().map(Question::address).collect(Collectors.toSet()), window);
        return questions.stream().collect(Collectors.toMap(Function.identity(), it -> found.get(it.address())));
    }

    private static Map<String, Answer> byAddress(Map<Question, Answer> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().address(), Map.Entry::getValue));
    }
}
