package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Audience;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Refusal;
import dev.cocreate.Role;
import dev.cocreate.core.MovableClock;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A forum over a journal in memory, with a clock a test can move and people to meet. */
public final class Square {

    public static final PartyId ADA = PartyId.of("ada");
    public static final PartyId BEA = PartyId.of("bea");
    public static final PartyId CLINIC = PartyId.of("clinic");
    public static final PartyId LAB = PartyId.of("lab");
    public static final PartyId JUDGE = PartyId.of("judge");
    public static final PartyId OTHER_JUDGE = PartyId.of("other-judge");
    public static final Purpose CARE = Purpose.of("care", No.text("to care for you", "um für Sie zu sorgen"));

    private static final AtomicLong SERIES = new AtomicLong();

    public final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    public final Journal journal;
    public final List<EventType<?>> types = types();
    public final List<Gate> gates = new ArrayList<>(List.of(new CharterGate()));
    public Road road;
    public Forum forum;

    public Square() {
        this(new MemoryJournal());
    }

    public Square(Journal journal, Gate... more) {
        this.journal = journal;
        gates.addAll(List.of(more));
        restart();
    }

    /** As after a restart: nothing is kept but the journal. */
    public void restart() {
        long series = SERIES.incrementAndGet();
        AtomicLong ids = new AtomicLong();
        road = new Road(
                journal,
                Vocabulary.of(types),
                new SaltedSeal(),
                clock,
                () -> new UUID(series, ids.getAndIncrement()),
                gates,
                1_000,
                Freezer.none(),
                () -> {});
        forum = new Forum(road);
    }

    public static List<EventType<?>> types() {
        List<EventType<?>> types = new ArrayList<>(DialogueEvent.TYPES);
        types.addAll(InstructionEvent.TYPES);
        return types;
    }

    public Dialogue talk() {
        return open(Opening.about("Whether to take a statin").between(ADA).and(CLINIC));
    }

    /** Has the ids of this process begin elsewhere than those of others over the same journal. */
    static void series(long from) {
        SERIES.set(from);
    }

    /** The same as {@link #judged()}, by a name. */
    Dialogue judged(String name) {
        return open(Opening.about("A bouquet")
                .between(ADA)
                .and(CLINIC)
                .and(JUDGE, Role.NEUTRAL)
                .named(name));
    }

    /** With a neutral party, so that rulings are possible. */
    public Dialogue judged() {
        return open(Opening.about("A bouquet").between(ADA).and(CLINIC).and(JUDGE, Role.NEUTRAL));
    }

    public Dialogue open(Opening opening) {
        return forum.open(opening).orElseThrow();
    }

    public DialogueState state(Dialogue talk) {
        return road.state(DialogueState.FOLD, talk.id());
    }

    public static Turn done(Dialogue talk, PartyId by, Move move) {
        return talk.take(by, move).orElseThrow();
    }

    /** The code of the first reason why this was refused. */
    public static String no(Outcome<?> outcome) {
        return outcome.refused()
                .map(refusal -> refusal.reasons().get(0).code())
                .orElseGet(() -> "it was done: " + outcome);
    }

    public static String told(Refusal refusal) {
        return refusal.told(Audience.of(Locale.ENGLISH));
    }
}
