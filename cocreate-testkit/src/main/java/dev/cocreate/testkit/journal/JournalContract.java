package dev.cocreate.testkit.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every journal must do. A store extends this class and says how to open one; each test names its requirement.
 *
 * <p>{@link ConcurrentJournalContract} adds what must hold when many call at once.
 */
public abstract class JournalContract {

    /** Somebody with events. */
    protected static final PartyId ADA = PartyId.of("ada");

    /** Somebody else. */
    protected static final PartyId FLORIST = PartyId.of("florist");

    private static final StreamId BOOK = StreamId.of("book", "ada");
    private static final StreamId SHOP = StreamId.of("shop", "florist");

    private final Drafts drafts = new Drafts(20_260_301);
    private Journal journal;

    /** For subclasses. */
    protected JournalContract() {}

    /**
     * Opens a journal that holds nothing yet.
     *
     * @return another at every call
     */
    protected abstract Journal newJournal();

    /**
     * Opens once more the journal that {@link #newJournal} made last, which was closed meanwhile.
     *
     * @return empty if the journal lives no longer than its process
     */
    protected abstract Optional<Journal> reopened();

    /** Opens the journal of one test. */
    @BeforeEach
    protected final void openJournal() {
        journal = newJournal();
    }

    /** Closes it again. */
    @AfterEach
    protected final void closeJournal() {
        journal.close();
    }

    /** J1: every part of an event comes back as it went in, whatever it holds. */
    @Test
    protected void j1GivesBackWhatItWasGiven() {
        NewEvent empty = drafts.event(BOOK, 0, ADA, new TreeSet<>(), Bytes.empty());
        NewEvent large = drafts.event(
                StreamId.of("book", "Straße 7 – 花 🌷"),
                0,
                PartyId.of("a:very@odd_party-id.9"),
                new TreeSet<>(Set.of(ADA, FLORIST)),
                drafts.bytes(300_000));
        stored(Drafts.commit(empty, large));

        List<StoredEvent> read = journal.read(new Query.From(0), 10);

        assertEquals(List.of(StoredEvent.at(0, empty), StoredEvent.at(1, large)), read);
    }

    /** J2: positions run from 0 without a gap, and those of one commit stand together. */
    @Test
    protected void j2NumbersWithoutGap() {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stored(drafts.commit(BOOK, i * 3L, 3, ADA)).forEach(event -> positions.add(event.position()));
        }

