package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Receipt;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptBegun;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptFailed;
import dev.cocreate.core.internal.delivery.LaneEvent.Handed;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneBegan;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneReleased;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneTaken;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterDropped;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterRedriven;
import dev.cocreate.core.internal.delivery.LaneEvent.ReceiptNoted;
import dev.cocreate.core.internal.delivery.LaneEvent.RecipientHeard;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnGivenUp;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnWithheld;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnsHandedOver;
import dev.cocreate.core.internal.delivery.Strays.Stray;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a lane has come. Immutable, and small however long the dialogue: what went well is a number, and only what did
 * not is remembered turn by turn.
 *
 * @param id which lane; absent before it began
 * @param token what tells the far side's answers apart from forgeries
 * @param lease which process has it
 * @param progress how far all went as it should
 * @param attempt what was tried for the turn in front
 * @param strays what did not go as it should
 * @param threads what channels call the conversation
 * @param heard when the recipient was last heard, by channel
 */
record LaneState(
        Optional<LaneId> id,
        String token,
        Lease lease,
        Progress progress,
        Attempt attempt,
        Strays strays,
        Map<String, String> threads,
        Map<String, Instant> heard) {

    /** Who has the lane until when; the fence shuts out whoever had it before. */
    record Lease(String holder, long fence, Instant until) {
        boolean isOf(String process) {
            return holder.equals(process);
        }
    }

    /**
     * How far a lane has come, in turns.
     *
     * @param settled the last turn that is done with: sent, given up, dropped or passed over
     * @param arrived the last turn up to which all that was sent is known to have arrived
     * @param read the last turn that is known to have been read, and so all before it
     */
    record Progress(long settled, long arrived, long read) {
        Progress settle(long turn) {
            return new Progress(Math.max(settled, turn), arrived, read);
        }

        Progress note(Receipt receipt, long turn) {
            boolean readIt = receipt == Receipt.READ;
            boolean delivered = readIt || receipt == Receipt.DELIVERED;
            return new Progress(
                    settled, delivered ? Math.max(arrived, turn) : arrived, readIt ? Math.max(read, turn) : read);
        }

        DeliveryState of(long turn) {
            return turn <= read ? DeliveryState.READ : turn <= arrived ? DeliveryState.DELIVERED : DeliveryState.SENT;
        }
    }

    /** What was tried so far for the turn in front. */
    record Attempt(long turn, int count, Optional<Instant> first, Instant next, boolean begun) {
        static Attempt none() {
            return new Attempt(0, 0, Optional.empty(), Instant.MIN, false);
        }
    }

    static final Fold<LaneState> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "lane";
        }

        @Override
        public LaneState empty(StreamId stream) {
            return new LaneState(
                    Optional.empty(),
                    "",
                    new Lease("", 0, Instant.MIN),
                    new Progress(0, 0, 0),
                    Attempt.none(),
                    Strays.none(),
                    Map.of(),
                    Map.of());
        }

        @Override
        public LaneState after(LaneState state, Recorded recorded) {
            return recorded.event() instanceof LaneEvent event ? state.after(event, recorded.at()) : state;
        }
    };

    /** The last turn that is done with. */
    long settled() {
        return progress.settled();
    }

    /** The turn that holds up what follows, if one does. */
    Optional<Long> holding() {
        return strays.holding();
    }

    /** Turns before this one that never reached the recipient, of which she was not told yet. */
    List<Long> missedBefore(long turn) {
        return strays.missedBefore(turn);
    }

    /** Where a turn is that was due to this recipient. */
    DeliveryState of(long turn) {
        if (strays.again().containsKey(turn)) {
            return DeliveryState.RETRYING;
        }
        Stray known = strays.of().get(turn);
        if (known != null) {
            return known.state() == DeliveryState.SENT || known.state() == DeliveryState.DELIVERED
                    ? later(known.state(), progress.of(turn))
                    : known.state();
        }
        if (turn <= settled()) {
            return progress.of(turn);
        }
        boolean retrying = attempt.turn() == turn && attempt.count() > 0;
        return holding().isPresent() ? DeliveryState.HELD : retrying ? DeliveryState.RETRYING : DeliveryState.QUEUED;
    }

    private static DeliveryState later(DeliveryState one, DeliveryState other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private LaneState after(LaneEvent event, Instant at) {
        if (event instanceof LaneBegan began) {
            Optional<LaneId> begun = Optional.of(new LaneId(began.dialogue(), began.recipient()));
            return new LaneState(begun, began.token(), lease, progress, attempt, strays, threads, heard);
        }
        if (event instanceof LaneTaken taken) {
            return with(new Lease(taken.holder(), taken.fence(), taken.until()));
        }
        if (event instanceof LaneReleased) {
            return with(new Lease("", lease.fence(), Instant.MIN));
        }
        if (event instanceof AttemptBegun begun) {
            return with(new Attempt(
                    begun.turn(), begun.attempt(), Optional.of(attempt.first().orElse(at)), Instant.MIN, true));
        }
        if (event instanceof AttemptFailed failed) {
            Optional<Instant> first = attempt.turn() == failed.turn() ? attempt.first() : Optional.empty();
            return with(
                    new Attempt(failed.turn(), failed.attempt(), Optional.of(first.orElse(at)), failed.next(), false));
        }
        if (event instanceof TurnsHandedOver handed) {
            return handedOver(handed, at);
        }
        if (event instanceof RecipientHeard one) {
            return new LaneState(id, token, lease, progress, attempt, strays, threads, plus(heard, one.channel(), at));
        }
        return ofLetter(event, at);
    }

    private LaneState ofLetter(LaneEvent event, Instant at) {
        if (event instanceof TurnGivenUp given) {
            DeliveryState state = given.uncertain() ? DeliveryState.UNCERTAIN : DeliveryState.DEAD;
            return settle(given.turn(), new Stray(state, at, given.attempts(), given.why(), given.holds()));
        }
        if (event instanceof TurnWithheld withheld) {
            return settle(withheld.turn(), new Stray(DeliveryState.DROPPED, at, 0, Strays.WITHHELD, false));
        }
        if (event instanceof LetterDropped dropped) {
            return settle(dropped.turn(), new Stray(DeliveryState.DROPPED, at, 0, dropped.reason(), false));
        }
        if (event instanceof LetterRedriven redriven) {
            return with(
                    progress,
                    attempt.begun() ? attempt : Attempt.none(),
                    strays.redriven(redriven.turn(), redriven.to()));
        }
        ReceiptNoted noted = (ReceiptNoted) event;
        return noted.receipt() == Receipt.FAILED
                ? settle(
                        noted.turn(),
                        new Stray(DeliveryState.DEAD, at, 1, "the channel reported that it failed", false))
                : with(progress.note(noted.receipt(), noted.turn()), attempt, strays);
    }

    private LaneState handedOver(TurnsHandedOver handed, Instant at) {
        Progress far = progress;
        Strays left = strays;
        for (Handed each : handed.handed()) {
            boolean late = each.turn() <= far.settled() && each.turn() <= Math.max(far.arrived(), far.read());
            left = left.toldBefore(each.turn());
            left = late
                    ? left.with(each.turn(), new Stray(DeliveryState.SENT, at, each.attempt(), "", false))
                    : left.without(each.turn());
            far = far.settle(each.turn());
        }
        Map<String, String> known = handed.threadRef()
                .map(ref -> plus(threads, handed.channel(), ref))
                .orElse(threads);
        return new LaneState(id, token, lease, far, Attempt.none(), left, known, heard);
    }

    private LaneState settle(long turn, Stray how) {
        return with(progress.settle(turn), attempt.turn() == turn ? Attempt.none() : attempt, strays.with(turn, how));
    }

    private LaneState with(Lease other) {
        return new LaneState(id, token, other, progress, attempt, strays, threads, heard);
    }

    private LaneState with(Attempt next) {
        return with(progress, next, strays);
    }

    private LaneState with(Progress far, Attempt next, Strays others) {
        return new LaneState(id, token, lease, far, next, others, threads, heard);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new TreeMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }
}
