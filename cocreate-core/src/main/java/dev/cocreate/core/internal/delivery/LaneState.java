package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Receipt;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptBegun;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptFailed;
import dev.cocreate.core.internal.delivery.LaneEvent.Handed;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneBegan;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneTaken;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterDropped;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterRedriven;
import dev.cocreate.core.internal.delivery.LaneEvent.ReceiptNoted;
import dev.cocreate.core.internal.delivery.LaneEvent.RecipientHeard;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnGivenUp;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnWithheld;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnsHandedOver;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a lane has come. Immutable, and small however long the dialogue: what went well is a number, and only what did
 * not is remembered turn by turn.
 *
 * @param id which lane; absent before it began
 * @param settled the last turn that is done with: sent, given up, dropped or passed over
 * @param shown the last turn that was sent, so that gaps before it have been told
 * @param attempt the attempts at the turn after that
 * @param odd turns up to {@code settled} that were not simply sent
 * @param arrived the last turn up to which all that was sent is known to have arrived
 * @param read the last turn that is known to have been read, and so all before it
 * @param again dead letters that are to be tried again, with where to if not where usual
 * @param threads what channels call the conversation
 * @param heard when the recipient was last heard, by channel
 */
record LaneState(
        Optional<LaneId> id,
        String token,
        String holder,
        long fence,
        Instant until,
        long settled,
        long shown,
        Attempt attempt,
        SortedMap<Long, Odd> odd,
        long arrived,
        long read,
        SortedMap<Long, Optional<Address>> again,
        Map<String, String> threads,
        Map<String, Instant> heard) {

    /** What was tried so far for the turn in front. */
    record Attempt(long turn, int count, Optional<Instant> first, Instant next, boolean begun) {
        static Attempt none() {
            return new Attempt(0, 0, Optional.empty(), Instant.MIN, false);
        }
    }

    /** A turn that was not simply sent, or of which more is known than that. */
    record Odd(DeliveryState state, Instant since, int attempts, String why, boolean holds) {}

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
                    "",
                    0,
                    Instant.MIN,
                    0,
                    0,
                    Attempt.none(),
                    Collections.emptySortedMap(),
                    0,
                    0,
                    Collections.emptySortedMap(),
                    Map.of(),
                    Map.of());
        }

        @Override
        public LaneState after(LaneState state, Recorded recorded) {
            return recorded.event() instanceof LaneEvent event ? state.after(event, recorded.at()) : state;
        }
    };

    /** The turn that holds up what follows, if one does. */
    Optional<Long> holding() {
        return odd.entrySet().stream()
                .filter(each -> each.getValue().holds())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Turns before this one that never reached the recipient, of which she was not told yet. */
    List<Long> missedBefore(long turn) {
        return odd.entrySet().stream()
                .filter(each -> each.getKey() > shown && each.getKey() < turn)
                .filter(each -> isGap(each.getValue().state()) && !again.containsKey(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isGap(DeliveryState state) {
        return state == DeliveryState.DEAD || state == DeliveryState.DROPPED || state == DeliveryState.UNCERTAIN;
    }

    /** Where a turn is that was due to this recipient. */
    DeliveryState of(long turn) {
        Odd known = odd.get(turn);
        if (known != null && !again.containsKey(turn)) {
            return known.state() == DeliveryState.SENT || known.state() == DeliveryState.DELIVERED
                    ? later(known.state(), sent(turn))
                    : known.state();
        }
        if (again.containsKey(turn)) {
            return DeliveryState.RETRYING;
        }
        if (turn > settled) {
            boolean retrying = attempt.turn() == turn && attempt.count() > 0;
            return holding().isPresent()
                    ? DeliveryState.HELD
                    : retrying ? DeliveryState.RETRYING : DeliveryState.QUEUED;
        }
        return sent(turn);
    }

    private DeliveryState sent(long turn) {
        return turn <= read ? DeliveryState.READ : turn <= arrived ? DeliveryState.DELIVERED : DeliveryState.SENT;
    }

    private static DeliveryState later(DeliveryState one, DeliveryState other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private LaneState after(LaneEvent event, Instant at) {
        if (event instanceof LaneBegan began) {
            return new LaneState(
                    Optional.of(new LaneId(began.dialogue(), began.recipient())),
                    began.token(),
                    holder,
                    fence,
                    until,
                    settled,
                    shown,
                    attempt,
                    odd,
                    arrived,
                    read,
                    again,
                    threads,
                    heard);
        }
        if (event instanceof LaneTaken taken) {
            return new LaneState(
                    id,
                    token,
                    taken.holder(),
                    taken.fence(),
                    taken.until(),
                    settled,
                    shown,
                    attempt,
                    odd,
                    arrived,
                    read,
                    again,
                    threads,
                    heard);
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
        if (event instanceof TurnGivenUp given) {
            DeliveryState state = given.uncertain() ? DeliveryState.UNCERTAIN : DeliveryState.DEAD;
            return settle(given.turn(), new Odd(state, at, given.attempts(), given.why(), given.holds()));
        }
        if (event instanceof TurnWithheld withheld) {
            return settle(withheld.turn(), new Odd(DeliveryState.DROPPED, at, 0, "withheld by a ruling", false));
        }
        if (event instanceof LetterDropped dropped) {
            return settle(dropped.turn(), new Odd(DeliveryState.DROPPED, at, 0, dropped.reason(), false));
        }
        if (event instanceof LetterRedriven redriven) {
            SortedMap<Long, Optional<Address>> more = new TreeMap<>(again);
            more.put(redriven.turn(), redriven.to());
            return with(odd, more, Attempt.none());
        }
        if (event instanceof RecipientHeard one) {
            Map<String, Instant> more = new TreeMap<>(heard);
            more.put(one.channel(), at);
            return with(threads, more);
        }
        return noted((ReceiptNoted) event, at);
    }

    private LaneState handedOver(TurnsHandedOver handed, Instant at) {
        LaneState next = this;
        for (Handed each : handed.handed()) {
            next = next.sent(each, at);
        }
        if (handed.threadRef().isEmpty()) {
            return next;
        }
        Map<String, String> more = new TreeMap<>(threads);
        more.put(handed.channel(), handed.threadRef().get());
        return next.with(more, next.heard());
    }

    private LaneState sent(Handed handed, Instant at) {
        boolean late = handed.turn() <= settled;
        SortedMap<Long, Odd> known = new TreeMap<>(odd);
        known.remove(handed.turn());
        if (late && handed.turn() <= Math.max(arrived, read)) {
            known.put(handed.turn(), new Odd(DeliveryState.SENT, at, handed.attempt(), "", false));
        }
        SortedMap<Long, Optional<Address>> left = new TreeMap<>(again);
        left.remove(handed.turn());
        return new LaneState(
                id,
                token,
                holder,
                fence,
                until,
                Math.max(settled, handed.turn()),
                Math.max(shown, handed.turn()),
                Attempt.none(),
                Collections.unmodifiableSortedMap(known),
                arrived,
                read,
                Collections.unmodifiableSortedMap(left),
                threads,
                heard);
    }

    private LaneState settle(long turn, Odd how) {
        SortedMap<Long, Odd> known = new TreeMap<>(odd);
        known.put(turn, how);
        SortedMap<Long, Optional<Address>> left = new TreeMap<>(again);
        left.remove(turn);
        return new LaneState(
                id,
                token,
                holder,
                fence,
                until,
                Math.max(settled, turn),
                shown,
                Attempt.none(),
                Collections.unmodifiableSortedMap(known),
                arrived,
                read,
                Collections.unmodifiableSortedMap(left),
                threads,
                heard);
    }

    private LaneState noted(ReceiptNoted noted, Instant at) {
        long turn = noted.turn();
        if (noted.receipt() == Receipt.FAILED) {
            return settle(turn, new Odd(DeliveryState.DEAD, at, 1, "the channel reported that it failed", false));
        }
        boolean readIt = noted.receipt() == Receipt.READ;
        boolean delivered = readIt || noted.receipt() == Receipt.DELIVERED;
        return new LaneState(
                id,
                token,
                holder,
                fence,
                until,
                settled,
                shown,
                attempt,
                odd,
                delivered ? Math.max(arrived, turn) : arrived,
                readIt ? Math.max(read, turn) : read,
                again,
                threads,
                heard);
    }

    private LaneState with(Attempt next) {
        return with(odd, again, next);
    }

    private LaneState with(SortedMap<Long, Odd> known, SortedMap<Long, Optional<Address>> left, Attempt next) {
        return new LaneState(
                id,
                token,
                holder,
                fence,
                until,
                settled,
                shown,
                next,
                known,
                arrived,
                read,
                Collections.unmodifiableSortedMap(left),
                threads,
                heard);
    }

    private LaneState with(Map<String, String> known, Map<String, Instant> lately) {
        return new LaneState(
                id,
                token,
                holder,
                fence,
                until,
                settled,
                shown,
                attempt,
                odd,
                arrived,
                read,
                again,
                Collections.unmodifiableMap(known),
                Collections.unmodifiableMap(lately));
    }
}
