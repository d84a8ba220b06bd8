package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.DeliveryState;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The turns of a lane that did not go as they should. Immutable.
 *
 * @param of what became of them
 * @param again those that are to be tried again, with where to if not where usual
 */
record Strays(SortedMap<Long, Stray> of, SortedMap<Long, Optional<Address>> again) {

    /** Why a turn was passed over that a ruling withholds. */
    static final String WITHHELD = "withheld by a ruling";

    /**
     * A turn that was not simply sent, or of which more is known than that.
     *
     * @param told whether the recipient was told that it is missing
     */
    record Stray(DeliveryState state, Instant since, int attempts, String why, boolean holds, boolean told) {
        Stray(DeliveryState state, Instant since, int attempts, String why, boolean holds) {
            this(state, since, attempts, why, holds, false);
        }

        Stray asTold() {
            return new Stray(state, since, attempts, why, holds, true);
        }

        boolean isGap() {
            return state == DeliveryState.DEAD || state == DeliveryState.DROPPED || state == DeliveryState.UNCERTAIN;
        }

        /** Whether it was never tried, because a ruling withholds it. */
        boolean isWithheld() {
            return state == DeliveryState.DROPPED && why.equals(WITHHELD);
        }

        boolean isGivenUp() {
            return state == DeliveryState.DEAD || state == DeliveryState.UNCERTAIN;
        }
    }

    static Strays none() {
        return new Strays(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    Strays with(long turn, Stray stray) {
        return new Strays(plus(of, turn, stray), minus(again, turn));
    }

    Strays without(long turn) {
        return new Strays(minus(of, turn), minus(again, turn));
    }

    Strays redriven(long turn, Optional<Address> to) {
        return new Strays(of, plus(again, turn, to));
    }

    /** The turn that holds up what follows, if one does. */
    Optional<Long> holding() {
        return of.entrySet().stream()
                .filter(each -> each.getValue().holds())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Turns before this one that never reached the recipient, of which she was not told yet. */
    List<Long> missedBefore(long turn) {
        return of.headMap(turn).entrySet().stream()
                .filter(each -> each.getValue().isGap() && !each.getValue().told())
                .map(Map.Entry::getKey)
                .filter(each -> !again.containsKey(each))
                .toList();
    }

    /** The recipient read of those missing before this turn. */
    Strays toldBefore(long turn) {
        Strays told = this;
        for (long each : missedBefore(turn)) {
            told = new Strays(
                    plus(told.of, each, Objects.requireNonNull(of.get(each)).asTold()), again);
        }
        return told;
    }

    /** Whether a turn was given up, and nobody has decided about it yet. */
    boolean isStuck(long turn) {
        Stray stray = of.get(turn);
        return stray != null && stray.isGivenUp() && !again.containsKey(turn);
    }

    private static <V> SortedMap<Long, V> plus(SortedMap<Long, V> map, long turn, V value) {
        SortedMap<Long, V> more = new TreeMap<>(map);
        more.put(turn, value);
        return Collections.unmodifiableSortedMap(more);
    }

    private static <V> SortedMap<Long, V> minus(SortedMap<Long, V> map, long turn) {
        if (!map.containsKey(turn)) {
            return map;
        }
        SortedMap<Long, V> less = new TreeMap<>(map);
        less.remove(turn);
        return Collections.unmodifiableSortedMap(less);
    }
}
