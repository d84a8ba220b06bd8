package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptBegun;
import dev.cocreate.core.internal.delivery.LaneEvent.Handed;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnGivenUp;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnWithheld;
import dev.cocreate.core.internal.delivery.LaneState.Attempt;
import dev.cocreate.core.internal.delivery.LaneState.Lease;
import dev.cocreate.core.internal.delivery.Outbox.Due;
import dev.cocreate.core.internal.dialogue.Recipients;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Wanted;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Speech.Edit;
import dev.cocreate.dialogue.Speech.Retract;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.journal.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends what is due along one lane. For one thread at a time.
 *
 * <p>The outbox is the dialogue: what is due are its turns behind the lane's {@code settled}. So what was committed is
 * due, whatever happened since, and is sent at least once. No transaction is open while a channel sends: first the lane
 * is leased, then the attempt made, then its outcome recorded under the lease's fence. Where the channel recognises a
 * repeated send key, several turns go out before their outcomes are recorded together; where it does not, each attempt
 * is on record before it is made, and its outcome at once after it, so that after a crash nobody takes a turn that may
 * have gone out for one that did not.
 */
final class Lane {

    private static final int BATCH = 32;
    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final Duration WHILE_JAMMED = Duration.ofSeconds(1);

    private final Road road;
    private final Office office;
    private final LaneId id;
    private final Outbox outbox;
    private final Logbook log;
    private volatile String scheme = "";

    Lane(Road road, Office office, LaneId id) {
        this.road = road;
        this.office = office;
        this.id = id;
        this.outbox = new Outbox(road, id);
        this.log = new Logbook(road, office, id);
    }

    /** What there is to do. */
    sealed interface Next {

        /** Nothing before then; {@link Instant#MAX} if nothing is left to do by itself. */
        record Pause(Instant until) implements Next {}

        /** A turn is due, and there is a way to send it. */
        record Sending(
                Lane lane,
                LaneState state,
                Due due,
                Attempt tried,
                Recipients.Reader reader,
                Address to,
                Station station)
                implements Next {}
    }

    LaneId id() {
        return id;
    }

    /** The channel it went over when it was last looked at; empty before. Safe for several threads. */
    String scheme() {
        return scheme;
    }

    /** The last turn that was looked at. */
    long covered() {
        return outbox.read();
    }

    /** Begins anew: what to have ready, as it stands now, whoever changed it. */
    List<Wanted<?>> begin() {
        outbox.refresh();
        return List.of(Wanted.now(LaneState.FOLD, id.key()), ContactBook.wanted(id.recipient()));
    }

    /** The turns to have ready before looking. */
    Optional<Query.Of> wantedTurns() {
        return outbox.wanted(state());
    }

    /** Has these turns ready. */
    void keep(List<Recorded> turns) {
        outbox.keep(turns);
    }

    /** The dialogue as it was when turns were read from it, or later; of one tried again, as it is now. */
    Optional<Wanted<?>> wantedDialogue() {
        LaneState lane = state();
        if (!lane.strays().again().isEmpty() || lane.attempt().begun()) {
            return Optional.of(Recipients.wanted(id.dialogue(), Long.MAX_VALUE));
        }
        return lane.holding().isPresent()
                ? Optional.empty()
                : outbox.next(lane.settled()).map(turn -> Recipients.wanted(id.dialogue(), outbox.read() + 1));
    }

    private LaneState state() {
        return road.state(LaneState.FOLD, id.key(), 0);
    }

    /** Looks at what is ready. */
    Next look() {
        LaneState lane = state();
        Optional<Due> found = outbox.due(lane);
        if (found.isEmpty()) {
            return new Next.Pause(Instant.MAX);
        }
        Due due = found.get();
        Instant now = road.now();
        Attempt tried = lane.attempt().turn() == due.turn().number() ? lane.attempt() : Attempt.none();
        if (now.isBefore(tried.next())) {
            return new Next.Pause(tried.next());
        }
        Recipients.Reader reader = Recipients.reader(road, id.dialogue(), id.recipient(), 0);
        List<Address> listed = ContactBook.seen(road, id.recipient());
        Optional<Address> to = due.elsewhere().or(() -> office.address(listed, reader.channel(), lane, now));
        Optional<Station> station = to.flatMap(address -> office.station(address.scheme()));
        if (to.isEmpty() || station.isEmpty()) {
            // An address whose channel does not run here, or may not be used yet, keeps the lane on record as open.
            return new Next.Pause(
                    listed.isEmpty() ? Instant.MAX : now.plus(office.pace().longest()));
        }
        scheme = to.get().scheme();
        if (station.get().traffic().isJammed()) {
            return new Next.Pause(now.plus(WHILE_JAMMED));
        }
        Instant open = station.get().breaker().openUntil();
        if (now.isBefore(open)) {
            return new Next.Pause(open);
        }
        if (!lane.lease().isOf(office.node()) && now.isBefore(lane.lease().until())) {
            // Another process has it: asking would only put a refusal on record.
            return new Next.Pause(lane.lease().until());
        }
        return new Next.Sending(this, lane, due, tried, reader, to.get(), station.get());
    }

    /** Whether an attempt begun now ends while the lane is still this process's. */
    boolean isLeased(LaneState lane) {
        Lease lease = lane.lease();
        return lease.isOf(office.node())
                && road.now().plus(MARGIN).plus(office.pace().deadline()).isBefore(lease.until());
    }

