package dev.cocreate.core.internal.road;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether two acts are the same, in this process or another.
 *
 * <p>A record's own {@code toString} will not do: the immutable sets and maps of the JDK run through their elements in
 * an order that differs from one process to the next. So records are walked, sets and maps are put in order, and every
 * other value counts as the text it prints.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** Of an act. */
    static String of(Act act) {
        return sha256(canonical(act));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String canonical(Object value) {
        if (value instanceof Record record) {
            return group(record.getClass().getSimpleName(), components(record));
        }
        if (value instanceof Set<?> set) {
            return group("set", sorted(set));
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>(map.size());
            map.forEach((key, mapped) -> entries.add(group("entry", List.of(canonical(key), canonical(mapped)))));
            Collections.sort(entries);
            return group("map", entries);
        }
        if (value instanceof Collection<?> items) {
            return group("list", inOrder(items));
        }
        if (value instanceof Optional<?> optional) {
            return group("optional", inOrder(optional.stream().toList()));
        }
        return group("text", List.of(String.valueOf(value)));
    }

    private static List<String> components(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<String> values = new ArrayList<>(components.length);
        for (RecordComponent component : components) {
            // A record out of reach prints itself, which is as good unless it holds a set.
            if (!component.getAccessor().trySetAccessible()) {
                return List.of(record.toString());
            }
            try {
                values.add(canonical(component.getAccessor().invoke(record)));
            } catch (IllegalAccessException e) {
                return List.of(record.toString());
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("reading " + component.getName() + " of an act", e);
            }
        }
        return values;
    }

    private static List<String> inOrder(Collection<?> items) {
        List<String> all = new ArrayList<>(items.size());
        for (Object item : items) {
            all.add(canonical(item));
        }
        return all;
    }

    private static List<String> sorted(Collection<?> items) {
        List<String> all = inOrder(items);
        Collections.sort(all);
        return all;
    }

    // Lengths in front, so that no text can look like the end of a group.
    private static String group(String name, List<String> parts) {
        StringBuilder text = new StringBuilder(name).append('(');
        for (String part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        return text.append(')').toString();
    }
}
