package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.profile.AttributeKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known when something is decided. Immutable.
 *
 * @param data nobody writes to it any more
 */
public record Facts(Map<AttributeKey<?>, Datum<?>> data, LocalDate today) {

    private static final Datum<?> NOT_ASKED = new Datum.Unknown<>(Datum.Why.NOT_ASKED);

    public Facts {
        data = Collections.unmodifiableMap(data);
    }

    /** What is known of one attribute; not asked, if nothing was said of it. */
    public Datum<?> of(AttributeKey<?> key) {
        Datum<?> datum = data.get(key);
        return datum == null ? NOT_ASKED : datum;
    }

    /**
     * An attribute as it is declared where these facts were gathered: which answers are possible may have changed since a
     * rule was written.
     */
    AttributeKey<?> declared(AttributeKey<?> key) {
        for (AttributeKey<?> each : data.keySet()) {
            if (each.equals(key)) {
                return each;
            }
        }
        return key;
    }

    /** These facts with one more, or another value for it. */
    public Facts with(AttributeKey<?> key, Object value) {
        Map<AttributeKey<?>, Datum<?>> more = new HashMap<>(data);
        more.put(key, new Datum.Known<>(value, "assumed"));
        return new Facts(more, today);
    }
}
