package dev.liaison.providers.http;

import java.time.Duration;

/**
 * How long a call to the outside may take.
 *
 * @param connect until the connection stands
 * @param read between two pieces of the answer
 * @param call for everything together
 */
public record HttpTimeouts(Duration connect, Duration read, Duration call) {

    /** What every provider uses: short enough that a dead provider does not hold up the workers. */
    public static HttpTimeouts standard() {
        return new HttpTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(8));
    }
}
