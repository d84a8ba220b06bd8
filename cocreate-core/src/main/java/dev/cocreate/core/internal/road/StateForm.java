package dev.cocreate.core.internal.road;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a state made of records as bytes and reads it back equal, for snapshots. Not for what must last: the bytes fit
 * only the very shape of the classes they were written from, which {@link #shape} tells apart, so that after any change
 * to them old snapshots are passed over and no code need know how a state once looked.
 *
 * <p>Words are written once each however often they occur. Safe for several threads.
 *
 * @param <S> the state
 */
final class StateForm<S> {

    /** How one type of value is written and read. */
    interface Part {
        void write(Object value, StateBytes.Out out);

        Object read(StateBytes.In in);
    }

    private final Map<Type, Part> parts = new HashMap<>();
    private final StringBuilder description = new StringBuilder();
    private final Class<S> type;
    private final Part whole;
    private final String shape;

    private StateForm(Class<S> type) {
        this.type = type;
        this.whole = part(type);
        this.shape = Fingerprint.sha256(description.toString());
    }

    /**
     * The form of a state.
     *
     * @throws IllegalArgumentException if it holds something that cannot be written
     */
    static <S> StateForm<S> of(Class<S> type) {
        return new StateForm<>(type);
    }

    /** Different for states of different shape. */
    String shape() {
        return shape;
    }

    byte[] write(S state) {
        StateBytes.Out out = new StateBytes.Out();
        whole.write(state, out);
        return out.bytes();
    }

    S read(byte[] bytes) {
        return type.cast(whole.read(new StateBytes.In(bytes)));
    }

    private Part part(Type of) {
        Part known = parts.get(of);
        if (known != null) {
            return known;
        }
        Later later = new Later();
        parts.put(of, later);
        description.append(of.getTypeName()).append('=');
        Part part = of instanceof ParameterizedType generic ? container(generic) : simple((Class<?>) of);
        description.append(';');
        later.part = part;
        return part;
    }

    /** Stands for a part while it is being made, for types that hold themselves. */
    private static final class Later implements Part {
        private Part part = this;

        @Override
        public void write(Object value, StateBytes.Out out) {
            part.write(value, out);
        }

        @Override
        public Object read(StateBytes.In in) {
            return part.read(in);
        }
    }

    private Part simple(Class<?> of) {
        Optional<Part> leaf = StateBytes.leaf(of);
        if (leaf.isPresent()) {
            return leaf.get();
        }
        if (of.isEnum()) {
            List<?> constants = List.of(of.getEnumConstants());
            description.append(constants);
            return StateBytes.part(
                    (value, out) -> out.number(constants.indexOf(value)), in -> constants.get((int) in.number()));
        }
        if (of.isRecord()) {
            return record(of);
        }
        if (Freezable.class.isAssignableFrom(of)) {
            return frozen(of);
        }
        if (of.isSealed()) {
            return oneOf(of);
        }
        throw new IllegalArgumentException("a snapshot cannot hold a " + of.getName()
                + ": states are made of records, sealed interfaces, enums and collections of these");
    }

    private Part record(Class<?> of) {
        RecordComponent[] components = of.getRecordComponents();
        List<Part> inner = new ArrayList<>();
        List<Method> accessors = new ArrayList<>();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            description
                    .append(components[i].getName())
                    .append(':')
                    .append(components[i].getGenericType())
                    .append(',');
            inner.add(part(components[i].getGenericType()));
            accessors.add(components[i].getAccessor());
            accessors.get(i).setAccessible(true);
            types[i] = components[i].getType();
        }
        Constructor<?> constructor = constructor(of, types);
        return StateBytes.part(
                (value, out) -> {
                    for (int i = 0; i < inner.size(); i++) {
                        inner.get(i).write(called(accessors.get(i), value), out);
                    }
                },
                in -> {
                    Object[] values = new Object[inner.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = inner.get(i).read(in);
                    }
                    return made(constructor, values);
                });
    }

    private Part frozen(Class<?> of) {
        Class<?> stand = Arrays.stream(of.getDeclaredMethods())
                .filter(method -> method.getName().equals("frozen") && !method.isBridge())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(of.getName() + " does not say what it is frozen as"))
                .getReturnType();
        Part inner = part(stand);
        return StateBytes.part(
                (value, out) -> inner.write(((Freezable<?>) value).frozen(), out),
                in -> ((Freezable.Frozen<?>) inner.read(in)).thawed());
    }

    private Part oneOf(Class<?> of) {
        List<Class<?>> classes = new ArrayList<>();
        permitted(of, classes);
        List<Part> inner = classes.stream().map(this::part).toList();
        return StateBytes.part(
                (value, out) -> {
                    int index = classes.indexOf(value.getClass());
                    out.number(index);
                    inner.get(index).write(value, out);
                },
                in -> inner.get((int) in.number()).read(in));
    }

    private static void permitted(Class<?> of, List<Class<?>> into) {
        for (Class<?> each : of.getPermittedSubclasses()) {
            if (each.isSealed()) {
                permitted(each, into);
            } else {
                into.add(each);
            }
        }
    }

    private Part container(ParameterizedType of) {
        Class<?> raw = (Class<?>) of.getRawType();
        Part first = part(of.getActualTypeArguments()[0]);
        if (raw == Optional.class) {
            return StateBytes.part(
                    (value, out) -> {
                        Optional<?> held = (Optional<?>) value;
                        out.number(held.isPresent() ? 1 : 0);
                        held.ifPresent(each -> first.write(each, out));
                    },
                    in -> in.number() == 1 ? Optional.of(first.read(in)) : Optional.empty());
        }
        if (raw == List.class) {
            return StateBytes.part((value, out) -> all((List<?>) value, first, out), in -> {
                List<Object> read = new ArrayList<>();
                in.times(() -> read.add(first.read(in)));
                return Collections.unmodifiableList(read);
            });
        }
        if (raw == Set.class) {
            return StateBytes.part((value, out) -> all((Set<?>) value, first, out), in -> {
                Set<Object> read = new LinkedHashSet<>();
                in.times(() -> read.add(first.read(in)));
                return Collections.unmodifiableSet(read);
            });
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return map(raw == SortedMap.class, first, part(of.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("a snapshot cannot hold a " + of.getTypeName());
    }

    private static void all(Collection<?> values, Part each, StateBytes.Out out) {
        out.number(values.size());
        values.forEach(value -> each.write(value, out));
    }

    private static Part map(boolean sorted, Part key, Part value) {
        return StateBytes.part(
                (map, out) -> {
                    Map<?, ?> entries = (Map<?, ?>) map;
                    out.number(entries.size());
                    entries.forEach((one, other) -> {
                        key.write(one, out);
                        value.write(other, out);
                    });
                },
                in -> {
                    if (sorted) {
                        SortedMap<Object, Object> read = new TreeMap<>();
                        in.times(() -> read.put(key.read(in), value.read(in)));
                        return Collections.unmodifiableSortedMap(read);
                    }
                    Map<Object, Object> read = new LinkedHashMap<>();
                    in.times(() -> read.put(key.read(in), value.read(in)));
                    return Collections.unmodifiableMap(read);
                });
    }

    private static Constructor<?> constructor(Class<?> of, Class<?>[] types) {
        try {
            Constructor<?> constructor = of.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Object called(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("reading " + accessor, e);
        }
    }

    private static Object made(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("making " + constructor.getDeclaringClass(), e);
        }
    }
}
