package dev.cocreate.core;

import dev.cocreate.core.internal.road.Seal;
import dev.cocreate.core.internal.transparency.log.CheckpointRounds;
import dev.cocreate.core.internal.transparency.log.LogKeeper;
import dev.cocreate.journal.Journal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of a house: open from the beginning where one is asked for, or from when it is first used. Safe for several threads. */
final class Logged implements AutoCloseable {

    private final Optional<SignedLog> plan;
    private final Journal journal;
    private final Seal seal;
    private final Optional<CheckpointRounds> rounds;
    private @Nullable LogKeeper keeper;

    Logged(Optional<SignedLog> plan, Journal journal, Seal seal, Clock clock) {
        this.plan = plan;
        this.journal = journal;
        this.seal = seal;
        this.rounds = plan.filter(SignedLog::begun)
                .map(log -> new CheckpointRounds(keeper(), log.directory(), log.apart(), clock));
    }

    synchronized LogKeeper keeper() {
        if (keeper == null) {
            keeper = plan.orElseThrow(() -> new IllegalStateException(
                            "this library signs no log: give its builder a key with log(SignedLog)"))
                    .open(journal, seal);
        }
        return keeper;
    }

    void start() {
        rounds.ifPresent(CheckpointRounds::start);
    }

    /** Signs and publishes what is due; false if that failed. */
    boolean round() {
        return rounds.map(CheckpointRounds::round).orElse(true);
    }

    @Override
    public void close() {
        rounds.ifPresent(CheckpointRounds::close);
    }
}
