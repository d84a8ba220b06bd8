package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.ChannelProfile;
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
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Speech.Edit;
import dev.cocreate.dialogue.Speech.Retract;
import dev.cocreate.dialogue.Turn;
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
 * is on record before it is made, so that after a crash nobody takes a turn that may have gone out for one that did not.
 */
final class Lane {

    private static final int BATCH = 32;
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Road road;
    private final Office office;
    private final LaneId id;
    private final Outbox outbox;
    private final Logbook log;

    Lane(Road road, Office office, LaneId id) {
        this.road = road;
        this.office = office;
        this.id = id;
        this.outbox = new Outbox(road, id);
        this.log = new Logbook(road, office, id);
    }

    /** Sends all that can be sent now. Returns when to go on, or {@link Instant#MAX} if nothing is left to do by itself. */
    Instant run() {
        outbox.refresh();
        while (true) {
            LaneState lane = state();
            Optional<Due> due = outbox.due(lane);
            if (due.isEmpty()) {
                return Instant.MAX;
            }
            Optional<Instant> wait = send(lane, due.get());
            if (wait.isPresent()) {
                return wait.get();
            }
        }
    }

    private LaneState state() {
        return road.state(LaneState.FOLD, id.key());
    }

    /** Tries what is due. Returns when to go on, if not at once. */
    private Optional<Instant> send(LaneState lane, Due due) {
        Instant now = road.now();
        Attempt tried = lane.attempt().turn() == due.turn().number() ? lane.attempt() : Attempt.none();
        if (now.isBefore(tried.next())) {
            return Optional.of(tried.next());
        }
        Recipients.Reader reader = Recipients.reader(road, id.dialogue(), id.recipient());
        List<Address> listed = ContactBook.of(road, id.recipient());
        Optional<Address> to = due.elsewhere().or(() -> office.address(listed, reader.channel(), lane, now));
        Optional<Station> station = to.flatMap(address -> office.station(address.scheme()));
        if (to.isEmpty() || station.isEmpty()) {
            // An address whose channel does not run here, or may not be used yet, keeps the lane on record as open.
            return Optional.of(
                    listed.isEmpty() ? Instant.MAX : now.plus(office.pace().longest()));
        }
        Instant open = station.get().breaker().openUntil();
        if (now.isBefore(open)) {
            return Optional.of(open);
        }
        Optional<LaneState> leased = leased(lane, now);
        if (leased.isEmpty()) {
            Instant until = lane.lease().until();
            return Optional.of(until.isAfter(now) ? until : now.plusSeconds(1));
        }
        if (reader.isWithheld(due.turn().number())) {
            log.note(
                    leased.get(),
                    new TurnWithheld(due.turn().number()),
                    List.of(due.turn().by()));
            return Optional.empty();
        }
        Letter letter = new Letter(leased.get(), reader, to.get(), station.get());
        return station.get().profile().dedupesBySendKey()
                ? sendSeveral(letter, due, tried)
                : sendOne(letter, due, tried);
    }

    /** What does not change while turns go out: the lane as leased, who reads, and where. */
    private record Letter(LaneState lane, Recipients.Reader reader, Address to, Station station) {}

    private Optional<LaneState> leased(LaneState lane, Instant now) {
        Lease lease = lane.lease();
        if (lease.isOf(office.node()) && isLongEnough(lease, now)) {
            office.leases().keep(id, lease);
            return Optional.of(lane);
        }
        if (!lease.isOf(office.node()) && now.isBefore(lease.until())) {
            // Another process has it: asking would only put a refusal on record.
            return Optional.empty();
        }
        boolean taken = PostAct.take(
                        road,
                        PostAct.STEWARD,
                        "delivery.lease",
                        situation -> LaneDecider.lease(
                                situation.state(LaneState.FOLD, id.key()),
                                id,
                                office.node(),
                                road.newId().toString(),
                                office.pace().lease(),
                                situation.now()))
                .isDone();
        if (!taken) {
            return Optional.empty();
        }
        LaneState held = state();
        office.leases().keep(id, held.lease());
        return Optional.of(held);
    }

