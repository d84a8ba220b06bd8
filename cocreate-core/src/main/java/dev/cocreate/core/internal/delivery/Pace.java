package dev.cocreate.core.internal.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How often and how long is tried.
 *
 * @param first the longest wait after the first failure; it doubles from one to the next
 * @param longest what it doubles up to
 * @param attempts after how many a turn is given up
 * @param age how long after the first attempt a turn is given up
 * @param lease how long a process has a lane before another may take it
 * @param deadline how long one attempt may take
 */
public record Pace(Duration first, Duration longest, int attempts, Duration age, Duration lease, Duration deadline) {

    /** A second, doubling to a quarter of an hour; 20 attempts within three days; lanes for a minute. */
    public static Pace usual() {
        return new Pace(
                Duration.ofSeconds(1),
                Duration.ofMinutes(15),
                20,
                Duration.ofDays(3),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30));
    }

    /**
     * When to try again: at a moment spread evenly over the wait, so that what failed together does not come back
     * together. The spread is drawn from the send key, so that it needs no chance.
     */
    Instant next(Instant now, String sendKey, int failures) {
        long wait = first.toMillis();
        for (int i = 1; i < failures && wait < longest.toMillis(); i++) {
            wait *= 2;
        }
        wait = Math.min(wait, longest.toMillis());
        long drawn = Long.parseUnsignedLong(
                Hash.of("jitter", sendKey, Integer.toString(failures)).substring(0, 16), 16);
        return now.plusMillis(Math.max(20, Long.remainderUnsigned(drawn, wait + 1)));
    }
}
