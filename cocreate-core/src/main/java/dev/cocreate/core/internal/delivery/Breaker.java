package dev.cocreate.core.internal.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a channel that is in trouble from being tried for every turn that waits for it. Safe for several threads.
 *
 * <p>After five failures in a row, or at the channel's own word, nothing is sent for a time that grows; then one attempt
 * shows how it is. What waits meanwhile counts no attempt.
 */
final class Breaker {

    private static final int FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private int failures;
    private int openings;
    private Instant openUntil = Instant.MIN;

    synchronized Instant openUntil() {
        return openUntil;
    }

    synchronized void worked() {
        failures = 0;
        openings = 0;
        openUntil = Instant.MIN;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures >= FAILURES) {
            open(now, now);
        }
    }

    synchronized void open(Instant now, Instant atLeastUntil) {
        failures = FAILURES - 1;
        Duration wait = Duration.ofSeconds(1L << Math.min(openings, 6));
        openings++;
        Instant until = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        openUntil = until.isBefore(atLeastUntil) ? atLeastUntil : until;
    }
}
