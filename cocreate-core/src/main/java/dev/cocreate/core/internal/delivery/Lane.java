package dev.cocreate.core.internal.delivery;

import dev.cocreate.Audience;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptBegun;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptFailed;
import dev.cocreate.core.internal.delivery.LaneEvent.Handed;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnGivenUp;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnWithheld;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnsHandedOver;
import dev.cocreate.core.internal.delivery.LaneState.Attempt;
import dev.cocreate.core.internal.dialogue.Recipients;
import dev.cocreate.core.internal.dialogue.Turns;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
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
 * is on record before it is made, so that after a crash nobody takes a turn that may have gone out for one that did not.
 */
final class Lane {

    private static final int PAGE = 64;
    private static final int BATCH = 32;
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** What is to be sent next: the turn, and where to if not where usual. */
    private record Due(Turn turn, Optional<Address> elsewhere) {}

    private final Road road;
    private final Office office;
    private final LaneId id;
    private long looked;

    Lane(Road road, Office office, LaneId id) {
        this.road = road;
        this.office = office;
        this.id = id;
    }

    /** Sends all that can be sent now. Returns when to go on, or {@link Instant#MAX} if nothing is left to do by itself. */
    Instant run() {
        while (true) {
            LaneState lane = state();
            Optional<Due> due = due(lane);
            if (due.isEmpty()) {
                return Instant.MAX;
            }
            Optional<Instant> wait = send(lane, due.get());
            if (wait.isPresent()) {
                return wait.get();
            }
        }
    }

    LaneState state() {
        return road.state(LaneState.FOLD, id.key());
    }

    private Optional<Due> due(LaneState lane) {
        if (!lane.again().isEmpty()) {
            long turn = lane.again().firstKey();
            Optional<Address> elsewhere = lane.again().getOrDefault(turn, Optional.empty());
            return turn(turn).map(found -> new Due(found, elsewhere));
        }
        return lane.holding().isPresent()
                ? Optional.empty()
                : next(lane.settled()).map(turn -> new Due(turn, Optional.empty()));
    }

    /** The first turn after this one that is for the recipient. */
    private Optional<Turn> next(long settled) {
        long from = Math.max(settled, looked) + 1;
        List<Recorded> page;
        do {
            page = road.read(new Query.Of(Recipients.stream(id.dialogue()), from), PAGE);
            for (Recorded each : page) {
                if (isFor(each)) {
                    return Turns.turn(each);
                }
                looked = each.header().version();
            }
            from += page.size();
        } while (page.size() == PAGE);
        return Optional.empty();
    }

    private boolean isFor(Recorded recorded) {
        PartyId recipient = id.recipient();
        return recorded.header().concerns().contains(recipient)
                && !recorded.header().by().equals(recipient)
                && recorded.header().version() > 0;
    }

    private Optional<Turn> turn(long number) {
        return road.read(new Query.Of(Recipients.stream(id.dialogue()), number), 1).stream()
                .flatMap(each -> Turns.turn(each).stream())
                .findFirst();
    }

    /** Tries what is due. Returns when to go on, if not at once. */
    private Optional<Instant> send(LaneState lane, Due due) {
        Instant now = road.now();
        Attempt tried = lane.attempt().turn() == due.turn().number() ? lane.attempt() : Attempt.none();
        if (now.isBefore(tried.next())) {
            return Optional.of(tried.next());
        }
        Optional<Address> to = due.elsewhere().or(() -> office.address(id, lane, now));
        Optional<Station> station = to.flatMap(address -> office.station(address.scheme()));
        if (to.isEmpty() || station.isEmpty()) {
            // An address whose channel does not run here, or may not be used yet, keeps the lane on record as open.
            boolean listed = !ContactBook.of(road, id.recipient()).isEmpty();
            return Optional.of(listed ? now.plus(office.pace().longest()) : Instant.MAX);
        }
        Instant open = station.get().breaker().openUntil();
        if (now.isBefore(open)) {
            return Optional.of(open);
        }
        Optional<LaneState> leased = leased(lane, now);
        if (leased.isEmpty()) {
            return Optional.of(lane.until().isAfter(now) ? lane.until() : now.plusSeconds(1));
        }
        LaneState held = leased.get();
        if (Recipients.isWithheld(road, id.dialogue(), due.turn().number())) {
            record(
                    held,
                    new TurnWithheld(due.turn().number()),
                    List.of(due.turn().by()));
            return Optional.empty();
        }
        return station.get().profile().dedupesBySendKey()
                ? sendSeveral(held, due, tried, to.get(), station.get())
                : sendOne(held, due, tried, to.get(), station.get());
    }

