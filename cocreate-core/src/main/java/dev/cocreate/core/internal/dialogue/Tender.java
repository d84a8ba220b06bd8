package dev.cocreate.core.internal.dialogue;

import dev.cocreate.core.internal.road.Courier;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.journal.Cursors;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Does by itself what time alone makes due in dialogues: offers expire, overdue answers become rulings, silence is
 * noted; and a standing instruction given after an offer was tabled answers it.
 *
 * <p>As a courier it hears of every turn and remembers when each dialogue is due next; at the end of a round it tends
 * those whose time has come. It goes on, after a restart, at the oldest dialogue that is still due for something, which
 * is never older than the longest period of a charter; the journal keeps that place. For one thread at a time.
 */
public final class Tender implements Courier {

    private static final String NAME = "dialogues due";
    private static final int APART = 500;
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** A dialogue, where its last event stands, and when it is due. */
    private record Watched(String dialogue, long position, Instant due) {}

    /** The last event of a dialogue, and how many there are. */
    private record Stirred(long position, long events) {}

    private final Road road;
    private final Forum forum;
    private final Map<String, Stirred> stirred = new LinkedHashMap<>();
    private final Set<String> instructed = new LinkedHashSet<>();
    /** In the order of their last events, so that the first is the place to go on at. */
    private final LinkedHashMap<String, Watched> watched = new LinkedHashMap<>();

    private final TreeSet<Watched> byDue =
            new TreeSet<>(Comparator.comparing(Watched::due).thenComparing(Watched::dialogue));
    private long carried;
    private long kept;

    Tender(Road road, Forum forum) {
        this.road = road;
        this.forum = forum;
    }

    /** Where couriers should begin, so that nothing that may be due is missed. */
    public long position() {
        kept = road.cursors().at(NAME);
        carried = kept;
        return kept;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void carry(Recorded recorded) {
        carried = recorded.position() + 1;
        if (Recipients.isDialogue(recorded.header().stream())) {
            String dialogue = recorded.header().stream().name();
            stirred.remove(dialogue);
            stirred.put(
                    dialogue, new Stirred(recorded.position(), recorded.header().version() + 1));
        } else if (recorded.is(InstructionEvent.InstructionGiven.class)) {
            instructed.addAll(forum.of(recorded.header().subject()));
        }
    }

    @Override
    public void rest() {
        for (Map.Entry<String, Stirred> each : List.copyOf(stirred.entrySet())) {
            watch(each.getKey(), each.getValue().position(), next(each.getKey(), each.getValue()));
            stirred.remove(each.getKey());
        }
        for (String dialogue : List.copyOf(instructed)) {
            forum.standIn().answer(dialogue);
            instructed.remove(dialogue);
        }
        Instant now = road.now();
        while (!byDue.isEmpty() && !byDue.first().due().isAfter(now)) {
            Watched due = byDue.first();
            forum.tend(due.dialogue());
            Optional<Instant> next = StewardDecider.next(road.state(DialogueState.FOLD, due.dialogue()))
                    .map(at -> at.isAfter(now) ? at : now.plus(AGAIN));
            watch(due.dialogue(), due.position(), next);
        }
        keep();
    }

    private Optional<Instant> next(String dialogue, Stirred last) {
        DialogueState state = road.state(DialogueState.FOLD, dialogue, last.events());
        return state.opened() ? StewardDecider.next(state) : Optional.empty();
    }

    private void watch(String dialogue, long position, Optional<Instant> due) {
        Watched before = watched.get(dialogue);
        if (before != null) {
            byDue.remove(before);
            if (before.position() != position || due.isEmpty()) {
                watched.remove(dialogue);
            }
        }
        due.ifPresent(at -> {
            Watched now = new Watched(dialogue, position, at);
            watched.put(dialogue, now);
            byDue.add(now);
        });
    }

    /** Keeps the place to go on at, now and then: too early a place costs a little reading, too late none is kept. */
    private void keep() {
        long place =
                watched.isEmpty() ? carried : watched.values().iterator().next().position();
        if (place < kept + APART) {
            return;
        }
        Cursors cursors = road.cursors();
        long stands = cursors.at(NAME);
        if (stands >= place || cursors.move(NAME, stands, place)) {
            kept = place;
        }
    }
}