        for (int i = 0; i < 15; i++) {
            assertEquals(i, positions.get(i), "position of event " + i);
        }
    }

    /** J3: a stream that has moved on refuses the commit, says how far it is, and nothing is stored. */
    @Test
    protected void j3RefusesWhatRestsOnAnOlderVersion() {
        stored(drafts.commit(BOOK, 0, 2, ADA));

        Appended tooOld = journal.append(drafts.commit(BOOK, 1, 1, ADA));
        Appended tooNew = journal.append(drafts.commit(BOOK, 3, 1, ADA));

        assertEquals(new Appended.Conflict(BOOK, 1, 2), tooOld);
        assertEquals(new Appended.Conflict(BOOK, 3, 2), tooNew);
        assertEquals(2, journal.head().size());
    }

    /** J4: a stream that was only looked at must stand still too. */
    @Test
    protected void j4ChecksStreamsThatWereOnlyLookedAt() {
        stored(drafts.commit(SHOP, 0, 1, FLORIST));

        Appended stale = journal.append(new Commit(List.of(drafts.event(BOOK, 0, ADA)), Map.of(BOOK, 0L, SHOP, 0L)));
        Appended fresh = journal.append(new Commit(List.of(drafts.event(BOOK, 0, ADA)), Map.of(BOOK, 0L, SHOP, 1L)));

        assertEquals(new Appended.Conflict(SHOP, 0, 1), stale);
        assertInstanceOf(Appended.Stored.class, fresh);
    }

    /** J5: a commit over several streams is stored whole or not at all. */
    @Test
    protected void j5StoresAllOrNothing() {
        stored(drafts.commit(SHOP, 0, 1, FLORIST));

        journal.append(Drafts.commit(drafts.event(BOOK, 0, ADA), drafts.event(SHOP, 0, FLORIST)));

        assertTrue(journal.read(new Query.Of(BOOK, 0), 1).isEmpty(), "half of a refused commit was stored");
    }

    /** J6: the same commit again is answered as the first time and stored once, however far its streams have gone. */
    @Test
    protected void j6AnswersTheSameCommitAgain() {
        Commit commit = Drafts.commit(drafts.event(BOOK, 0, ADA), drafts.event(SHOP, 0, FLORIST));
        stored(commit);
        stored(drafts.commit(BOOK, 1, 2, ADA));

        Appended again = journal.append(commit);

        Appended.Stored answer = assertInstanceOf(Appended.Stored.class, again);
        assertTrue(answer.again(), "the answer must say that nothing new was written");
        assertEquals(
                List.of(0L, 1L),
                answer.events().stream().map(StoredEvent::position).toList());
        assertEquals(4, journal.head().size());
    }

    /** J7: an id that is stored already with other content is a mistake, and nothing of such a commit is stored. */
    @Test
    protected void j7RefusesAnIdWithOtherContent() {
        NewEvent first = drafts.event(BOOK, 0, ADA);
        stored(Drafts.commit(first));
        NewEvent elsewhere = withId(first, drafts.event(SHOP, 1, FLORIST));

        assertThrows(
                IllegalArgumentException.class, () -> journal.append(Drafts.commit(drafts.changed(first))), "content");
        assertThrows(
                IllegalArgumentException.class,
                () -> journal.append(Drafts.commit(drafts.event(SHOP, 0, FLORIST), elsewhere)),
                "stream");

        assertEquals(1, journal.head().size());
    }

    private static NewEvent withId(NewEvent from, NewEvent event) {
        var header = event.header();
        return new NewEvent(
                new dev.cocreate.journal.EventHeader(
                        from.header().id(),
                        header.stream(),
                        header.version(),
                        header.type(),
                        header.schema(),
                        header.at(),
                        header.by(),
                        header.subject(),
                        header.concerns()),
                event.payload(),
                event.entry());
    }

    /** J8: a page holds as many events as asked, in order of position, and fewer only at the end. */
    @Test
    protected void j8ReadsInPages() {
        for (int i = 0; i < 4; i++) {
            stored(Drafts.commit(drafts.event(BOOK, i, ADA), drafts.event(SHOP, i, FLORIST)));
        }

        assertEquals(List.of(2L, 3L, 4L), positions(new Query.From(2), 3));
        assertEquals(List.of(7L), positions(new Query.From(7), 3));
        assertEquals(List.of(), positions(new Query.From(8), 3));
        assertEquals(List.of(3L, 5L), positions(new Query.Of(SHOP, 1), 2));
        assertEquals(List.of(), positions(new Query.Of(StreamId.of("book", "nobody"), 0), 2));
        assertThrows(IllegalArgumentException.class, () -> journal.read(new Query.From(0), 0));
    }

    /** J9: whoever is concerned finds the event, also in others' streams, and nobody else does. */
    @Test
    protected void j9FindsWhatConcernsAParty() {
        stored(Drafts.commit(
                drafts.event(BOOK, 0, ADA),
                drafts.event(SHOP, 0, FLORIST, new TreeSet<>(Set.of(ADA)), drafts.bytes(10)),
                drafts.event(SHOP, 1, FLORIST)));

        assertEquals(List.of(0L, 1L), positions(new Query.Concerning(ADA, 0), 10));
        assertEquals(List.of(1L), positions(new Query.Concerning(ADA, 1), 10));
        assertEquals(List.of(1L, 2L), positions(new Query.Concerning(FLORIST, 0), 10));
        assertEquals(List.of(1L), positions(new Query.Concerning(FLORIST, 0), 1));
        assertEquals(List.of(), positions(new Query.Concerning(PartyId.of("bob"), 0), 10));
    }

    /** J10: the head is the tree over every entry stored, in order of position. */
    @Test
    protected void j10KeepsTheTreeOverAllEntries() {
        Frontier expected = Frontier.empty();
        assertEquals(expected, journal.head().frontier());
        for (int i = 0; i < 9; i++) {
            Commit commit = drafts.commit(BOOK, i * 2L, 2, ADA);
            stored(commit);
            for (NewEvent event : commit.events()) {
                expected = expected.plus(event.entry());
            }
            assertEquals(expected, journal.head().frontier());
        }
    }

    /** J11: a wiped payload is gone for every reader; all else about the event stays. */
    @Test
    protected void j11WipesPayloadsAndNothingElse() {
        Commit commit =
                Drafts.commit(drafts.event(BOOK, 0, ADA), drafts.event(BOOK, 1, ADA), drafts.event(SHOP, 0, FLORIST));
        List<StoredEvent> before = stored(commit);
        Frontier frontier = journal.head().frontier();

        assertEquals(2, journal.wipe(List.of(0L, 2L)).events());

        List<StoredEvent> after = journal.read(new Query.From(0), 10);
        for (int i = 0; i < 3; i++) {
            assertEquals(before.get(i).header(), after.get(i).header());
            assertEquals(before.get(i).entry(), after.get(i).entry());
            assertEquals(i == 1, after.get(i).payload().isPresent(), "payload of event " + i);
        }
        assertEquals(frontier, journal.head().frontier());
        assertTrue(journal.read(new Query.Of(BOOK, 0), 1).get(0).payload().isEmpty());
        assertTrue(journal.read(new Query.Concerning(FLORIST, 0), 1)
                .get(0)
                .payload()
                .isEmpty());
        assertEquals(1, journal.wipe(List.of(0L, 1L)).events(), "payloads that were still there");
        assertThrows(IllegalArgumentException.class, () -> journal.wipe(List.of(3L)));
    }

    /** J12: after a wipe the same commit is still answered as the first time. */
    @Test
    protected void j12KnowsACommitAgainAfterItsContentWasWiped() {
        Commit commit = drafts.commit(BOOK, 0, 1, ADA);
        stored(commit);
        journal.wipe(List.of(0L));

        Appended.Stored again = assertInstanceOf(Appended.Stored.class, journal.append(commit));

        assertTrue(again.again());
        assertTrue(journal.read(new Query.From(0), 1).get(0).payload().isEmpty(), "wiped content came back");
    }

    /** J13: a reader's place is 0 at first, and moves only from where it is. */
    @Test
    protected void j13KeepsTheReadersPlaces() {
        assertEquals(0, journal.cursors().at("mail"));

        assertTrue(journal.cursors().move("mail", 0, 7));
        assertFalse(journal.cursors().move("mail", 0, 9), "it stands at 7");
        assertTrue(journal.cursors().move("mail", 7, 3));

        assertEquals(3, journal.cursors().at("mail"));
        assertEquals(0, journal.cursors().at("audit"));
        assertThrows(IllegalArgumentException.class, () -> journal.cursors().move("mail", 3, -1));
        assertThrows(IllegalArgumentException.class, () -> journal.cursors().at(""));
    }

    /** J14: what was stored, wiped and moved is there after closing and opening again. */
    @Test
    protected void j14OutlivesItsProcess() {
        stored(drafts.commit(BOOK, 0, 3, ADA));
        journal.wipe(List.of(1L));
        journal.cursors().move("mail", 0, 2);
        List<StoredEvent> events = journal.read(new Query.From(0), 10);
        Frontier frontier = journal.head().frontier();
        journal.close();

        Optional<Journal> again = reopened();

        if (again.isPresent()) {
            journal = again.get();
            assertEquals(events, journal.read(new Query.From(0), 10));
            assertEquals(frontier, journal.head().frontier());
            assertEquals(2, journal.cursors().at("mail"));
            assertEquals(3, stored(drafts.commit(BOOK, 3, 1, ADA)).get(0).position());
        }
    }

    /** J15: once closed it does nothing and says so; closing again does nothing. */
    @Test
    protected void j15RefusesWorkOnceClosed() {
        journal.close();
        journal.close();

        assertThrows(CoCreateException.class, () -> journal.append(drafts.commit(BOOK, 0, 1, ADA)));
        assertThrows(CoCreateException.class, () -> journal.read(new Query.From(0), 1));
        assertThrows(CoCreateException.class, () -> journal.head());
    }

    /** J16: pages of several streams read at once are what each read by itself is, in the order they were asked for. */
    @Test
    protected void j16ReadsSeveralStreamsAtOnce() {
        for (int i = 0; i < 4; i++) {
            stored(Drafts.commit(drafts.event(BOOK, i, ADA), drafts.event(SHOP, i, FLORIST)));
        }
        journal.wipe(List.of(3L));
        List<Query.Of> queries = List.of(
                new Query.Of(SHOP, 1),
                new Query.Of(StreamId.of("book", "nobody"), 0),
                new Query.Of(BOOK, 0),
                new Query.Of(SHOP, 9),
                new Query.Of(SHOP, 3));

        for (int limit = 1; limit <= 5; limit++) {
            List<List<StoredEvent>> each = new ArrayList<>();
            for (Query.Of query : queries) {
                each.add(journal.read(query, limit));
            }
            assertEquals(each, journal.readEach(queries, limit), "with a limit of " + limit);
        }
        assertEquals(List.of(), journal.readEach(List.of(), 1));
        assertThrows(IllegalArgumentException.class, () -> journal.readEach(queries, 0));
    }

    private List<StoredEvent> stored(Commit commit) {
        Appended.Stored stored = assertInstanceOf(Appended.Stored.class, journal.append(commit));
        assertFalse(stored.again(), "a new commit was taken for one stored before");
        return stored.events();
    }

    private List<Long> positions(Query query, int limit) {
        return journal.read(query, limit).stream().map(StoredEvent::position).toList();
    }
}
