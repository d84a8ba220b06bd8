package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.road.Drawn;
import dev.cocreate.core.internal.road.ErasureEvent;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.RoadEvent;
import dev.cocreate.profile.Fact;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every kind of event that can hold what a fact says - a datum, a fact, or a reason that rests on facts - names the facts
 * it was drawn from, so that erasure finds it; or stands below with why it need not.
 */
class DrawnEventsTest {

    private static final Set<Class<?>> TELLING = Set.of(Datum.class, Fact.class, Reason.class);

    private static final Map<String, String> NEED_NOT = Map.of(
            "dialogue.turn-taken",
                    "What somebody says, and the reason she gives, are her own words and not drawn from a read",
            "profile.consent-answered", "Its reasons say on which terms something is kept, in the words of the terms",
            "profile.contest-settled", "It names the fact itself, and goes with it",
            "profile.keys-erased", "Its reasons say on which terms something is kept, in the words of the terms",
            "profile.right-answered", "An answer is the words of who was asked, and not drawn from a read",
            "road.payload-erased", "Its ground says why content went, and nothing of the content");

    @Test
    void whateverCanHoldAFactSaysWhichOnes() {
        List<EventType<?>> all = new ArrayList<>(Lexicon.vocabulary());
        all.addAll(RoadEvent.TYPES);
        all.addAll(ErasureEvent.TYPES);
        Set<String> silent = new TreeSet<>();
        for (EventType<?> type : all) {
            if (!Drawn.class.isAssignableFrom(type.type()) && reaches(type.type(), new HashSet<>())) {
                silent.add(type.name());
            }
        }

        assertThat(silent).isEqualTo(NEED_NOT.keySet());
    }

    private static boolean reaches(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                if (reaches(argument, seen)) {
                    return true;
                }
            }
            return reaches(parameterized.getRawType(), seen);
        }
        if (type instanceof WildcardType wildcard) {
            return reaches(wildcard.getUpperBounds()[0], seen);
        }
        if (!(type instanceof Class<?> held)) {
            return false;
        }
        if (TELLING.contains(held)) {
            return true;
        }
        if (held.isSealed()) {
            for (Class<?> permitted : held.getPermittedSubclasses()) {
                if (reaches(permitted, seen)) {
                    return true;
                }
            }
        }
        if (held.isRecord()) {
            for (RecordComponent component : held.getRecordComponents()) {
                if (reaches(component.getGenericType(), seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
