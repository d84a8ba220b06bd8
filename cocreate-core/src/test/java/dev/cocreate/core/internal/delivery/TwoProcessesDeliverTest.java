package dev.cocreate.core.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.core.internal.dialogue.Child;
import dev.cocreate.core.internal.dialogue.Forum;
import dev.cocreate.core.internal.journal.PostgresServer;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of eight threads each talk and deliver over one store; everybody gets everything, once and in order. */
@Tag("slow")
class TwoProcessesDeliverTest {

    private static final int TURNS = Integer.getInteger("cocreate.turns", 12);

    @TempDir
    private Path folder;

    private Path far;

    @BeforeEach
    void farSide() throws Exception {
        far = Files.createFile(folder.resolve("far-side"));
    }

    @Test
    void overASqliteFile() throws Exception {
        bothDeliver(folder.resolve("journal.db").toString());
    }

    @Test
    void overAPostgresDatabase() throws Exception {
        bothDeliver(PostgresServer.newDatabase());
    }

    @Test
    void overASqliteFileWhenOneIsKilled() throws Exception {
        oneIsKilled(folder.resolve("journal.db").toString());
    }

    @Test
    void overAPostgresDatabaseWhenOneIsKilled() throws Exception {
        oneIsKilled(PostgresServer.newDatabase());
    }

    private void bothDeliver(String place) throws Exception {
        try (Journal journal = Posting.open(place)) {
            Posting.prepare(journal);
            try (Child one = child(place, "one", Posting.UNHURRIED);
                    Child two = child(place, "two", Posting.UNHURRIED)) {
                assertThat(one.line()).isEqualTo("said");
                assertThat(two.line()).isEqualTo("said");
                arrived(journal);
                one.tell();
                two.tell();
                assertThat(one.ended()).isTrue();
                assertThat(two.ended()).isTrue();
            }
            // Nobody was killed, so nothing came twice.
            assertThat(Files.readAllLines(far)).doesNotHaveDuplicates();
            check(journal);
        }
    }

    private void oneIsKilled(String place) throws Exception {
        try (Journal journal = Posting.open(place)) {
            Posting.prepare(journal);
            try (Child one = child(place, "one", Posting.BRISK);
                    Child two = child(place, "two", Posting.BRISK)) {
                while (Files.readAllLines(far).size() < 20) {
                    Thread.onSpinWait();
                }
                one.kill();
                assertThat(two.line()).isEqualTo("said");
                arrived(journal);
                two.tell();
                assertThat(two.ended()).isTrue();
            }
            check(journal);
        }
    }

    private Child child(String place, String name, String pace) throws Exception {
        return Child.of(Posting.class, place, far.toString(), name, Integer.toString(TURNS), pace);
    }

    /** Waits until the far side has as many messages as there are turns, each for one recipient. */
    private void arrived(Journal journal) throws Exception {
        long turns = 0;
        for (List<Long> each : due(journal).values()) {
            turns += each.size();
        }
        while (new LinkedHashSet<>(Files.readAllLines(far)).size() < turns) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, List<Long>> due(Journal journal) {
        Road road = Posting.road(journal, new Couriers());
        Map<String, List<Long>> due = new LinkedHashMap<>();
        for (int i = 0; i < Posting.DIALOGUES; i++) {
            for (Turn turn : new Forum(road).find("talk-" + i).orElseThrow().turns(0, 100_000)) {
                String to = turn.by().value().equals("ada") ? "clinic" : "ada";
                due.computeIfAbsent("talk-" + i + " " + to, lane -> new ArrayList<>())
                        .add(turn.number());
            }
        }
        return due;
    }

    /** What the far side saw of each lane, a repeated send key passed over as it does, is what was due, in order. */
    private void check(Journal journal) throws Exception {
        Map<String, List<Long>> seen = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>(Files.readAllLines(far));
        for (String line : keys) {
            int end = line.lastIndexOf(' ');
            seen.computeIfAbsent(line.substring(0, end), lane -> new ArrayList<>())
                    .add(Long.parseLong(line.substring(end + 1)));
        }
        assertThat(seen).containsExactlyInAnyOrderEntriesOf(due(journal));
        seen.values().forEach(lane -> assertThat(lane).isSorted());
    }
}
