package dev.cocreate.core.internal.road;

import static dev.cocreate.core.internal.road.Library.ADA;
import static dev.cocreate.core.internal.road.Library.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.road.Library.Move;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is read of several streams in one round to the store is what is read of each by itself. */
@Tag("concept-80")
class ReadTogetherTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Library library = new Library(journal);
    private final AtomicInteger reads = new AtomicInteger();

    /** The journal as another process has it, which counts what it reads and may see events altered. */
    private Library other(UnaryOperator<StoredEvent> seen) {
        return new Library((Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    try {
                        Object answer = method.invoke(journal, arguments);
                        return method.getName().equals("readEach") ? altered(answer, seen) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @SuppressWarnings("unchecked")
    private static List<List<StoredEvent>> altered(Object pages, UnaryOperator<StoredEvent> seen) {
        return ((List<List<StoredEvent>>) pages)
                .stream().map(page -> page.stream().map(seen).toList()).toList();
    }

    private void put(int books) {
        for (int i = 0; i < books; i++) {
            library.put(ADA, "s" + i % 3, "t" + library.road.size()).orElseThrow();
        }
    }

    @Test
    void statesAreReadyAfterOneRound() {
        put(60);
        Library other = other(UnaryOperator.identity());
        List<Wanted<?>> wanted = List.of(
                Wanted.now(SHELF, "s0"),
                Wanted.now(SHELF, "s1"),
                Wanted.since(SHELF, "s2", 20),
                Wanted.now(SHELF, "s0"),
                Wanted.now(SHELF, "nobody's"));

        other.road.prepare(wanted);

        for (String name : List.of("s0", "s1", "s2", "nobody's")) {
            assertThat(other.road.state(SHELF, name, 0)).as(name).isEqualTo(library.shelf(name));
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void onlyWhatIsTooOldIsReadAgain() {
        put(60);
        Library other = other(UnaryOperator.identity());
        List<Wanted<?>> wanted = List.of(Wanted.now(SHELF, "s0"), Wanted.since(SHELF, "s2", 20));
        other.road.prepare(wanted);
        put(3);

        other.road.prepare(wanted);
        other.road.prepare(List.of(Wanted.since(SHELF, "s2", 20)));

        assertThat(other.road.state(SHELF, "s0", 0).books()).hasSize(21);
        assertThat(other.road.state(SHELF, "s2", 0).books())
                .as("twenty were enough")
                .hasSize(20);
        assertThat(reads).hasValue(2);
    }

    @Test
    void aStreamLongerThanAPageIsReadToItsEnd() {
        library.put(ADA, "a", "Emma").orElseThrow();
        for (int i = 0; i < 550; i++) {
            library.take(new Move(ADA, "a", "b", "Emma")).orElseThrow();
            library.take(new Move(ADA, "b", "a", "Emma")).orElseThrow();
        }
        Library other = other(UnaryOperator.identity());

        other.road.prepare(List.of(Wanted.now(SHELF, "a"), Wanted.now(SHELF, "b")));

        assertThat(other.road.state(SHELF, "a", 0)).isEqualTo(library.shelf("a"));
        assertThat(other.road.state(SHELF, "b", 0)).isEqualTo(library.shelf("b"));
    }

    @Test
    void oneThatCannotBeReadIsTheTroubleOfWhoLooksAtIt() {
        library.put(ADA, "sound", "Emma").orElseThrow();
        library.put(ADA, "damaged", "Emma").orElseThrow();
        Library other = other(event -> event.position() == 0
                ? event
                : new StoredEvent(
                        event.position(), event.header(), Optional.of(Bytes.of(new byte[80])), event.entry()));
        Query.Of sound = new Query.Of(SHELF.stream("sound"), 0);
        Query.Of damaged = new Query.Of(SHELF.stream("damaged"), 0);

        other.road.prepare(List.of(Wanted.now(SHELF, "damaged"), Wanted.now(SHELF, "sound")));
        List<Supplier<List<Recorded>>> pages = other.road.readEach(List.of(damaged, sound), 10);

        reads.set(0);
        assertThat(other.road.state(SHELF, "sound", 0).books()).containsExactly("Emma");
        assertThat(reads).hasValue(0);
        other.road.state(SHELF, "damaged", 0);
        assertThat(reads).as("nothing is kept of what was damaged").hasValue(1);
        assertThat(pages.get(1).get()).isEqualTo(library.road.read(sound, 10));
        assertThatThrownBy(() -> pages.get(0).get())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("position 1")
                .hasMessageContaining("altered");
    }
}
