package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.HistoryLent;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemChosen;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemExcluded;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemRated;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemReopened;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.OfHistory;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.OthersHeeded;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import dev.cocreate.personalization.recommendation.Remembered;
import dev.cocreate.personalization.recommendation.Tastes;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a shelf holds of one person. Immutable.
 *
 * @param history the fact in her profile under which all that is remembered is kept; empty if nothing is. Once another
 *     stands, what was remembered under this one is passed over
 * @param remembered by the item's code, the latest last
 * @param excluded by the item's code
 */
record TasteState(
        String history,
        Map<String, Remembered> remembered,
        Map<String, Exclusion> excluded,
        double others,
        boolean lends) {

    static final TasteState EMPTY = new TasteState("", Map.of(), Map.of(), Tastes.USUAL_OTHERS, false);

    TasteState {
        remembered = Collections.unmodifiableMap(remembered);
        excluded = Collections.unmodifiableMap(excluded);
    }

    static final Fold<TasteState> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "taste";
        }

        @Override
        public TasteState empty(StreamId stream) {
            return EMPTY;
        }

        @Override
        public TasteState after(TasteState state, Recorded recorded) {
            return state.after(recorded);
        }
    };

    /** What the stream of one person and shelf is called. */
    static String name(String shelf, PartyId owner) {
        return shelf + "/" + owner.value();
    }

    /** What is remembered under a fact that stands; nothing under any other. */
    Map<String, Remembered> under(String fact) {
        return history.equals(fact) ? remembered : Map.of();
    }

    /** The items that count as evidence, the latest first. */
    List<Remembered> evidence(String fact) {
        List<Remembered> all = new ArrayList<>(under(fact).values());
        List<Remembered> evidence = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && evidence.size() < Tastes.MOST_EVIDENCE; i--) {
            Remembered each = all.get(i);
            if (each.liked() && excluded.get(each.item()) != Exclusion.EVIDENCE) {
                evidence.add(each);
            }
        }
        return evidence;
    }

    private TasteState after(Recorded recorded) {
        if (recorded.event() instanceof OfHistory event) {
            return remembering(event, recorded);
        }
        if (recorded.event() instanceof ItemExcluded event) {
            Map<String, Exclusion> more = new LinkedHashMap<>(excluded);
            more.put(event.item().code(), event.how());
            return new TasteState(history, remembered, more, others, lends);
        }
        if (recorded.event() instanceof ItemReopened event) {
            Map<String, Exclusion> fewer = new LinkedHashMap<>(excluded);
            fewer.remove(event.item().code());
            return new TasteState(history, remembered, fewer, others, lends);
        }
        if (recorded.event() instanceof OthersHeeded event) {
            return new TasteState(history, remembered, excluded, event.share(), lends);
        }
        return recorded.event() instanceof HistoryLent event
                ? new TasteState(history, remembered, excluded, others, event.lends())
                : this;
    }

    private TasteState remembering(OfHistory event, Recorded recorded) {
        Map<String, Remembered> all = new LinkedHashMap<>(under(event.history()));
        String item = event.item().code();
        Remembered before = all.remove(item);
        boolean chosen = event instanceof ItemChosen || (before != null && before.chosen());
        OptionalInt stars = before == null ? OptionalInt.empty() : before.stars();
        if (event instanceof ItemRated rated) {
            stars = OptionalInt.of(rated.stars());
        }
        boolean returned = event instanceof TasteEvent.ItemReturned
                || (before != null && before.returned() && !(event instanceof ItemChosen));
        all.put(
                item,
                new Remembered(item, chosen, stars, returned, recorded.header().by(), recorded.at()));
        if (all.size() > Tastes.MOST_REMEMBERED) {
            all.remove(all.keySet().iterator().next());
        }
        return new TasteState(event.history(), all, excluded, others, lends);
    }
}
