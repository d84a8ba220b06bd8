package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.core.internal.road.Courier;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.transparency.TransparencyLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs, and publishes where a directory is given, at intervals: so that the log's size does not tell of each act. It
 * goes by the events that come past; after the last one, the host publishes when it likes. For one thread at a time.
 */
public final class CheckpointCourier implements Courier {

    private final TransparencyLog log;
    private final Optional<Path> directory;
    private final Duration interval;
    private final Clock clock;
    private Optional<Instant> last = Optional.empty();

    public CheckpointCourier(TransparencyLog log, Optional<Path> directory, Duration interval, Clock clock) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("checkpoints are at least no time apart, but were " + interval);
        }
        this.log = log;
        this.directory = directory;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "checkpoints";
    }

    @Override
    public void carry(Recorded recorded) {
        Instant now = clock.instant();
        // A clock set back makes a checkpoint due at once, rather than none for as long as it was set back.
        boolean due = last.isEmpty()
                || now.isBefore(last.get())
                || !now.isBefore(last.get().plus(interval));
        if (!due) {
            return;
        }
        if (directory.isPresent()) {
            log.publish(directory.get());
        } else {
            log.advance();
        }
        last = Optional.of(now);
    }
}