    /** Tries what is due, and notes how it went. Returns when to go on, if not at once. */
    Optional<Instant> send(Next.Sending what, Slip slip) {
        office.leases().keep(id, slip.lane().lease());
        Turn turn = what.due().turn();
        if (what.reader().isWithheld(turn.number())) {
            log.note(slip, new TurnWithheld(turn.number()), List.of(turn.by()));
            return Optional.empty();
        }
        return what.station().profile().can(Ability.DEDUPLICATE) ? sendSeveral(what, slip) : sendOne(what, slip);
    }

    private Optional<Instant> sendSeveral(Next.Sending what, Slip slip) {
        Bundle bundle = new Bundle(what, slip.lane());
        Optional<SendOutcome> stopped = office.attempts(what.station(), bundle);
        log.handedOver(slip, what.station(), bundle.handed, bundle.thread);
        return stopped.flatMap(outcome -> log.failed(slip, bundle.turn, bundle.tried, outcome, what.station()));
    }

    /** Turns that go out one after the other before their outcomes are recorded together. */
    private final class Bundle implements Errand.Errands {
        private final Next.Sending what;
        private final LaneState lane;
        private final boolean alone;
        final List<Handed> handed = new ArrayList<>();
        Optional<String> thread = Optional.empty();
        Turn turn;
        Attempt tried;

        Bundle(Next.Sending what, LaneState lane) {
            this.what = what;
            this.lane = lane;
            this.alone =
                    what.due().elsewhere().isPresent() || !lane.strays().again().isEmpty();
            this.turn = what.due().turn();
            this.tried = what.tried();
        }

        @Override
        public Optional<Outbound> next() {
            if (handed.isEmpty()) {
                return Optional.of(outbound(what, lane, turn, tried.count() + 1, true));
            }
            boolean on = !alone && handed.size() < BATCH && isLeased(lane);
            Optional<Turn> next = on
                    ? outbox.next(turn.number()).filter(one -> !what.reader().isWithheld(one.number()))
                    : Optional.empty();
            return next.map(one -> {
                turn = one;
                tried = Attempt.none();
                return outbound(what, lane, one, 1, false);
            });
        }

        @Override
        public void accepted(SendOutcome.Accepted accepted) {
            what.station().breaker().worked();
            handed.add(new Handed(turn.number(), tried.count() + 1, accepted.externalId()));
            thread = accepted.threadRef().isPresent() ? accepted.threadRef() : thread;
        }
    }

    private Optional<Instant> sendOne(Next.Sending what, Slip slip) {
        Turn turn = what.due().turn();
        Attempt tried = what.tried();
        Station station = what.station();
        int count = tried.count() + 1;
        Outbound outbound = outbound(what, slip.lane(), turn, tried.begun() ? tried.count() : count, true);
        SendOutcome outcome;
        if (tried.begun()) {
            // An attempt was begun and its outcome never recorded: the process died in between.
            outcome = office.probe(station, outbound)
                    .orElse(new SendOutcome.Unknown("the attempt was interrupted and the channel cannot tell"));
        } else {
            log.note(
                    slip,
                    new AttemptBegun(turn.number(), count, station.profile().scheme()),
                    List.of());
            record(slip);
            outcome = office.attempt(station, outbound);
            if (outcome instanceof SendOutcome.Unknown) {
                outcome = office.probe(station, outbound).orElse(outcome);
            }
        }
        Optional<Instant> until = note(outcome, outbound.attempt(), what, slip);
        record(slip);
        return until;
    }

    private void record(Slip slip) {
        if (!office.register().record(List.of(slip)).isEmpty()) {
            throw new Office.LaneLost();
        }
        slip.clear();
    }

    private Optional<Instant> note(SendOutcome outcome, int count, Next.Sending what, Slip slip) {
        Turn turn = what.due().turn();
        Station station = what.station();
        if (outcome instanceof SendOutcome.Accepted accepted) {
            station.breaker().worked();
            Handed handed = new Handed(turn.number(), count, accepted.externalId());
            log.handedOver(slip, station, List.of(handed), accepted.threadRef());
            return Optional.empty();
        }
        if (outcome instanceof SendOutcome.Unknown unknown) {
            station.breaker().failed(road.now());
            log.note(
                    slip,
                    new TurnGivenUp(turn.number(), count, unknown.reason(), true, holds(turn.move())),
                    List.of(turn.by()));
            return Optional.empty();
        }
        Attempt before = new Attempt(turn.number(), count - 1, what.tried().first(), Instant.MIN, false);
        return log.failed(slip, turn, before, outcome, station);
    }

    /** What settles rights is never skipped: what follows it waits. */
    static boolean holds(Move move) {
        boolean idle = move instanceof Bargain.Signal;
        return !idle && (move instanceof Bargain || move instanceof Consequence.Agreed || move instanceof Governance);
    }

    private Outbound outbound(Next.Sending letter, LaneState lane, Turn turn, int attempt, boolean first) {
        List<Long> missed = first ? lane.missedBefore(turn.number()) : List.of();
        String thread = lane.threads().getOrDefault(letter.to().scheme(), id.key() + "." + lane.token());
        return new Outbound(
                id.sendKey(turn.number()),
                attempt,
                letter.to(),
                Optional.of(thread),
                changed(turn, letter.station().profile()),
                Rendering.words(turn, letter.reader().audience(), missed),
                missed,
                turn);
    }

    /** What the channel called the turn that this one changes, if it was this one that sent it. */
    private Optional<String> changed(Turn turn, ChannelProfile profile) {
        long changed = turn.move() instanceof Edit edit && profile.can(Ability.EDIT)
                ? edit.turn()
                : turn.move() instanceof Retract retract && profile.can(Ability.RETRACT) ? retract.turn() : 0;
        return changed == 0 ? Optional.empty() : outbox.externalId(changed, profile.scheme());
    }
}
