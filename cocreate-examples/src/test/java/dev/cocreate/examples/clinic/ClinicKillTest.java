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

/** The clinic is killed at random instants, twenty times; what it had accepted is there, once, and the visit goes on. */
@Tag("slow")
class ClinicKillTest {

    private static final int KILLS = 20;
    private static final long SEED = 20_261_122L;
    private static final PartyId MARIA = PartyId.of("maria");

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
        Random random = new Random(SEED);
        long whole = timeOfAWholeVisit();
        List<String> before = List.of();
        int cutShort = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process visit = start("killed", folder.resolve("out-" + kill + ".txt"));
            // The later kills fall later, so that every step of the visit is hit once in a while.
            long delay = (long) (whole * (0.25 + 0.75 * (kill + random.nextDouble()) / KILLS));
            if (!visit.waitFor(delay, TimeUnit.MILLISECONDS)) {
                visit.destroyForcibly().waitFor();
                cutShort++;
            }
            List<String> after = events("killed");
            String when = String.format("after kill %d of seed %d, %d ms into the visit", kill, SEED, delay);
            assertThat(after)
                    .as(when)
                    .hasSizeGreaterThanOrEqualTo(before.size())
                    .doesNotHaveDuplicates();
            assertThat(after.subList(0, before.size())).as(when).isEqualTo(before);
            before = after;
            List<String> spoken = spoken("killed");
            for (String shown : shown(folder.resolve("out-" + kill + ".txt"))) {
                assertThat(spoken).as("what was shown before kill %d", kill).contains(shown);
            }
        }
        assertThat(cutShort).as("visits cut short").isGreaterThan(KILLS / 2);

        assertThat(start("killed", folder.resolve("out-last.txt")).waitFor()).isZero();

        assertThat(spoken("killed").subList(0, spoken("whole").size())).isEqualTo(spoken("whole"));
    }

    private long timeOfAWholeVisit() throws Exception {
        long began = System.nanoTime();
        assertThat(start("whole", folder.resolve("out-whole.txt")).waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
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

    private List<String> events(String journal) {
        try (CoCreate coCreate = open(journal)) {
            return coCreate.trail(MARIA)
                    .entries()
                    .map(entry -> entry.position() + " " + entry.header().id())
                    .toList();
        }
    }

    private List<String> spoken(String journal) {
        try (CoCreate coCreate = open(journal)) {
            List<String> spoken = new ArrayList<>();
            for (String id : coCreate.dialogues().of(MARIA)) {
                Dialogue talk = coCreate.dialogues().find(id).orElseThrow();
                talk.turns(0, 1_000).stream()
                        .filter(turn -> turn.move() instanceof Speech.Say)
                        .forEach(turn -> spoken.add(turn.by() + ": " + ((Speech.Say) turn.move()).words()));
            }
            return spoken;
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
