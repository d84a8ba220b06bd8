package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.road.RoadEvent.ActKeyed;
import dev.cocreate.core.internal.road.RoadEvent.ActRefused;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes down what was decided about an act, as one commit. Safe for several threads. */
record Scribe(Vocabulary vocabulary, Seal seal, Ids ids) {

    /**
     * A commit, and what its events say before sealing.
     *
     * @param begin where, among its events, those begin that the act itself decided: behind the one that keeps its key
     * @param end where those end: the marks of the gates follow
     */
    record Draft(Commit commit, List<Bytes> contents, int begin, int end) {}

    /**
     * @param look what was looked at, to which the changes are bound
     * @param marks what the gates add, whatever was decided
     */
    Draft draft(Act act, Decided decided, Look look, List<Change> marks) {
        Map<StreamId, Long> expected = look.versions();
        List<Change> changes = new ArrayList<>();
        int begin = 0;
        if (decided instanceof Decided.Refused refused) {
            // In a stream of its own, so that it contends with nothing; but it too rests on what was looked at.
            StreamId stream = StreamId.of("refusal", ids.next().toString());
            expected.put(stream, 0L);
            changes.add(Change.of(stream, act.by(), new ActRefused(act.name(), act.by(), refused.refusal())));
        } else {
            List<Change> accepted = ((Decided.Accepted) decided).changes();
            accountForLooks(act, accepted);
            act.key().ifPresent(key -> changes.add(keyed(act, key, accepted.size())));
            begin = changes.size();
            changes.addAll(accepted);
        }
        int end = changes.size();
        changes.addAll(marks);
        Map<StreamId, Long> next = new HashMap<>(expected);
        List<NewEvent> events = new ArrayList<>(changes.size());
        List<Bytes> contents = new ArrayList<>(changes.size());
        for (Change change : changes) {
            Long version = next.get(change.stream());
            if (version == null) {
                throw new IllegalStateException("'" + act.name() + "' changes " + change.stream()
                        + " without having looked at it; a decision rests on the state of what it changes");
            }
            next.put(change.stream(), version + 1);
            Bytes content = vocabulary.write(change.event());
            contents.add(content);
            events.add(seal.seal(header(act, change, version, look), content));
        }
        return new Draft(new Commit(events, expected), contents, begin, end);
    }

    private static Change keyed(Act act, String key, int events) {
        return Change.of(
                KeyedAct.FOLD.stream(KeyedAct.name(act, key)),
                act.by(),
                new ActKeyed(act.name(), Fingerprint.of(act), events));
    }

    /** What was read for a decision would otherwise live on, after its erasure, where nobody knows of it. */
    private static void accountForLooks(Act act, List<Change> changes) {
        if (changes.stream().noneMatch(each -> each.event() instanceof Looking look && look.forDecision())) {
            return;
        }
        for (Change change : changes) {
            if (!(change.event() instanceof Looking) && !(change.event() instanceof Drawn)) {
                throw new IllegalStateException("'" + act.name() + "' looked at facts for a decision and records "
                        + change.event().getClass().getSimpleName()
                        + ", which does not say which facts it was drawn from; it must be " + Drawn.class.getName());
            }
        }
    }

    private EventHeader header(Act act, Change change, long version, Look look) {
        EventType<?> type = vocabulary.typeOf(change.event());
        return new EventHeader(
                ids.next(),
                change.stream(),
                version,
                type.name(),
                type.schema(),
                look.now(),
                act.by(),
                change.subject(),
                new TreeSet<>(change.concerns()));
    }
}