    private Optional<LaneState> leased(LaneState lane, Instant now) {
        boolean mine = lane.holder().equals(office.node())
                && now.plus(MARGIN).plus(office.pace().deadline()).isBefore(lane.until());
        if (mine) {
            return Optional.of(lane);
        }
        if (!lane.holder().equals(office.node()) && now.isBefore(lane.until())) {
            // Another process has it: asking would only put a refusal on record.
            return Optional.empty();
        }
        Outcome<List<Recorded>> taken = PostAct.take(
                road,
                PostAct.STEWARD,
                "delivery.lease",
                situation -> LaneDecider.lease(
                        situation.state(LaneState.FOLD, id.key()),
                        id,
                        office.node(),
                        road.newId().toString(),
                        office.pace().lease(),
                        situation.now()));
        return taken.isDone() ? Optional.of(state()) : Optional.empty();
    }

    private Optional<Instant> sendSeveral(LaneState lane, Due first, Attempt tried, Address to, Station station) {
        List<Handed> handed = new ArrayList<>();
        Optional<String> thread = Optional.empty();
        Optional<Due> due = Optional.of(first);
        Attempt attempt = tried;
        while (due.isPresent() && handed.size() < BATCH) {
            Outbound outbound =
                    outbound(lane, due.get().turn(), attempt.count() + 1, to, handed.isEmpty(), station.profile());
            SendOutcome outcome = office.attempt(station, outbound);
            if (!(outcome instanceof SendOutcome.Accepted accepted)) {
                handedOver(lane, station, handed, thread);
                return failed(lane, due.get().turn(), attempt, outcome, station);
            }
            station.breaker().worked();
            handed.add(new Handed(due.get().turn().number(), attempt.count() + 1, accepted.externalId()));
            thread = accepted.threadRef().isPresent() ? accepted.threadRef() : thread;
            attempt = Attempt.none();
            boolean usual = first.elsewhere().isEmpty() && lane.again().isEmpty();
            due = usual ? following(due.get().turn()) : Optional.empty();
        }
        handedOver(lane, station, handed, thread);
        return Optional.empty();
    }

    /** The next turn of a batch; a withheld one ends it. */
    private Optional<Due> following(Turn turn) {
        return next(turn.number())
                .filter(found -> !Recipients.isWithheld(road, id.dialogue(), found.number()))
                .map(found -> new Due(found, Optional.empty()));
    }

    private void handedOver(LaneState lane, Station station, List<Handed> handed, Optional<String> thread) {
        if (!handed.isEmpty()) {
            String scheme = station.profile().scheme();
            boolean known =
                    thread.isEmpty() || thread.get().equals(lane.threads().get(scheme));
            TurnsHandedOver event = new TurnsHandedOver(scheme, handed, known ? Optional.empty() : thread);
            office.record(
                    road, id, lane.fence(), List.of(PostAct.own(LaneDecider.stream(id), event)), event.threadRef());
        }
    }

