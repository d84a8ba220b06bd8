package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.JUDGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.Role;
import dev.cocreate.core.MovableClock;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.Snapshots;
import dev.cocreate.core.internal.journal.SqlSnapshots;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SealedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.DialogueView;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StreamId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot saves reading and nothing else: with it, without it, and with one that lies, a dialogue is the same. */
class SnapshotTest {

    @TempDir
    private Path folder;

    private final MemoryKeys keys = new MemoryKeys();
    private final AtomicLong read = new AtomicLong();
    private Journal journal = new MemoryJournal();
    private Snapshots place = Snapshots.none();

    @AfterEach
    void close() {
        place.close();
    }

    /** A process that begins with nothing but the journal, the keys and what snapshots there are. */
    private Road road(Snapshots snapshots) {
        Journal counted = (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(journal, arguments);
                        if (answer instanceof List<?> page) {
                            read.addAndGet(page.size());
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Road(
                counted,
                Vocabulary.of(Square.types()),
                new SealedSeal(keys),
                MovableClock.at("2026-03-02T09:00:00Z"),
                Ids.random(),
                List.of(new CharterGate()),
                1_000,
                new Freezer(snapshots, keys),
                () -> {});
    }

    private static DialogueState state(Road road) {
        return road.state(DialogueState.FOLD, "talk");
    }

    private Dialogue opened(Road road) {
        return new Forum(road)
                .open(Opening.about("A bouquet")
                        .between(ADA)
                        .and(CLINIC)
                        .and(JUDGE, Role.NEUTRAL)
                        .named("talk"))
                .orElseThrow();
    }

    private void talk(Road road, int turns) {
        Dialogue talk = opened(road);
        for (int i = 0; i < turns; i++) {
            talk.say(i % 2 == 0 ? ADA : CLINIC, "secret-" + i).orElseThrow();
        }
    }

    @Test
    void aLongDialogueOpensFromItsSnapshotAndWhatFollowedIt() {
        place = SqlSnapshots.in(folder.resolve("snapshots"));
        talk(road(place), 2_000);
        read.set(0);

        DialogueState opened = state(road(place));

        assertThat(read).hasValueLessThan(300);
        assertThat(opened).isEqualTo(state(road(Snapshots.none())));
        assertThat(opened.length()).isEqualTo(2_000);
    }

    @Test
    void whateverWasDoneTheStateFromASnapshotIsTheStateFromTheJournal() {
        for (long seed = 1; seed <= 6; seed++) {
            journal = new MemoryJournal();
            Heap heap = new Heap();
            Square square = new Square(journal);
            square.road = road(heap);
            square.forum = new Forum(square.road);
            Dialogue talk = opened(square.road);
            RandomActs acts = new RandomActs(new Random(seed), square, talk);
            while (talk.view().length() < 600) {
                acts.one();
            }

            DialogueState thawed = state(road(heap));
            DialogueState folded = state(road(Snapshots.none()));

            assertThat(heap.kept).as("seed %d", seed).isNotEmpty();
            assertThat(thawed).as("seed %d", seed).isEqualTo(folded);
            DialogueView view = new Snapshot(thawed, square.clock.instant());
            assertThat(view.offers()).isEqualTo(new Snapshot(folded, square.clock.instant()).offers());
        }
    }

    @Test
    void aDialogueGoesOnFromASnapshotAsFromTheJournal() {
        Heap heap = new Heap();
        talk(road(heap), 300);
        Road next = road(heap);
        Dialogue talk = new Forum(next).find("talk").orElseThrow();
        talk.say(ADA, "And on.").orElseThrow();

        assertThat(talk.view().length()).isEqualTo(301);
        assertThat(state(next)).isEqualTo(state(road(Snapshots.none())));
    }

    @Test
    void oneThatWasAlteredMovedOrCutIsPassedOver() {
        Heap heap = new Heap();
        talk(road(heap), 300);
        DialogueState truth = state(road(Snapshots.none()));
        Random chance = new Random(7);
        StreamId stream = DialogueState.FOLD.stream("talk");
        Snapshots.Snapshot good = heap.kept.get(stream);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = good.sealed().toArray();
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 + chance.nextInt(255));
            int length = i % 3 == 0 ? chance.nextInt(bytes.length) : bytes.length;
            heap.kept.put(stream, new Snapshots.Snapshot(good.version(), Bytes.of(Arrays.copyOf(bytes, length))));
            assertThat(state(road(heap))).as("alteration %d", i).isEqualTo(truth);
        }
        heap.kept.put(stream, new Snapshots.Snapshot(good.version() - 1, good.sealed()));
        assertThat(state(road(heap))).isEqualTo(truth);
    }

