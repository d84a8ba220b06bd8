package dev.cocreate.core.internal.road;

import static dev.cocreate.core.internal.road.Library.ADA;
import static dev.cocreate.core.internal.road.Library.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.road.ErasureEvent.PayloadErased;
import dev.cocreate.core.internal.road.ErasureEvent.Scope;
import dev.cocreate.core.internal.road.Library.LibraryEvent;
import dev.cocreate.journal.ErasureReport;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Query;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraserTest {

    private static final PartyId OFFICER = PartyId.of("privacy-officer");
    private static final Text ELSEWHERE = Text.of(Locale.ENGLISH, "The shop's own mailing list.");

    @TempDir
    private Path folder;

    private final MemoryKeys keys = new MemoryKeys();
    private SqliteJournal journal;
    private Library library;
    private Eraser eraser;

    private static Reason ground(String words) {
        return new Reason(
                "privacy.erase",
                "privacy-policy",
                3,
                List.of(),
                Text.of(Locale.ENGLISH, words).and(Locale.GERMAN, "de " + words));
    }

    @BeforeEach
    void open() {
        journal = SqliteJournal.open(folder.resolve("journal.db"));
        library = new Library(journal, new SealedSeal(keys), LibraryEvent.TYPES);
        eraser = new Eraser(library.road, journal, keys, Set.of(OFFICER), List.of(ELSEWHERE));
        library.put(ADA, "a", "Emma");
        library.put(BOB, "a", "Ulysses");
        library.put(ADA, "a", "Persuasion");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void takesTheContentOfAnEventOutOfEveryStateAtOnce() {
        assertThat(library.shelf("a").books()).containsExactly("Emma", "Ulysses", "Persuasion");

        ErasureReport report =
                eraser.events(OFFICER, List.of(0L), ground("withdrawn")).orElseThrow();

        assertThat(library.shelf("a").books()).containsExactly("Ulysses", "Persuasion");
        assertThat(report.record()).isEqualTo(3);
        assertThat(report.events()).isEqualTo(1);
        assertThat(library.put(ADA, "a", "Emma").isDone()).as("life goes on").isTrue();
    }

    @Test
    void takesAwayAllAboutAPartyAndHerKey() {
        ErasureReport report =
                eraser.party(OFFICER, ADA, ground("Art. 17 GDPR")).orElseThrow();

        assertThat(report.events()).isEqualTo(2);
        assertThat(library.shelf("a").books()).containsExactly("Ulysses");
        assertThat(keys.keyFor(ADA)).isEmpty();
        assertThatThrownBy(() -> library.put(ADA, "a", "Emma"))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("under another id");
    }

    @Test
    void takesAwayKindsWhoseTimeIsOver() {
        library.clock.pass(Duration.ofDays(365));
        library.put(BOB, "a", "Middlemarch");

        ErasureReport report = eraser.kinds(
                        OFFICER,
                        Set.of("library.book-put"),
                        library.road.now().minus(Duration.ofDays(30)),
                        ground("kept for 30 days"))
                .orElseThrow();

        assertThat(report.events()).isEqualTo(3);
        assertThat(library.shelf("a").books()).containsExactly("Middlemarch");
    }

    @Test
    void leavesOnRecordThatItDidAndWhyWhereSheCanSeeIt() {
        eraser.party(ADA, ADA, ground("she asked for it")).orElseThrow();

        List<Recorded> hers = library.road.read(new Query.Concerning(ADA, 3), 10);

        assertThat(hers).singleElement().satisfies(recorded -> {
            assertThat(recorded.event())
                    .isEqualTo(new PayloadErased(new Scope.OfSubject(ADA), ADA, ground("she asked for it")));
            assertThat(recorded.header().by()).isEqualTo(ADA);
        });
    }

    @Test
    void leavesEveryEntryAsItWas() {
        Frontier before = journal.head().frontier();

        eraser.party(OFFICER, ADA, ground("Art. 17 GDPR")).orElseThrow();

        Frontier after = Frontier.empty();
        for (var event : journal.read(new Query.From(0), (int) before.size())) {
            after = after.plus(event.entry());
        }
        assertThat(after).isEqualTo(before);
    }

    @Test
    void saysWhereCopiesMayBeThatItCannotReach() {
        ErasureReport report =
                eraser.events(OFFICER, List.of(0L), ground("withdrawn")).orElseThrow();

        assertThat(report.beyondReach()).contains(ELSEWHERE);
        assertThat(report.beyondReach().toString())
                .contains("exports, receipts")
                .contains("backups");
    }

    @Test
    void passesTheGatesLikeEveryAct() {
        Library guarded = new Library(
                journal,
                (act, situation) -> act.name().equals("journal.erase")
                        ? Optional.of(Library.refusal("law.must-keep"))
                        : Optional.empty());

        var outcome = new Eraser(guarded.road, journal, keys, Set.of(OFFICER), List.of())
                .party(OFFICER, ADA, ground("no ground"));

        assertThat(outcome.refused().orElseThrow().reasons().get(0).code()).isEqualTo("law.must-keep");
        assertThat(library.shelf("a").books()).hasSize(3);
    }

    @Test
    void finishesWhatACrashLeftUndone() {
        eraser.events(OFFICER, List.of(1L), ground("withdrawn")).orElseThrow();
        // On record, and then the process died.
        library.road.take(
                new Eraser.Erase(OFFICER, new Scope.OfSubject(ADA), ground("Art. 17 GDPR"), Set.of(ADA), Set.of()),
                new Step<Integer>() {
                    @Override
                    public Decided decide(Situation situation) {
                        situation.state(Eraser.ERASURES, "all");
                        return Decided.accepted(Change.of(
                                Eraser.ERASURES.stream("all"),
                                Eraser.KEEPER,
                                new PayloadErased(new Scope.OfSubject(ADA), OFFICER, ground("Art. 17 GDPR"))));
                    }

                    @Override
                    public Integer yield(List<Recorded> recorded) {
                        return 1;
                    }
                });
        assertThat(library.shelf("a").books()).contains("Emma");

        assertThat(eraser.resume()).isEqualTo(1);
        assertThat(eraser.resume()).as("there is nothing more to do").isZero();

        assertThat(library.shelf("a").books()).isEmpty();
        assertThat(keys.keyFor(ADA)).isEmpty();
    }

    @Test
    void reachesTheStatesOfAnotherProcess() {
        Library other = new Library(journal, new SealedSeal(keys), library.types);
        Couriers couriers = new Couriers();
        couriers.add(new Eraser(other.road, journal, keys, Set.of(), List.of()).forgetting(), other.road.size());
        assertThat(other.shelf("a").books()).hasSize(3);

        eraser.events(OFFICER, List.of(0L), ground("withdrawn")).orElseThrow();
        couriers.round(other.road);

        assertThat(other.shelf("a").books()).containsExactly("Ulysses", "Persuasion");
    }

    @Test
    void refusesToEraseTheRecordOfErasuresAndWhatIsNotThere() {
        assertThatThrownBy(() -> eraser.party(OFFICER, Eraser.KEEPER, ground("no")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eraser.kinds(OFFICER, Set.of("road.payload-erased"), library.road.now(), ground("no")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eraser.events(OFFICER, List.of(99L), ground("no")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none at 99");
    }

    @Test
    void leavesNoReadableByteInAnyFile() throws Exception {
        String title = "A very telling title that nobody else has";
        library.put(ADA, "a", title);
        byte[] sealed = journal.read(new Query.From(3), 1)
                .get(0)
                .payload()
                .orElseThrow()
                .toArray();
        String bytes = new String(sealed, StandardCharsets.ISO_8859_1);
        assertThat(isAnywhere(title)).as("only sealed bytes are ever written").isFalse();
        assertThat(isAnywhere(bytes)).isTrue();

        eraser.party(OFFICER, ADA, ground("Art. 17 GDPR")).orElseThrow();

        assertThat(isAnywhere(bytes)).isFalse();
    }

    private boolean isAnywhere(String bytes) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void everyKindOfRecordIsReadBackAsWritten() {
        EventType<PayloadErased> type = type();
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            Scope scope = switch (random.nextInt(3)) {
                case 0 ->
                    new Scope.OfEvents(random.longs(1 + random.nextInt(5), 0, Long.MAX_VALUE)
                            .boxed()
                            .toList());
                case 1 -> new Scope.OfSubject(PartyId.of("party-" + random.nextInt(100)));
                default ->
                    new Scope.OfKinds(
                            new TreeSet<>(Set.of("a." + random.nextInt(), "b.c")),
                            library.road.now().plusNanos(random.nextInt(1_000_000) * 1_000L));
            };
            PayloadErased event = new PayloadErased(scope, ADA, ground("ground " + random.nextInt()));

            var written = type.write().apply(event).bytes();

            assertThat(type.read()
                            .read(
                                    dev.cocreate.core.internal.json.Json.parse(written)
                                            .asObject(),
                                    1))
                    .as("seed 11, value %d", i)
                    .isEqualTo(event);
        }
    }

    @SuppressWarnings("unchecked")
    private static EventType<PayloadErased> type() {
        return (EventType<PayloadErased>) ErasureEvent.TYPES.get(0);
    }
}