    private Optional<Instant> sendOne(LaneState lane, Due due, Attempt tried, Address to, Station station) {
        Turn turn = due.turn();
        int count = tried.count() + 1;
        Outbound outbound = outbound(lane, turn, tried.begun() ? tried.count() : count, to, true, station.profile());
        SendOutcome outcome;
        if (tried.begun()) {
            // An attempt was begun and its outcome never recorded: the process died in between.
            outcome = office.probe(station, outbound)
                    .orElse(new SendOutcome.Unknown("the attempt was interrupted and the channel cannot tell"));
        } else {
            record(
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
            handedOver(lane, station, List.of(handed), accepted.threadRef());
            return Optional.empty();
        }
        if (outcome instanceof SendOutcome.Unknown unknown) {
            station.breaker().failed(road.now());
            record(
                    lane,
                    new TurnGivenUp(turn.number(), outbound.attempt(), unknown.reason(), true, holds(turn.move())),
                    List.of(turn.by()));
            return Optional.empty();
        }
        return failed(
                lane,
                turn,
                new Attempt(turn.number(), outbound.attempt() - 1, tried.first(), Instant.MIN, false),
                outcome,
                station);
    }

    /** After an attempt that certainly came to nothing, or may be repeated safely. */
    private Optional<Instant> failed(LaneState lane, Turn turn, Attempt tried, SendOutcome outcome, Station station) {
        Instant now = road.now();
        if (outcome instanceof SendOutcome.Refused refused) {
            if (refused.refusal() == SendOutcome.Refusal.FATAL) {
                station.breaker().open(now, now.plus(office.pace().longest()));
                return Optional.of(backAgain(lane, turn, tried, station));
            }
            return givenUp(lane, turn, tried.count() + 1, refused.refusal() + ": " + refused.reason());
        }
        String why = outcome instanceof SendOutcome.RetryLater later
                ? later.reason()
                : ((SendOutcome.Unknown) outcome).reason();
        Optional<Instant> notBefore =
                outcome instanceof SendOutcome.RetryLater later ? later.notBefore() : Optional.empty();
        if (outcome instanceof SendOutcome.RetryLater later && later.wholeChannel()) {
            station.breaker().open(now, notBefore.orElse(now));
            return Optional.of(backAgain(lane, turn, tried, station));
        }
        station.breaker().failed(now);
        int count = tried.count() + 1;
        boolean old = tried.first()
                .filter(first -> !now.isBefore(first.plus(office.pace().age())))
                .isPresent();
        if (count >= office.pace().attempts() || old) {
            return givenUp(lane, turn, count, why);
        }
        Instant next = office.pace().next(now, id.sendKey(turn.number()), count);
        Instant at = notBefore.filter(next::isBefore).orElse(next);
        record(lane, new AttemptFailed(turn.number(), count, why, at), List.of());
        return Optional.of(at);
    }

    /** The channel as a whole is not to be used now; what was begun is called off without counting. */
    private Instant backAgain(LaneState lane, Turn turn, Attempt tried, Station station) {
        Instant open = station.breaker().openUntil();
        if (!station.profile().dedupesBySendKey()) {
            record(
                    lane,
                    new AttemptFailed(turn.number(), tried.count(), "the channel was not to be used", open),
                    List.of());
        }
        return open;
    }

    private Optional<Instant> givenUp(LaneState lane, Turn turn, int attempts, String why) {
        record(lane, new TurnGivenUp(turn.number(), attempts, why, false, holds(turn.move())), List.of(turn.by()));
        return Optional.empty();
    }

    private void record(LaneState lane, LaneEvent event, List<PartyId> authors) {
        Change change = authors.isEmpty()
                ? PostAct.own(LaneDecider.stream(id), event)
                : Change.of(LaneDecider.stream(id), id.recipient(), event).concerning(authors);
        office.record(road, id, lane.fence(), List.of(change), Optional.empty());
    }

    /** What settles rights is never skipped: what follows it waits. */
    static boolean holds(Move move) {
        boolean idle = move instanceof Bargain.Signal;
        return !idle && (move instanceof Bargain || move instanceof Consequence.Agreed || move instanceof Governance);
    }

    private Outbound outbound(
            LaneState lane, Turn turn, int attempt, Address to, boolean first, ChannelProfile profile) {
        List<Long> missed = first ? lane.missedBefore(turn.number()) : List.of();
        Audience audience = Recipients.audience(road, id.dialogue(), id.recipient());
        Optional<String> thread = Optional.of(lane.threads().getOrDefault(to.scheme(), id.key() + "." + lane.token()));
        return new Outbound(
                id.sendKey(turn.number()),
                attempt,
                to,
                thread,
                changes(turn, profile),
                Rendering.words(turn, audience, missed),
                missed,
                turn);
    }

    /** What the channel called the turn that this one changes. */
    private Optional<String> changes(Turn turn, ChannelProfile profile) {
        long changed = turn.move() instanceof Edit edit && profile.edits()
                ? edit.turn()
                : turn.move() instanceof Retract retract && profile.retracts() ? retract.turn() : 0;
        if (changed == 0) {
            return Optional.empty();
        }
        long from = 0;
        List<Recorded> page;
        do {
            page = road.read(new Query.Of(LaneDecider.stream(id), from), PAGE);
            for (Recorded each : page) {
                if (each.event() instanceof TurnsHandedOver handed) {
                    for (Handed one : handed.handed()) {
                        if (one.turn() == changed) {
                            return Optional.of(one.externalId());
                        }
                    }
                }
            }
            from += page.size();
        } while (page.size() == PAGE);
        return Optional.empty();
    }
}