    @Test
    void oneOfAnotherCopyOfTheJournalIsPassedOver() {
        Heap heap = new Heap();
        talk(road(heap), 600);
        journal = new MemoryJournal();
        talk(road(Snapshots.none()), 550);

        assertThat(state(road(heap)).length()).isEqualTo(550);
        journal = new MemoryJournal();
        talk(road(Snapshots.none()), 20);
        assertThat(state(road(heap)).length()).isEqualTo(20);
    }

    @Test
    void erasureTakesSnapshotsAwayAndNoCopyOfOneCanBeReadAfterwards() throws Exception {
        Path file = folder.resolve("snapshots");
        place = SqlSnapshots.in(file);
        Road road = road(place);
        talk(road, 300);
        Snapshots.Snapshot copy = place.find(DialogueState.FOLD.stream("talk")).orElseThrow();

        new Eraser(road, journal, keys, Set.of(CLINIC), List.of())
                .party(CLINIC, CLINIC, No.reason("asked", "They asked.", "So wurde gebeten."))
                .orElseThrow();

        assertThat(place.find(DialogueState.FOLD.stream("talk"))).isEmpty();
        place.keep(DialogueState.FOLD.stream("talk"), copy);
        Road next = road(place);
        assertThat(state(next)).isEqualTo(state(road(Snapshots.none())));
        assertThat(state(next).heads().of(2).orElseThrow().kind()).isEqualTo(TurnHeads.Kind.ERASED);
        // Rebuilt without it, sealed under the keys of those who remain.
        Dialogue talk = new Forum(next).find("talk").orElseThrow();
        for (int i = 0; i < 400; i++) {
            talk.take(ADA, new Inquiry.Raise("Matter " + i)).orElseThrow();
        }
        read.set(0);
        assertThat(state(road(place)).length()).isEqualTo(700);
        assertThat(read).hasValueLessThan(400);
    }

    @Test
    void theFileHoldsNothingThatWasSaidInTheClear() throws Exception {
        Path file = folder.resolve("snapshots");
        place = SqlSnapshots.in(file);
        Road road = road(place);
        Dialogue talk = opened(road);
        for (int i = 0; i < 300; i++) {
            talk.take(ADA, new Inquiry.Raise("secret matter " + i)).orElseThrow();
        }

        assertThat(place.find(DialogueState.FOLD.stream("talk"))).isPresent();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
    }

    @Test
    void aPlaceThatFailsIsAsGoodAsNone() throws Exception {
        Path file = folder.resolve("snapshots");
        Files.writeString(
                file, "This is no database, and was never one; it is only long enough to look like it. ".repeat(99));
        place = SqlSnapshots.in(file);
        Road road = road(place);
        talk(road, 300);

        assertThat(state(road(place)).length()).isEqualTo(300);
        assertThat(new Forum(road).find("talk").orElseThrow().turns(299, 1)).hasSize(1);
        assertThat(journal.read(new Query.Of(DialogueState.FOLD.stream("talk"), 0), 500))
                .hasSize(301);
    }

    /** Snapshots in memory, for tests to tamper with. */
    private static final class Heap implements Snapshots {
        private final Map<StreamId, Snapshots.Snapshot> kept = new HashMap<>();

        @Override
        public Optional<Snapshots.Snapshot> find(StreamId stream) {
            return Optional.ofNullable(kept.get(stream));
        }

        @Override
        public void keep(StreamId stream, Snapshots.Snapshot snapshot) {
            kept.merge(stream, snapshot, (old, next) -> old.version() < next.version() ? next : old);
        }

        @Override
        public void clear() {
            kept.clear();
        }

        @Override
        public void close() {}
    }
}
