package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.core.internal.delivery.LaneEvent.Handed;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnsHandedOver;
import dev.cocreate.core.internal.dialogue.Recipients;
import dev.cocreate.core.internal.dialogue.Turns;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.journal.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is due along one lane, read from the dialogue, page by page. For one thread at a time.
 *
 * <p>Turns read ahead are kept for one run only: what is erased between two runs is not sent from memory.
 */
final class Outbox {

    static final int PAGE = 64;

    /** What is to be sent next: the turn, and where to if not where usual. */
    record Due(Turn turn, Optional<Address> elsewhere) {}

    private final Road road;
    private final LaneId id;
    private final Deque<Turn> ahead = new ArrayDeque<>();
    private long read;
    private long passed;
    private boolean ended;

    Outbox(Road road, LaneId id) {
        this.road = road;
        this.id = id;
    }

    /** Forgets what was read ahead. */
    void refresh() {
        ahead.clear();
        read = passed;
        ended = false;
    }

    /** The page that {@link #due} will read, unless it has it or needs none. */
    Optional<Query.Of> wanted(LaneState lane) {
        boolean idle = !lane.strays().again().isEmpty() || lane.holding().isPresent();
        return !idle && isRead(lane.settled()) ? Optional.of(page(lane.settled())) : Optional.empty();
    }

    Optional<Due> due(LaneState lane) {
        if (lane.attempt().begun()) {
            // What came of it is to be found out before another attempt takes its place on record.
            long turn = lane.attempt().turn();
            Optional<Address> elsewhere = lane.strays().again().getOrDefault(turn, Optional.empty());
            return turn(turn).map(found -> new Due(found, elsewhere));
        }
        if (!lane.strays().again().isEmpty()) {
            long turn = lane.strays().again().firstKey();
            Optional<Address> elsewhere = lane.strays().again().getOrDefault(turn, Optional.empty());
            return turn(turn).map(found -> new Due(found, elsewhere));
        }
        return lane.holding().isPresent()
                ? Optional.empty()
                : next(lane.settled()).map(turn -> new Due(turn, Optional.empty()));
    }

    /** The first turn after this one that is for the recipient. */
    Optional<Turn> next(long settled) {
        while (isRead(settled)) {
            keep(road.read(page(settled), PAGE));
        }
        return Optional.ofNullable(ahead.peekFirst());
    }

    /** Whether all that was read ahead is used up, and there may be more. */
    private boolean isRead(long settled) {
        while (!ahead.isEmpty() && ahead.peekFirst().number() <= settled) {
            ahead.removeFirst();
        }
        // Whatever came since the end was read wakes the lane once more.
        return ahead.isEmpty() && !ended;
    }

    private Query.Of page(long settled) {
        return new Query.Of(Recipients.stream(id.dialogue()), Math.max(settled, read) + 1);
    }

    /** Takes the page that was wanted. */
    void keep(List<Recorded> page) {
        page.forEach(this::keep);
        ended = page.size() < PAGE;
    }

    /** The last turn that was read on this run. */
    long read() {
        return read;
    }

    private void keep(Recorded each) {
        read = each.header().version();
        if (isFor(each)) {
            Turns.turn(each).ifPresent(ahead::addLast);
        } else if (ahead.isEmpty()) {
            passed = read;
        }
    }

    private boolean isFor(Recorded recorded) {
        return recorded.header().concerns().contains(id.recipient())
                && !recorded.header().by().equals(id.recipient())
                && recorded.header().version() > 0;
    }

    /** One turn of the dialogue. */
    Optional<Turn> turn(long number) {
        return road.read(new Query.Of(Recipients.stream(id.dialogue()), number), 1).stream()
                .flatMap(each -> Turns.turn(each).stream())
                .findFirst();
    }

    /** What a channel called a turn when it was sent; empty if it was not sent by that one. */
    Optional<String> externalId(long turn, String channel) {
        long from = 0;
        List<Recorded> page;
        do {
            page = road.read(new Query.Of(LaneDecider.stream(id), from), PAGE);
            for (Recorded each : page) {
                if (each.event() instanceof TurnsHandedOver handed
                        && handed.channel().equals(channel)) {
                    for (Handed one : handed.handed()) {
                        if (one.turn() == turn) {
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
