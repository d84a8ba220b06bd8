package dev.cocreate.core.internal.transparency.log;

import static dev.cocreate.core.internal.transparency.Garden.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.core.MovableClock;
import dev.cocreate.core.internal.transparency.Garden;
import dev.cocreate.transparency.PublishedDirectory;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointRoundsTest {

    @TempDir
    Path folder;

    private final Keys keys = Keys.log("garden.example/log");
    private final Garden garden = new Garden();
    private final LogKeeper log =
            new LogKeeper(garden.journal, garden.seal, keys, CheckpointMemory.passing(), List.of());
    private final MovableClock clock = MovableClock.at("2026-03-01T09:00:00Z");

    private CheckpointRounds rounds(Optional<Path> directory) {
        return new CheckpointRounds(log, directory, Duration.ofMinutes(5), clock);
    }

    @Test
    void signsAtIntervalsOnly() {
        CheckpointRounds rounds = rounds(Optional.empty());
        garden.plant(ADA, "north", "sage");
        rounds.round();
        garden.plant(ADA, "north", "kale");
        clock.pass(Duration.ofSeconds(299));
        rounds.round();

        assertThat(log.checkpoint().size()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        rounds.round();
        assertThat(log.checkpoint().size()).isEqualTo(2);
    }

    @Test
    void isNotDelayedByAClockSetBack() {
        CheckpointRounds rounds = rounds(Optional.empty());
        rounds.round();
        garden.plant(ADA, "north", "mint");
        clock.pass(Duration.ofDays(-1));

        rounds.round();

        assertThat(log.checkpoint().size()).isEqualTo(1);
    }

    @Test
    void signsOneLastTimeWhenItEndsAndNotIfItNeverBegan() {
        CheckpointRounds begun = rounds(Optional.empty());
        CheckpointRounds idle = rounds(Optional.empty());
        begun.round();
        garden.plant(ADA, "north", "sage");

        idle.close();
        assertThat(log.checkpoint().size()).isZero();
        begun.close();
        assertThat(log.checkpoint().size()).isEqualTo(1);
    }

    @Test
    void publishesWhereADirectoryIsGivenAndLeavesItAloneWhileNothingIsNew() throws Exception {
        Path directory = folder.resolve("log");
        CheckpointRounds rounds = rounds(Optional.of(directory));
        garden.plant(ADA, "north", "sage");
        rounds.round();
        Object written = Files.getAttribute(directory.resolve("checkpoint"), "unix:ino");
        clock.pass(Duration.ofMinutes(5));
        rounds.round();
        assertThat(Files.getAttribute(directory.resolve("checkpoint"), "unix:ino"))
                .isEqualTo(written);
        garden.plant(ADA, "north", "kale");
        rounds.close();

        assertThat(Verifier.of(log.policy())
                        .directory(PublishedDirectory.at(directory), List.of(log.checkpoint()))
                        .holds())
                .isTrue();
        assertThat(Checkpoint.parse(dev.cocreate.Bytes.of(Files.readAllBytes(directory.resolve("checkpoint"))))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void goesOnAfterAFailureAtTheNextInterval() throws Exception {
        Path file = Files.writeString(folder.resolve("in the way"), "no directory");
        CheckpointRounds rounds = rounds(Optional.of(file.resolve("log")));
        garden.plant(ADA, "north", "sage");

        assertThat(rounds.round()).isFalse();
        assertThat(rounds.round()).as("not due again yet").isTrue();
        Files.delete(file);
        clock.pass(Duration.ofMinutes(5));
        assertThat(rounds.round()).isTrue();
    }

    @Test
    void goesRoundOnAThreadOfItsOwn() {
        garden.plant(ADA, "north", "sage");
        try (CheckpointRounds rounds = rounds(Optional.empty())) {
            rounds.start();
            rounds.start();
        }

        assertThat(log.checkpoint().size()).isEqualTo(1);
    }
}
