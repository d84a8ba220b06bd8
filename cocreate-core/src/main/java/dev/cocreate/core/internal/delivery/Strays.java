package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.DeliveryState;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    /** A turn that was not simply sent, or of which more is known than that. */
    record Stray(DeliveryState state, Instant since, int attempts, String why, boolean holds) {
        boolean isGap() {
            return state == DeliveryState.DEAD || state == DeliveryState.DROPPED || state == DeliveryState.UNCERTAIN;
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

    /** Turns between these two that never reached the recipient. */
    List<Long> missedBetween(long shown, long turn) {
        return of.entrySet().stream()
                .filter(each -> each.getKey() > shown && each.getKey() < turn)
                .filter(each -> each.getValue().isGap() && !again.containsKey(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
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
