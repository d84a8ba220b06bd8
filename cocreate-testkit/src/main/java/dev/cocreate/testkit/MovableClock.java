package dev.cocreate.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A clock that stands still until a test moves it, so that no test has to wait.
 *
 * <p>Safe for use by several threads at once.
 */
public final class MovableClock extends Clock {

    private volatile Instant now;

    private MovableClock(Instant now) {
        this.now = now;
    }

    /**
     * A clock that stands at an instant.
     *
     * @param instant where it stands
     * @return the clock, in UTC
     */
    public static MovableClock at(Instant instant) {
        return new MovableClock(Objects.requireNonNull(instant, "instant"));
    }

    /**
     * A clock that stands at an instant.
     *
     * @param instant where it stands, such as {@code 2026-03-02T09:00:00Z}
     * @return the clock, in UTC
     */
    public static MovableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    /**
     * Moves it.
     *
     * @param time how far; forwards only
     * @throws IllegalArgumentException if the time is negative
     */
    public synchronized void pass(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time passes forwards, but this was " + time);
        }
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
