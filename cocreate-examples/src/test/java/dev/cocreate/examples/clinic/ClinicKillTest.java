package dev.cocreate.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.personalization.Mandates;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clinic is killed at random points, twenty times; what it had accepted is there, once, and the visit goes on. */
@Tag("slow")
class ClinicKillTest {

    private static final int KILLS = 20;
    private static final long SEED = 20_261_122L;
    private static final PartyId MARIA = PartyId.of("maria");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void losesAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
        long written = writtenByAWholeVisit();
        List<String> whole = kept("whole").spoken();
        int kills = 0;
        for (int visits = 0; kills < KILLS; visits++) {
            kills += killUntilItIsThrough("visit-" + visits, written, KILLS - kills, whole);
        }
    }

    /** Starts the visit again and again until one comes to its end, and counts the kills that took. */
    private int killUntilItIsThrough(String journal, long written, int most, List<String> whole) throws Exception {
        List<String> before = List.of();
        boolean through = false;
        int kills = 0;
        while (!through) {
            // By what it has written, not by the clock: how long a visit takes is the machine's affair.
            long mark = kills < most ? (long) (random.nextDouble() * written / 2) : Long.MAX_VALUE;
            Path output = folder.resolve(journal + "-" + kills + ".txt");
            through = !killedAt(mark, journal, output);
            Kept kept = kept(journal);
            List<String> after = kept.events();
            String when = String.format("%s after kill %d of seed %d, at %d bytes", journal, kills, SEED, mark);
            assertThat(after)
                    .as(when)
                    .hasSizeGreaterThanOrEqualTo(before.size())
                    .doesNotHaveDuplicates();
            assertThat(after.subList(0, before.size())).as(when).isEqualTo(before);
            assertThat(kept.spoken()).as("what was shown, %s", when).containsAll(shown(output));
            if (through) {
                assertThat(kept.spoken().subList(0, whole.size())).as(when).isEqualTo(whole);
            }
            before = after;
            kills += through ? 0 : 1;
        }
        return kills;
    }

    /** Whether the visit was killed, having written as much, before it came to its end. */
    private boolean killedAt(long mark, String journal, Path output) throws Exception {
        Process visit = start(journal, output);
        while (!visit.waitFor(1, TimeUnit.MILLISECONDS)) {
            if (written(journal) >= mark) {
                visit.destroyForcibly().waitFor();
                return true;
            }
        }
        assertThat(visit.exitValue()).as(Files.readString(output)).isZero();
        return false;
    }

    private long writtenByAWholeVisit() throws Exception {
        Path output = folder.resolve("whole.txt");
        Process visit = start("whole", output);
        long most = 0;
        while (!visit.waitFor(1, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, written("whole"));
        }
        assertThat(visit.exitValue()).as(Files.readString(output)).isZero();
        return most;
    }

    /** Bytes in the log that SQLite writes ahead of the file; -1 until there is a file. */
    private long written(String journal) {
        File ahead = folder.resolve(journal + ".db-wal").toFile();
        return folder.resolve(journal + ".db").toFile().exists() ? ahead.length() : -1;
    }

    private Process start(String journal, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clinic.class.getName(),
                        "src/main/people/maria.json",
                        "--journal",
                        folder.resolve(journal + ".db").toString(),
                        "--page",
                        folder.resolve(journal + ".html").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(new File("."))
                .start();
    }

    /** What a journal holds: her trail's entries by place and id, and what was said, by whom. */
    private record Kept(List<String> events, List<String> spoken) {}

    private Kept kept(String journal) {
        try (CoCreate coCreate = open(journal)) {
            List<String> events = coCreate.trail(MARIA)
                    .entries()
                    .map(entry -> entry.position() + " " + entry.header().id())
                    .toList();
            List<String> spoken = new ArrayList<>();
            for (String id : coCreate.dialogues().of(MARIA)) {
                Dialogue talk = coCreate.dialogues().find(id).orElseThrow();
                talk.turns(0, 1_000).stream()
                        .filter(turn -> turn.move() instanceof Speech.Say)
                        .forEach(turn -> spoken.add(turn.by() + ": " + ((Speech.Say) turn.move()).words()));
            }
            return new Kept(events, List.copyOf(spoken));
        }
    }

    /** What the console printed whole and in one line: an author, a colon, the words, then an empty line. */
    private static List<String> shown(Path output) throws IOException {
        String[] blocks = Files.readString(output).split("\n\n", -1);
        return Stream.of(blocks)
                .limit(blocks.length - 1)
                .map(block -> block.strip().replace(" (a machine): ", ": "))
                .filter(block -> block.lines().count() == 1 && block.matches("(maria|riverside-clinic): .*"))
                .toList();
    }

    private CoCreate open(String journal) {
        return CoCreateBuilder.embedded(folder.resolve(journal + ".db"))
                .attributes(Questionnaire.catalogue())
                .elements(ClinicRules.elements())
                .mandates(Mandates.none().firm(Visit.CLINIC))
                .build();
    }
}