    /** Whether an attempt begun now ends while the lane is still this process's. */
    private boolean isLongEnough(Lease lease, Instant now) {
        return now.plus(MARGIN).plus(office.pace().deadline()).isBefore(lease.until());
    }

    private Optional<Instant> sendSeveral(Letter letter, Due first, Attempt tried) {
        List<Handed> handed = new ArrayList<>();
        Optional<String> thread = Optional.empty();
        Optional<Turn> due = Optional.of(first.turn());
        Attempt attempt = tried;
        boolean alone =
                first.elsewhere().isPresent() || !letter.lane().strays().again().isEmpty();
        while (due.isPresent()) {
            Turn turn = due.get();
            Outbound outbound = outbound(letter, turn, attempt.count() + 1, handed.isEmpty());
            SendOutcome outcome = office.attempt(letter.station(), outbound);
            if (!(outcome instanceof SendOutcome.Accepted accepted)) {
                log.handedOver(letter.lane(), letter.station(), handed, thread);
                return log.failed(letter.lane(), turn, attempt, outcome, letter.station());
            }
            letter.station().breaker().worked();
            handed.add(new Handed(turn.number(), attempt.count() + 1, accepted.externalId()));
            thread = accepted.threadRef().isPresent() ? accepted.threadRef() : thread;
            attempt = Attempt.none();
            boolean on = !alone
                    && handed.size() < BATCH
                    && isLongEnough(letter.lane().lease(), road.now());
            due = on
                    ? outbox.next(turn.number()).filter(next -> !letter.reader().isWithheld(next.number()))
                    : Optional.empty();
        }
        log.handedOver(letter.lane(), letter.station(), handed, thread);
        return Optional.empty();
    }

    private Optional<Instant> sendOne(Letter letter, Due due, Attempt tried) {
        Turn turn = due.turn();
        LaneState lane = letter.lane();
        Station station = letter.station();
        int count = tried.count() + 1;
        Outbound outbound = outbound(letter, turn, tried.begun() ? tried.count() : count, true);
        SendOutcome outcome;
        if (tried.begun()) {
            // An attempt was begun and its outcome never recorded: the process died in between.
            outcome = office.probe(station, outbound)
                    .orElse(new SendOutcome.Unknown("the attempt was interrupted and the channel cannot tell"));
        } else {
            log.note(
                    lane,
                    new AttemptBegun(turn.number(), count, station.profile().scheme()),
                    List.of());
            outcome = office.attempt(station, outbound);
            if (outcome instanceof SendOutcome.Unknown) {
                outcome = office.probe(station, outbound).orElse(outcome);
            }
        }
        if (outcome instanceof SendOutcome.Accepted accepted) {
            station.breaker().worked();
            Handed handed = new Handed(turn.number(), outbound.attempt(), accepted.externalId());
            log.handedOver(lane, station, List.of(handed), accepted.threadRef());
            return Optional.empty();
        }
        if (outcome instanceof SendOutcome.Unknown unknown) {
            station.breaker().failed(road.now());
            log.note(
                    lane,
                    new TurnGivenUp(turn.number(), outbound.attempt(), unknown.reason(), true, holds(turn.move())),
                    List.of(turn.by()));
            return Optional.empty();
        }
        Attempt before = new Attempt(turn.number(), outbound.attempt() - 1, tried.first(), Instant.MIN, false);
        return log.failed(lane, turn, before, outcome, station);
    }

    /** What settles rights is never skipped: what follows it waits. */
    static boolean holds(Move move) {
        boolean idle = move instanceof Bargain.Signal;
        return !idle && (move instanceof Bargain || move instanceof Consequence.Agreed || move instanceof Governance);
    }

    private Outbound outbound(Letter letter, Turn turn, int attempt, boolean first) {
        LaneState lane = letter.lane();
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

    /** What the channel called the turn that this one changes. */
    private Optional<String> changed(Turn turn, ChannelProfile profile) {
        long changed = turn.move() instanceof Edit edit && profile.edits()
                ? edit.turn()
                : turn.move() instanceof Retract retract && profile.retracts() ? retract.turn() : 0;
        return changed == 0 ? Optional.empty() : outbox.externalId(changed);
    }
}
