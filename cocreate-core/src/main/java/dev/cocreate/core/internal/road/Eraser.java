package dev.cocreate.core.internal.road;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.ErasureEvent.PayloadErased;
import dev.cocreate.core.internal.road.ErasureEvent.Scope;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.ErasureReport;
import dev.cocreate.journal.Erasures;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.journal.SubjectKeys;
import dev.cocreate.journal.Wiped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes content away for ever, and leaves on record that it did.
 *
 * <p>First the erasure is put on record like any act, through every gate; then the key of a party that goes is
 * destroyed, the sealed bytes are wiped, and every state kept is forgotten, to be folded anew without them. Entries and
 * headers stay, so every proof still holds. A crash in between leaves a record without a deed: {@link #resume} does
 * what is left of it, and is to be called whenever a journal is opened.
 *
 * <p>What is on record is about nobody's content, so it is not sealed under the key of whoever goes, and outlives it.
 *
 * <p>Safe for several threads.
 */
public final class Eraser implements Erasures {

    /** Under whose key the records of erasures stand. */
    public static final PartyId KEEPER = PartyId.of("cocreate:keeper");

    private static final String CURSOR = "cocreate:eraser";
    private static final int PAGE = 500;
    private static final Text HANDED_OUT = Text.of(
                    Locale.ENGLISH,
                    "What was handed out before: exports, receipts, messages on other channels and copies that readers"
                            + " made.")
            .and(
                    Locale.GERMAN,
                    "Was vorher herausgegeben wurde: Auszüge, Belege, Nachrichten auf anderen Kanälen und Kopien, die"
                            + " Leser angefertigt haben.");

    private static final Text OTHERS = Text.of(
                    Locale.ENGLISH,
                    "What others said and did with the party that is gone: it is theirs, and sealed under their keys.")
            .and(
                    Locale.GERMAN,
                    "Was andere der gelöschten Person gesagt oder mit ihr getan haben: Es gehört ihnen und ist mit ihren"
                            + " Schlüsseln versiegelt.");
    private static final Refusal NOT_HERS = Refusal.of(Reason.of(
            "erasure.not-yours",
            Text.of(Locale.ENGLISH, "Content is erased by whom it is about, or by somebody named to keep the journal.")
                    .and(
                            Locale.GERMAN,
                            "Inhalte löscht, von wem sie handeln, oder wer als Verwahrer des Journals benannt ist.")));

    /** How many erasures there were: one stream holds them all, so that none is overlooked. */
    static final Fold<Long> ERASURES = Fold.counting("erasures");

    private static final String ALL = "all";

    /** Where every erasure is on record. */
    public static final StreamId RECORD = ERASURES.stream(ALL);

    /**
     * Asks for an erasure.
     *
     * @param about whom the content is about, where that is known; empty for a retention class
     * @param told who else is told of it
     */
    public record Erase(PartyId by, Scope scope, Reason ground, Set<PartyId> about, Set<PartyId> told) implements Act {
        public Erase {
            about = Set.copyOf(about);
            told = Set.copyOf(told);
        }

        @Override
        public String name() {
            return "journal.erase";
        }
    }

    private final Road road;
    private final Journal journal;
    private final SubjectKeys keys;
    private final Set<PartyId> custodians;
    private final List<Text> elsewhere;

    /**
     * @param custodians who may erase what is about others
     * @param elsewhere where else copies may be that this library cannot reach, such as a subscriber's store
     */
    public Eraser(Road road, Journal journal, SubjectKeys keys, Set<PartyId> custodians, List<Text> elsewhere) {
        this.road = road;
        this.journal = journal;
        this.keys = keys;
        this.custodians = Set.copyOf(custodians);
        this.elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public Outcome<ErasureReport> events(PartyId by, Collection<Long> positions, Reason ground) {
        Set<PartyId> about = new HashSet<>();
        Set<PartyId> told = new HashSet<>();
        for (long position : positions) {
            List<StoredEvent> event = position < 0 ? List.of() : journal.read(new Query.From(position), 1);
            if (event.isEmpty()) {
                throw new IllegalArgumentException(
                        "there are events at positions from 0 to below " + road.size() + ", but none at " + position);
            }
            about.add(event.get(0).header().subject());
            told.addAll(event.get(0).header().concerns());
        }
        if (about.contains(KEEPER)) {
            throw new IllegalArgumentException("the record of erasures is not erased");
        }
        return erase(new Erase(by, new Scope.OfEvents(List.copyOf(positions)), ground, about, told));
    }

    @Override
    public Outcome<ErasureReport> party(PartyId by, PartyId subject, Reason ground) {
        if (subject.equals(KEEPER)) {
            throw new IllegalArgumentException("the record of erasures is not erased");
        }
        return erase(new Erase(by, new Scope.OfSubject(subject), ground, Set.of(subject), Set.of(subject)));
    }

    @Override
    public Outcome<ErasureReport> kinds(PartyId by, Collection<String> kinds, Instant before, Reason ground) {
        if (kinds.contains("road.payload-erased")) {
            throw new IllegalArgumentException("the record of erasures is not erased");
        }
        return erase(new Erase(by, new Scope.OfKinds(Set.copyOf(kinds), before), ground, Set.of(), Set.of()));
    }

    private Outcome<ErasureReport> erase(Erase act) {
        Outcome<Recorded> recorded = road.take(act, new Step<Recorded>() {
            @Override
            public Decided decide(Situation situation) {
                situation.state(ERASURES, ALL);
                if (!custodians.contains(act.by()) && !act.about().equals(Set.of(act.by()))) {
                    return Decided.refused(NOT_HERS);
                }
                return Decided.accepted(new Change(
                        ERASURES.stream(ALL),
                        new PayloadErased(act.scope(), act.by(), act.ground()),
                        KEEPER,
                        act.told()));
            }

            @Override
            public Recorded yield(List<Recorded> own) {
                return own.get(0);
            }
        });
        return recorded.map(this::carryOut);
    }

    /**
     * The record of an erasure of single events that is part of another area's act: a change for its step to add. Once
     * the act is done, {@link #carryOut(Recorded)} does it; after a crash in between, {@link #resume}.
     */
    public static Change recording(Situation situation, PartyId by, Collection<Long> positions, Reason ground) {
        situation.state(ERASURES, ALL);
        Scope scope = new Scope.OfEvents(List.copyOf(positions));
        return new Change(ERASURES.stream(ALL), new PayloadErased(scope, by, ground), KEEPER, Set.of());
    }

    /** Carries out an erasure that is on record. */
    public ErasureReport carryOut(Recorded record) {
        ErasureReport report = carryOut(record.position(), (PayloadErased) record.event());
        // If an earlier one was left undone the cursor stays before it, and resuming does both.
        long version = record.header().version();
        journal.cursors().move(CURSOR, version, version + 1);
        return report;
    }

    private ErasureReport carryOut(long record, PayloadErased erased) {
        if (erased.scope() instanceof Scope.OfSubject subject) {
            keys.destroy(subject.subject());
        }
        Set<Text> beyondReach = new LinkedHashSet<>();
        // Before too: after a crash in between, no snapshot is left that holds what is being wiped.
        road.forget();
        long events = wipe(record, erased, beyondReach);
        road.forget();
        if (erased.scope() instanceof Scope.OfSubject subject && hasPartInOthers(subject.subject(), record)) {
            beyondReach.add(OTHERS);
        }
        beyondReach.add(HANDED_OUT);
        beyondReach.addAll(elsewhere);
        return new ErasureReport(record, events, List.copyOf(beyondReach));
    }

    /** Whether something stands that concerns a party and is sealed under another's key. */
    private boolean hasPartInOthers(PartyId party, long record) {
        long next = 0;
        List<StoredEvent> page;
        do {
            page = journal.read(new Query.Concerning(party, next), PAGE);
            for (StoredEvent event : page) {
                next = event.position() + 1;
                if (event.position() < record && event.payload().isPresent()) {
                    return true;
                }
            }
        } while (page.size() == PAGE && next < record);
        return false;
    }

    private long wipe(long record, PayloadErased erased, Set<Text> beyondReach) {
        Scope scope = erased.scope();
        if (scope instanceof Scope.OfEvents events) {
            return wipe(events.positions(), beyondReach);
        }
        long wiped = 0;
        long next = 0;
        Optional<PartyId> subject = scope instanceof Scope.OfSubject of ? Optional.of(of.subject()) : Optional.empty();
        List<StoredEvent> page;
        do {
            Query query = subject.isPresent() ? new Query.Concerning(subject.get(), next) : new Query.From(next);
            page = journal.read(query, PAGE);
            List<Long> positions = new ArrayList<>();
            for (StoredEvent event : page) {
                next = event.position() + 1;
                if (event.position() < record
                        && event.payload().isPresent()
                        && erased.covers(event.header(), event.position())) {
                    positions.add(event.position());
                }
            }
            wiped += positions.isEmpty() ? 0 : wipe(positions, beyondReach);
        } while (page.size() == PAGE && next < record);
        return wiped;
    }

    private long wipe(List<Long> positions, Set<Text> beyondReach) {
        Wiped wiped = journal.wipe(positions);
        beyondReach.addAll(wiped.beyondReach());
        return wiped.events();
    }

    /** Carries out what is on record and was not carried out before a crash. Returns how many erasures that were. */
    public int resume() {
        Cursors cursors = journal.cursors();
        long from = cursors.at(CURSOR);
        long version = from;
        List<Recorded> page;
        do {
            page = road.read(new Query.Of(ERASURES.stream(ALL), version), PAGE);
            for (Recorded recorded : page) {
                if (recorded.event() instanceof PayloadErased erased) {
                    carryOut(recorded.position(), erased);
                }
                version++;
            }
        } while (page.size() == PAGE);
        cursors.move(CURSOR, from, version);
        return (int) (version - from);
    }

    /**
     * Forgets every state kept when another process erased something, so that no state here still holds it. To be added
     * to the couriers of each process.
     */
    public Courier forgetting() {
        return new Courier() {
            @Override
            public String name() {
                return CURSOR;
            }

            @Override
            public void carry(Recorded recorded) {
                if (recorded.is(PayloadErased.class)) {
                    road.forget();
                }
            }
        };
    }
}
