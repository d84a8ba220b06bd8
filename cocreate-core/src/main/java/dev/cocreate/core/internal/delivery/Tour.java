package dev.cocreate.core.internal.delivery;

import dev.cocreate.core.internal.delivery.Lane.Next;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Wanted;
import dev.cocreate.journal.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round over several lanes: all are leased in one act, then served one after the other, and what became of it goes
 * on record in one act. A lane that takes its time does not hold up the rest for long: those not yet served are given
 * back, so that other threads take them. For one thread.
 */
final class Tour {

    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Road road;
    private final Office office;
    private final BiConsumer<Lane, Instant> leave;
    private final Map<Lane, Instant> due = new LinkedHashMap<>();

    /** @param leave is told at once of each lane where nothing is sent now, and when to go on there */
    Tour(Road road, Office office, BiConsumer<Lane, Instant> leave) {
        this.road = road;
        this.office = office;
        this.leave = leave;
    }

    /** Sends all that can be sent now. */
    void over(List<Lane> lanes) {
        try {
            road.prepare(lanes.stream().flatMap(lane -> lane.begin().stream()).toList());
            List<Lane> going = serve(look(lanes));
            while (!going.isEmpty()) {
                going = serve(look(going));
            }
        } catch (RuntimeException e) {
            LOG.warn("lanes stopped at a fault; they are tried again", e);
            lanes.forEach(lane -> due.put(lane, road.now().plus(AFTER_FAULT)));
        }
    }

    /** When to go on at a lane that was not left before; nothing if nothing is left to do there by itself. */
    Optional<Instant> due(Lane lane) {
        return Optional.ofNullable(due.get(lane));
    }

    /** Looks at all, having read what they look at in a few rounds to the store however many they are. */
    private List<Next.Sending> look(Collection<Lane> lanes) {
        Map<Lane, Optional<Wanted<?>>> dialogues = each(withTurns(lanes), Lane::wantedDialogue);
        road.prepare(present(dialogues.values()));
        List<Next.Sending> sending = new ArrayList<>();
        each(dialogues.keySet(), Lane::look).forEach((lane, next) -> {
            if (next instanceof Next.Pause pause) {
                leave.accept(lane, pause.until());
            } else if (next instanceof Next.Sending letter) {
                sending.add(letter);
            }
        });
        return office.isManned() ? overOneChannel(sending) : sending;
    }

    /** One that blocks must not keep the turns of others waiting behind its own. */
    private List<Next.Sending> overOneChannel(List<Next.Sending> all) {
        List<Next.Sending> same = new ArrayList<>(all.size());
        for (Next.Sending letter : all) {
            if (letter.to().scheme().equals(all.get(0).to().scheme())) {
                same.add(letter);
            } else {
                leave.accept(letter.lane(), road.now());
            }
        }
        return same;
    }

    /** Has the turns ready that are wanted. Returns the lanes that could be read. */
    private Collection<Lane> withTurns(Collection<Lane> lanes) {
        Map<Lane, Optional<Query.Of>> wanted = each(lanes, Lane::wantedTurns);
        Iterator<Supplier<List<Recorded>>> pages =
                road.readEach(present(wanted.values()), Outbox.PAGE).iterator();
        Map<Lane, Optional<Supplier<List<Recorded>>>> read = new LinkedHashMap<>();
        wanted.forEach((lane, query) -> read.put(lane, query.map(any -> pages.next())));
        return each(read.keySet(), lane -> {
                    Objects.requireNonNull(read.get(lane)).ifPresent(page -> lane.keep(page.get()));
                    return lane;
                })
                .keySet();
    }

    private static <T> List<T> present(Collection<Optional<T>> some) {
        return some.stream().flatMap(Optional::stream).toList();
    }

    /** What each lane answers, but those that stopped. */
    private <T> Map<Lane, T> each(Collection<Lane> lanes, Function<Lane, T> work) {
        Map<Lane, T> answers = new LinkedHashMap<>();
        for (Lane lane : lanes) {
            T answer = guarded(lane, () -> work.apply(lane));
            if (answer != null) {
                answers.put(lane, answer);
            }
        }
        return answers;
    }

    /** Returns the lanes on which there may be more to do at once. */
    private List<Lane> serve(List<Next.Sending> letters) {
        List<LaneId> wanted = new ArrayList<>();
        for (Next.Sending letter : letters) {
            if (!letter.lane().isLeased(letter.state())) {
                wanted.add(letter.lane().id());
            }
        }
        Map<LaneId, LaneState> leased = office.register().lease(wanted);
        Instant begun = road.now();
        Map<Lane, Slip> slips = new LinkedHashMap<>();
        for (Next.Sending letter : letters) {
            Lane lane = letter.lane();
            boolean asked = wanted.contains(lane.id());
            LaneState state = asked ? leased.get(lane.id()) : letter.state();
            if (state == null) {
                due.put(lane, road.now().plusSeconds(1));
            } else if (road.now().isAfter(begun.plus(PATIENCE)) || !lane.isLeased(state)) {
                due.put(lane, road.now());
            } else {
                Slip slip = new Slip(lane.id(), state);
                Optional<Instant> until = guarded(lane, () -> sent(letter, slip));
                if (until != null) {
                    slips.put(lane, slip);
                    until.ifPresent(at -> due.put(lane, at));
                }
            }
        }
        Set<LaneId> lost = office.register().record(slips.values());
        List<Lane> going = new ArrayList<>();
        for (Lane lane : slips.keySet()) {
            if (lost.contains(lane.id())) {
                due.put(lane, road.now().plus(office.pace().lease()));
            } else if (!due.containsKey(lane)) {
                going.add(lane);
            }
        }
        return going;
    }

    private static Optional<Instant> sent(Next.Sending letter, Slip slip) {
        Traffic traffic = letter.station().traffic();
        traffic.enter();
        try {
            return letter.lane().send(letter, slip);
        } finally {
            traffic.leave();
        }
    }

    /** What a lane answers, or null if it stopped; the other lanes go on. */
    private <T> @Nullable T guarded(Lane lane, Supplier<T> work) {
        try {
            return work.get();
        } catch (Office.LaneLost e) {
            due.put(lane, road.now().plus(office.pace().lease()));
        } catch (RuntimeException e) {
            LOG.warn("a lane stopped at a fault; it is tried again", e);
            due.put(lane, road.now().plus(AFTER_FAULT));
        }
        return null;
    }
}
