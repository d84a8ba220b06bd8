package dev.cocreate.core.internal.road;

import static dev.cocreate.core.internal.road.Library.ADA;
import static dev.cocreate.core.internal.road.Library.BOB;
import static dev.cocreate.core.internal.road.Library.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.road.Library.LibraryEvent;
import dev.cocreate.core.internal.road.Library.Move;
import dev.cocreate.core.internal.road.Library.Put;
import dev.cocreate.journal.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("concept-80")
class RoadTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Library library = new Library(journal);

    @Test
    void whatIsDoneIsStoredAndSeen() {
        Outcome<String> outcome = library.put(ADA, "a", "Emma");

        assertThat(outcome).isEqualTo(new Outcome.Done<>("Emma@0", 0));
        assertThat(library.shelf("a").books()).containsExactly("Emma");
    }

    @Test
    void theFirstObjectionStandsAndNobodyIsAskedAfterIt() {
        List<String> asked = new ArrayList<>();
        Library guarded =
                new Library(journal, gate(asked, "one", false), gate(asked, "two", true), gate(asked, "three", true));

        Outcome<String> outcome = guarded.take(Put.of(ADA, "a", ""));

        assertThat(outcome.refused().orElseThrow().reasons().get(0).code()).isEqualTo("gate.two");
        assertThat(asked).containsExactly("one", "two");
    }

    @Test
    void whatAGateLookedAtIsOnRecordWhicheverWayItCameOut() {
        Library guarded = new Library(journal, new Gate() {
            @Override
            public Optional<Refusal> objection(Act act, Situation situation) {
                situation.state(Library.SHELF, "looks");
                return act.by().equals(BOB) ? Optional.of(Library.refusal("gate.bob")) : Optional.empty();
            }

            @Override
            public List<Change> marks(Act act, Situation situation) {
                return List.of(
                        Change.of(Library.SHELF.stream("looks"), act.by(), new LibraryEvent.BookPut("by " + act.by())));
            }
        });

        Outcome<String> done = guarded.take(Put.of(ADA, "a", "Emma"));
        Outcome<String> refused = guarded.take(Put.of(BOB, "a", "Ulysses"));

        assertThat(done.orElseThrow()).as("the act yields from its own events").isEqualTo("Emma@0");
        assertThat(refused.isDone()).isFalse();
        assertThat(guarded.shelf("looks").books()).containsExactly("by ada", "by bob");
        assertThat(guarded.shelf("a").books()).containsExactly("Emma");
    }

    private static Gate gate(List<String> asked, String name, boolean objects) {
        return (act, situation) -> {
            asked.add(name);
            return objects ? Optional.of(Library.refusal("gate." + name)) : Optional.empty();
        };
    }

    @Test
    void aRefusalIsOnRecordForWhoeverWasRefused() {
        library.put(ADA, "a", "Emma");

        library.put(BOB, "a", "Emma");

        List<Recorded> bobs = library.road.read(new Query.Concerning(BOB, 0), 10);
        assertThat(bobs).singleElement().satisfies(recorded -> {
            assertThat(recorded.header().type()).isEqualTo("road.act-refused");
            assertThat(recorded.event())
                    .isEqualTo(new RoadEvent.ActRefused("library.put", BOB, Library.refusal("library.no-room")));
        });
        assertThat(library.shelf("a").books()).containsExactly("Emma");
    }

    @Test
    void anActIsDecidedAnewWhenAnotherProcessWasFaster() {
        library.put(ADA, "a", "Emma");
        new Library(journal).put(BOB, "a", "Ulysses");

        Outcome<String> outcome = library.put(ADA, "a", "Persuasion");

        assertThat(outcome.isDone()).isTrue();
        assertThat(library.shelf("a").books()).containsExactly("Emma", "Ulysses", "Persuasion");
    }

    @Test
    void aRefusalNeverRestsOnAStaleState() {
        library.put(ADA, "a", "Emma");
        new Library(journal).take(new Move(BOB, "a", "b", "Emma"));

        Outcome<String> outcome = library.put(ADA, "a", "Emma");

        assertThat(outcome.isDone()).as("there is room again").isTrue();
        assertThat(library.road.size()).as("no refusal on record").isEqualTo(4);
    }

    @Test
    void aMistakeIsNotReportedOnAStaleState() {
        library.put(ADA, "a", "Emma");
        new Library(journal).put(BOB, "a", "Ulysses");

        assertThat(library.take(new Move(ADA, "a", "b", "Ulysses")).isDone()).isTrue();
        assertThatThrownBy(() -> library.take(new Move(ADA, "a", "b", "Ulysses")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the book is not on shelf 'a'");
    }

    @Test
    void eventsOfSeveralStreamsAreStoredTogetherOrNotAtAll() {
        library.put(ADA, "a", "Emma");
        List<Long> sizes = new ArrayList<>();
        Library watched = new Library(journal, () -> sizes.add(journal.head().size()));

        watched.take(new Move(ADA, "a", "b", "Emma"));

        assertThat(sizes).containsExactly(3L);
        assertThat(watched.shelf("a").books()).isEmpty();
        assertThat(watched.shelf("b").books()).containsExactly("Emma");
    }

    @Test
    void whatChangesAStreamMustHaveLookedAtIt() {
        assertThatThrownBy(() -> library.road.take(Put.of(ADA, "a", "Emma"), new Step<String>() {
                    @Override
                    public Decided decide(Situation situation) {
                        return Decided.accepted(Change.of(SHELF.stream("a"), ADA, new LibraryEvent.BookPut("Emma")));
                    }

                    @Override
                    public String yield(List<Recorded> recorded) {
                        return "";
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("shelf/a");
        assertThat(library.road.size()).isZero();
    }

    @Test
    void anActUnderAKeyIsDoneOnceAndYieldsTheSameAgain() {
        Put put = Put.of(ADA, "a", "Emma").keyed("k1");

        Outcome<String> first = library.take(put);
        Outcome<String> second = library.take(put);
        Outcome<String> afterReopening = new Library(journal).take(put);

        assertThat(second).isEqualTo(first);
        assertThat(afterReopening).isEqualTo(first);
        assertThat(library.shelf("a").books()).containsExactly("Emma");
    }

    @Test
    void anotherActUnderTheSameKeyIsAMistake() {
        library.take(Put.of(ADA, "a", "Emma").keyed("k1"));

        assertThatThrownBy(() -> library.take(Put.of(ADA, "a", "Ulysses").keyed("k1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'library.put' was done before");
        assertThat(library.take(Put.of(BOB, "a", "Ulysses").keyed("k1")).isDone())
                .as("a key is its party's own")
                .isTrue();
    }

    @Test
    void theSameSetInAnotherOrderIsTheSameAct() {
        Set<String> one = new LinkedHashSet<>(List.of("old", "red", "thin"));
        Set<String> other = new LinkedHashSet<>(List.of("thin", "old", "red"));
        library.take(Put.of(ADA, "a", "Emma").keyed("k1").tagged(one));

        Outcome<String> again =
                library.take(Put.of(ADA, "a", "Emma").keyed("k1").tagged(other));

        assertThat(again.orElseThrow()).isEqualTo("Emma@1");
        assertThatThrownBy(
                        () -> library.take(Put.of(ADA, "a", "Emma").keyed("k1").tagged(Set.of("old"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anActThatWasRefusedUnderAKeyIsDecidedAnew() {
        library.put(ADA, "a", "Emma");
        Put put = Put.of(BOB, "a", "Emma").keyed("k1");
        assertThat(library.take(put).isDone()).isFalse();
        library.take(new Move(ADA, "a", "b", "Emma"));

        assertThat(library.take(put).isDone()).isTrue();
    }

    @Test
    void aKeyWhoseActWasErasedIsNotUsedAgain() {
        Put put = Put.of(ADA, "a", "Emma").keyed("k1");
        library.take(put);
        journal.wipe(List.of(0L, 1L));

        assertThatThrownBy(() -> new Library(journal).take(put))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has been erased");
    }

    @Test
    void timeNeverRunsBackwardsWithinAStream() {
        library.put(ADA, "a", "Emma");
        Instant first = library.clock.instant();
        library.clock.pass(Duration.ofHours(-2));

        library.put(ADA, "a", "Ulysses");
        library.put(ADA, "b", "Persuasion");
        library.clock.pass(Duration.ofHours(3));
        library.put(ADA, "a", "Middlemarch");

        assertThat(library.shelf("a").times()).containsExactly(first, first, first.plus(Duration.ofHours(1)));
        assertThat(library.shelf("b").times())
                .as("another stream keeps the clock's time")
                .containsExactly(first.minus(Duration.ofHours(2)));
    }

    @Test
    void anActIsDecidedAtTheTimeItsEventsBear() {
        library.put(ADA, "a", "Emma");
        Instant first = library.clock.instant();
        library.clock.pass(Duration.ofHours(-2));
        List<Instant> decided = new ArrayList<>();

        library.road.take(Put.of(ADA, "a", "x"), new Step<String>() {
            @Override
            public Decided decide(Situation situation) {
                situation.state(SHELF, "a");
                decided.add(situation.now());
                return Decided.accepted(Change.of(SHELF.stream("a"), ADA, new LibraryEvent.BookPut("x")));
            }

            @Override
            public String yield(List<Recorded> recorded) {
                return "";
            }
        });

        assertThat(decided.get(decided.size() - 1)).isEqualTo(first);
    }

    @Test
    void couriersAreCalledAfterTheCommitAndOnlyThen() {
        List<Long> sizes = new ArrayList<>();
        Library rung = new Library(journal, () -> sizes.add(journal.head().size()));

        rung.put(ADA, "a", "Emma");
        rung.put(ADA, "a", "Emma");
        assertThatThrownBy(() -> rung.put(ADA, "a", "")).isInstanceOf(IllegalArgumentException.class);

        assertThat(sizes).as("one event, then one refusal").containsExactly(1L, 2L);
    }

    @Test
    void anEventOfANewerLibraryIsNotMisread() {
        library.put(ADA, "a", "Emma");
        Road older = library.older();

        assertThatThrownBy(() -> older.read(new Query.From(0), 1))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("position 0")
                .hasMessageContaining("a newer one wrote it")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void replayIsIdentity() {
        long seed = 20_261_122;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            PartyId by = random.nextBoolean() ? ADA : BOB;
            String shelf = "s" + random.nextInt(4);
            String title = "t" + random.nextInt(40);
            List<String> books = library.shelf(shelf).books();
            if (random.nextInt(3) == 0 && !books.isEmpty()) {
                library.take(new Move(by, shelf, "s" + random.nextInt(4), books.get(random.nextInt(books.size()))));
            } else {
                library.put(by, shelf, title);
            }
            library.clock.pass(Duration.ofNanos(random.nextInt(5_000)));
        }
        Library replayed = new Library(journal);

        for (int i = 0; i < 4; i++) {
            assertThat(replayed.shelf("s" + i)).as("seed %d, shelf %d", seed, i).isEqualTo(library.shelf("s" + i));
        }
        library.road.forget();
        assertThat(library.shelf("s0")).isEqualTo(replayed.shelf("s0"));
    }
}
