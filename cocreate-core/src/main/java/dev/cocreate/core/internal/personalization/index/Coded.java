package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.Datum;
import dev.cocreate.core.internal.personalization.engine.Facts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person, coded by a schema. Reused from person to person, so that coding allocates nothing once
 * it is large enough. For one thread.
 */
public final class Coded {

    private static final int[] NO_TAGS = {};

    private @Nullable Schema schema;
    boolean[] known = new boolean[0];
    int[] category = new int[0];
    double[] number = new double[0];
    int[][] tags = new int[0][];
    int[] tagCount = new int[0];

    @Nullable
    Object[] value = new Object[0];

    long today;
    double[] lastDays = new double[0];

    /** Takes what is known of somebody, as an array by the schema's numbers; absent is not known. */
    public Coded take(Schema by, @Nullable Object[] values, long today) {
        prepare(by, today);
        for (int a = 0; a < by.size(); a++) {
            take(by, a, values[a]);
        }
        return this;
    }

    /** Takes what is known of somebody. */
    public Coded take(Schema by, Facts facts) {
        prepare(by, facts.today().toEpochDay());
        for (int a = 0; a < by.size(); a++) {
            take(by, a, facts.of(by.key(a)) instanceof Datum.Known<?> datum ? datum.value() : null);
        }
        return this;
    }

    /** Keeps nothing of what was taken. */
    void forget() {
        Arrays.fill(value, null);
        Arrays.fill(known, false);
    }

    private void prepare(Schema by, long day) {
        if (schema != by || today != day) {
            lastDays = by.lastDays(day);
        }
        today = day;
        schema = by;
        int size = by.size();
        if (size > value.length) {
            known = new boolean[size];
            category = new int[size];
            number = new double[size];
            tags = new int[size][];
            Arrays.fill(tags, NO_TAGS);
            tagCount = new int[size];
            value = new Object[size];
        }
    }

    private void take(Schema by, int a, @Nullable Object given) {
        value[a] = given;
        known[a] = given != null;
        if (given == null) {
            return;
        }
        switch (by.kind(a)) {
            case CATEGORY -> category[a] = by.code(a, given);
            case NUMBER -> number[a] = Schema.position(given);
            case TAGS -> tags(by, a, (Collection<?>) given);
        }
    }

    private void tags(Schema by, int a, Collection<?> held) {
        if (held.size() > tags[a].length) {
            tags[a] = new int[Math.max(16, held.size() * 2)];
        }
        int count = 0;
        if (held instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                count = tag(by, a, list.get(i), count);
            }
        } else {
            for (Object each : held) {
                count = tag(by, a, each, count);
            }
        }
        tagCount[a] = count;
    }

    private int tag(Schema by, int a, Object held, int count) {
        int code = by.code(a, held);
        if (code == 0) {
            return count;
        }
        tags[a][count] = code;
        return count + 1;
    }

    boolean has(int a, int tag) {
        for (int i = 0; i < tagCount[a]; i++) {
            if (tags[a][i] == tag) {
                return true;
            }
        }
        return false;
    }
}
