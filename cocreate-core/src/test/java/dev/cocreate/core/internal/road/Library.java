package dev.cocreate.core.internal.road;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.MovableClock;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The smallest area there can be, to try the road with: shelves that hold books, at most a few each. */
final class Library {

    static final PartyId ADA = PartyId.of("ada");
    static final PartyId BOB = PartyId.of("bob");
    static final int ROOM = 200;

    /** What happens here. */
    sealed interface LibraryEvent extends Event {
        record BookPut(String title) implements LibraryEvent {}

        record BookTaken(String title) implements LibraryEvent {}

        List<EventType<?>> TYPES = List.of(
                EventType.of(
                        "library.book-put",
                        BookPut.class,
                        event -> Json.object().with("title", event.title()),
                        from -> new BookPut(from.text("title"))),
                EventType.of(
                        "library.book-taken",
                        BookTaken.class,
                        event -> Json.object().with("title", event.title()),
                        from -> new BookTaken(from.text("title"))));
    }

    /** What stands on a shelf, and everything that ever happened to it. */
    record Shelf(List<String> books, List<Instant> times) {
        Shelf {
            books = List.copyOf(books);
            times = List.copyOf(times);
        }
    }

    static final Fold<Shelf> SHELF = new Fold<>() {
        @Override
        public String kind() {
            return "shelf";
        }

        @Override
        public Shelf empty(StreamId stream) {
            return new Shelf(List.of(), List.of());
        }

        @Override
        public Shelf after(Shelf state, Recorded recorded) {
            List<String> books = new ArrayList<>(state.books());
            List<Instant> times = new ArrayList<>(state.times());
            times.add(recorded.at());
            if (recorded.event() instanceof LibraryEvent.BookPut put) {
                books.add(put.title());
            } else if (recorded.event() instanceof LibraryEvent.BookTaken taken) {
                books.remove(taken.title());
            }
            return new Shelf(books, times);
        }
    };

    /** Puts a book on a shelf; refused when that is full. */
    record Put(PartyId by, String shelf, String title, Optional<String> key, Set<String> tags) implements Act {
        static Put of(PartyId by, String shelf, String title) {
            return new Put(by, shelf, title, Optional.empty(), Set.of());
        }

        Put keyed(String key) {
            return new Put(by, shelf, title, Optional.of(key), tags);
        }

        Put tagged(Set<String> tags) {
            return new Put(by, shelf, title, key, tags);
        }

        @Override
        public String name() {
            return "library.put";
        }
    }

    /** Moves a book from one shelf to another: two streams in one act. */
    record Move(PartyId by, String from, String to, String title) implements Act {
        @Override
        public String name() {
            return "library.move";
        }
    }

    final MovableClock clock = MovableClock.at("2026-03-01T09:00:00.123456Z");
    final Journal journal;
    final List<EventType<?>> types;
    final Road road;

    Library(Journal journal, Gate... gates) {
        this(journal, () -> {}, gates);
    }

    Library(Journal journal, Runnable afterCommit, Gate... gates) {
        this(journal, new SaltedSeal(), LibraryEvent.TYPES, afterCommit, gates);
    }

    Library(Journal journal, Seal seal, List<EventType<?>> types) {
        this(journal, seal, types, () -> {});
    }

    private Library(Journal journal, Seal seal, List<EventType<?>> types, Runnable afterCommit, Gate... gates) {
        this.journal = journal;
        this.types = types;
        this.road = new Road(
                journal,
                Vocabulary.of(types),
                seal,
                clock,
                Ids.random(),
                List.of(gates),
                100,
                Freezer.none(),
                afterCommit);
    }

    Outcome<String> put(PartyId by, String shelf, String title) {
        return take(Put.of(by, shelf, title));
    }

    /** Yields the title and the position, so that the same answer can be told from another. */
    Outcome<String> take(Put put) {
        return road.take(put, new Step<String>() {
            @Override
            public Decided decide(Situation situation) {
                Shelf shelf = situation.state(SHELF, put.shelf());
                if (put.title().isEmpty()) {
                    throw new IllegalArgumentException("a book has a title");
                }
                if (shelf.books().size() >= ROOM || shelf.books().contains(put.title())) {
                    return Decided.refused(refusal("library.no-room"));
                }
                return Decided.accepted(
                        Change.of(SHELF.stream(put.shelf()), put.by(), new LibraryEvent.BookPut(put.title())));
            }

            @Override
            public String yield(List<Recorded> recorded) {
                return ((LibraryEvent.BookPut) recorded.get(0).event()).title() + "@"
                        + recorded.get(0).position();
            }
        });
    }

    Outcome<Integer> take(Move move) {
        return road.take(move, new Step<Integer>() {
            @Override
            public Decided decide(Situation situation) {
                Shelf from = situation.state(SHELF, move.from());
                situation.state(SHELF, move.to());
                if (!from.books().contains(move.title())) {
                    throw new IllegalArgumentException("the book is not on shelf '" + move.from() + "'");
                }
                return Decided.accepted(
                        Change.of(SHELF.stream(move.from()), move.by(), new LibraryEvent.BookTaken(move.title())),
                        Change.of(SHELF.stream(move.to()), move.by(), new LibraryEvent.BookPut(move.title())));
            }

            @Override
            public Integer yield(List<Recorded> recorded) {
                return recorded.size();
            }
        });
    }

    Shelf shelf(String name) {
        return road.state(SHELF, name);
    }

    static Refusal refusal(String code) {
        return Refusal.of(new Reason(
                code,
                "library",
                1,
                List.of(),
                Text.of(Locale.ENGLISH, "It cannot be.").and(Locale.GERMAN, "Es geht nicht.")));
    }

    /** A road over the same journal, of a library that knows none of the events in it. */
    Road older() {
        return new Road(
                journal,
                Vocabulary.of(List.of()),
                new SaltedSeal(),
                clock,
                Ids.random(),
                List.of(),
                10,
                Freezer.none(),
                () -> {});
    }
}
