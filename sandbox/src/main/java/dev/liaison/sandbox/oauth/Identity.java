package dev.liaison.sandbox.oauth;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.oauth.Token.Grant;
import dev.liaison.sandbox.oauth.Token.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One vendor's books: which codes and tokens are out, and what people consented to. Guarded by the calendars' monitor. */
public final class Identity {
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private final Clock clock;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, Set<String>> consents = new LinkedHashMap<>();
    private final SigningKey key = new SigningKey();

    /** Empty books. */
    public Identity(Clock clock) {
        this.clock = clock;
    }

    /** The time that decides about codes and tokens. */
    public Clock clock() {
        return clock;
    }

    /** What id tokens are signed with. */
    public SigningKey key() {
        return key;
    }

    /** Keeps what was allowed, for ten minutes. */
    public void keep(String code, Code.Request request) {
        codes.put(code, new Code(request, clock.instant().plus(CODE_LIFE)));
    }

    /** The code of that name, used and expired ones included. */
    public Optional<Code> code(@Nullable String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** Keeps a token; without a life it has no end. */
    public String keep(String value, Grant grant, Kind kind, @Nullable Duration life) {
        tokens.put(
                value,
                new Token(
                        grant,
                        kind,
                        clock.instant(),
                        life == null ? null : clock.instant().plus(life)));
        return value;
    }

    /** The token of that value, dead ones included. */
    public Optional<Token> token(@Nullable String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    /** What that person has allowed that app. */
    public Set<String> consent(String clientId, Object to) {
        return Set.copyOf(consents.getOrDefault(consentKey(clientId, to), Set.of()));
    }

    /** Adds to what is allowed. The second may be an account or the id of a tenant. */
    public void allow(String clientId, Object to, Iterable<String> scopes) {
        scopes.forEach(consents.computeIfAbsent(consentKey(clientId, to), any -> new LinkedHashSet<>())::add);
    }

    /** Forgets what was allowed. */
    public void forbid(String clientId, Object to) {
        consents.remove(consentKey(clientId, to));
    }

    private static String consentKey(String clientId, Object to) {
        return clientId + "|"
                + (to instanceof Account account ? account.provider().key() + account.email() : to);
    }

    /** The living tokens that fit, the oldest first. */
    public List<Token> live(Predicate<Token> wanted) {
        return tokens.values().stream()
                .filter(token -> token.live(clock.instant()))
                .filter(wanted)
                .sorted(Comparator.comparing(Token::issuedAt))
                .toList();
    }

    /** Ends all living tokens that fit and says how many. */
    public int revoke(Predicate<Token> wanted) {
        List<Token> ended = live(wanted);
        ended.forEach(Token::revoke);
        return ended.size();
    }

    /** Living tokens of an account, of one app or, with null, of all. */
    public static Predicate<Token> of(Account account, @Nullable String clientId) {
        return token -> token.grant().account() == account
                && (clientId == null || clientId.equals(token.grant().clientId()));
    }

    /** Empties the books. */
    public void clear() {
        codes.clear();
        tokens.clear();
        consents.clear();
    }
}
