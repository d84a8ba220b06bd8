package dev.cocreate.core.internal.road;

import static dev.cocreate.core.internal.road.CouriersTest.courier;
import static dev.cocreate.core.internal.road.Library.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What couriers read of the journal and when they note how far they came. */
@Tag("concept-78")
class CouriersReadingTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Library library = new Library(journal);
    private final List<Long> carried = new ArrayList<>();

    private void put(int books) {
        for (int i = 0; i < books; i++) {
            library.put(ADA, "shelf-" + i % 5, "t" + i).orElseThrow();
        }
    }

    @Test
    void areToldOfAnEventOfANewerLibraryOnceTheyLookIntoIt() {
        put(2);
        Road older = library.older();
        Couriers couriers = new Couriers();
        couriers.add(courier("headers only", recorded -> carried.add(recorded.position())), 0);
        List<Long> others = new ArrayList<>();
        couriers.add(
                courier("looking for books", recorded -> {
                    if (!recorded.is(Library.LibraryEvent.BookTaken.class)) {
                        others.add(recorded.position());
                    }
                }),
                0);

        assertThat(couriers.round(older)).isFalse();

        assertThat(carried).containsExactly(0L, 1L);
        assertThat(others).as("it may be what it looks for").isEmpty();
    }

    @Test
    void openOnlyWhatTheyLookInto() {
        AtomicInteger opened = new AtomicInteger();
        Library counted = new Library(journal, new CountingSeal(opened), Library.LibraryEvent.TYPES);
        counted.put(ADA, "a", "Emma").orElseThrow();
        counted.put(ADA, "a", "Persuasion").orElseThrow();
        opened.set(0);
        Couriers couriers = new Couriers();
        couriers.add(courier("taken", recorded -> recorded.is(Library.LibraryEvent.BookTaken.class)), 0);
        couriers.round(counted.road);
        assertThat(opened).hasValue(0);

        couriers.add(courier("put", recorded -> recorded.is(Library.LibraryEvent.BookPut.class)), 1);
        couriers.add(courier("all", Recorded::event), 1);
        couriers.round(counted.road);
        assertThat(opened).as("once for both").hasValue(1);
    }

    /** Counts what is opened. */
    private record CountingSeal(AtomicInteger opened, Seal seal) implements Seal {
        CountingSeal(AtomicInteger opened) {
            this(opened, new SaltedSeal());
        }

        @Override
        public NewEvent seal(EventHeader header, Bytes content) {
            return seal.seal(header, content);
        }

        @Override
        public Optional<Bytes> open(StoredEvent event) {
            opened.incrementAndGet();
            return seal.open(event);
        }

        @Override
        public Optional<Bytes> committed(StoredEvent event) {
            return seal.committed(event);
        }
    }

    @Test
    void keepTheirPlaceWhenNobodyRingsForAMoment() {
        try (Couriers couriers = new Couriers()) {
            couriers.subscribe(courier("mail", recorded -> {}));
            put(3);
            couriers.start(library.road);
            long end = System.nanoTime() + 20_000_000_000L;
            while (journal.cursors().at("mail") < 3 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(journal.cursors().at("mail")).isEqualTo(3);
        }
    }

    @Test
    void keepTheirPlaceEverySoOftenWhileTheyAreBehind() {
        put(1_000);
        Couriers couriers = new Couriers();
        List<Long> places = new ArrayList<>();
        couriers.subscribe(courier("mail", recorded -> {
            long behind = recorded.position() - journal.cursors().at("mail");
            places.add(behind);
        }));

        couriers.round(library.road);

        assertThat(places).hasSize(1_000).allMatch(behind -> behind < 256);
        assertThat(journal.cursors().at("mail")).isEqualTo(1_000);
    }
}
