package dev.cocreate.core.internal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random acts of all sides in a process that is killed, really, at random moments and goes on in another; what stands in
 * the file at last is compared with a reference: the same acts in one process that nothing ever happened to.
 */
@Tag("slow")
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("cocreate.kills", 6);

    @TempDir
    private Path folder;

    /** Arguments: the file, a seed, which process this is. */
    static final class Acting {
        private Acting() {}

        public static void main(String[] arguments) {
            long seed = Long.parseLong(arguments[1]);
            int generation = Integer.parseInt(arguments[2]);
            Square.series(1_000_000L * (generation + 1));
            Square square = new Square(SqliteJournal.open(Path.of(arguments[0])));
            Dialogue talk = square.forum.find("talk").orElseGet(() -> square.judged("talk"));
            List<Turn> before = talk.turns(0, 100_000);
            if (!before.isEmpty()) {
                square.clock.pass(Duration.between(
                        square.clock.instant(), before.get(before.size() - 1).at()));
            }
            Random chance = new Random(seed * 1_000 + generation);
            while (true) {
                if (chance.nextInt(10) == 0) {
                    square.forum.tend("talk");
                }
                new RandomActs(chance, square, talk)
                        .one()
                        .ifDone(turn -> Child.say(turn.number() + " " + turn.by() + " " + MoveForm.name(turn.move())))
                        .ifRefused(no -> Child.say("0 refused refused"));
            }
        }
    }

    @Test
    void whatWasDoneIsWhatAProcessWouldHaveDoneThatNothingHappenedTo() throws Exception {
        for (long seed = 1; seed <= 2; seed++) {
            Path file = folder.resolve("talk-" + seed + ".db");
            Map<Long, String> acknowledged = new HashMap<>();
            Random chance = new Random(seed);
            for (int generation = 0; generation < KILLS; generation++) {
                run(file, seed, generation, chance, acknowledged);
            }
            try (SqliteJournal journal = SqliteJournal.open(file)) {
                Square square = new Square(journal);
                Dialogue talk = square.forum.find("talk").orElseThrow();
                List<Turn> turns = talk.turns(0, 100_000);
                assertThat(acknowledged).as("seed %d", seed).isNotEmpty();
                acknowledged.forEach((number, said) -> {
                    Turn turn = turns.get((int) (number - 1));
                    assertThat(turn.number() + ": " + turn.by() + " " + MoveForm.name(turn.move()))
                            .isEqualTo(number + ": " + said);
                });
                assertThat(reference(turns)).as("seed %d", seed).isEqualTo(turns);
                assertThat(talk.view().offers().stream().filter(offer -> offer.state() == Offer.State.TABLED))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static void run(Path file, long seed, int generation, Random chance, Map<Long, String> acknowledged)
            throws Exception {
        int enough = 5 + chance.nextInt(60);
        try (Child child = Child.of(Acting.class, file.toString(), Long.toString(seed), Integer.toString(generation))) {
            int lines = 0;
            String line = child.line();
            while (line != null) {
                String[] parts = line.split(" ", 2);
                if (!parts[0].equals("0")) {
                    acknowledged.put(Long.parseLong(parts[0]), parts[1]);
                }
                lines++;
                if (lines == enough) {
                    long instant = System.nanoTime() + chance.nextInt(3_000_000);
                    while (System.nanoTime() < instant) {
                        Thread.onSpinWait();
                    }
                    child.kill();
                }
                line = child.line();
            }
            assertThat(lines).isGreaterThanOrEqualTo(enough);
        }
    }

    /** The acts that were taken, once more, in a process that goes on for ever and over a journal that never fails. */
    private static List<Turn> reference(List<Turn> turns) {
        Square square = new Square(new MemoryJournal());
        Dialogue talk = square.judged("talk");
        for (Turn turn : turns) {
            PartyId by = turn.by();
            square.clock.pass(Duration.between(square.clock.instant(), turn.at()));
            if (by.equals(Dialogues.STEWARD)) {
                if (talk.view().length() < turn.number()) {
                    square.forum.tend("talk");
                }
            } else if (!(turn.move() instanceof Consequence)) {
                talk.take(by, turn.move()).orElseThrow();
            }
        }
        return talk.turns(0, 100_000);
    }
}
