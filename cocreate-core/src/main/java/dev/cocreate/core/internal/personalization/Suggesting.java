package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Element;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Ranks values of an element by something else than rules somebody wrote: recommendations. What is suggested stands where
 * a firm's default stands, so any rule can put other values first or forbid one.
 */
@FunctionalInterface
public interface Suggesting {

    /** Nothing to suggest. */
    Suggesting NOTHING = (situation, asking, decision, named) -> Optional.empty();

    /**
     * What it suggests; empty if the element is none of its own.
     *
     * @param decision the id of the decision it is for
     * @param named the values that rules on the element take or rank; asked for only where it has something to say
     */
    Optional<Suggestions> suggest(Situation situation, Asking asking, String decision, Supplier<Set<String>> named);

    /**
     * A value suggested.
     *
     * @param weight how strongly; absent if it is one that she excluded and a rule names
     * @param why in words for her
     * @param from the attribute it rests on, if it rests on something known of her
     */
    record Suggested(String value, Optional<Double> weight, Text why, Optional<AttributeKey<?>> from) {}

    /**
     * All that is suggested.
     *
     * @param element how the element and its values are called
     * @param values the strongest first
     * @param data what it read of her
     * @param looks the looks it took for that
     */
    record Suggestions(
            Element element, List<Suggested> values, Map<AttributeKey<?>, Datum<?>> data, List<Change> looks) {
        public Suggestions {
            values = List.copyOf(values);
            data = Map.copyOf(data);
            looks = List.copyOf(looks);
        }
    }
}
