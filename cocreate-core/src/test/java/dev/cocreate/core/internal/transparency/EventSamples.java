package dev.cocreate.core.internal.transparency;

import dev.cocreate.Bytes;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.journal.StreamId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes events of any record type out of chance; the same seed makes the same ones.
 *
 * <p>It walks the components of the record. A record that refuses its parts is tried with others, many times; for
 * what chance cannot hit, hand in a maker. Every text it makes is in English and German.
 */
public final class EventSamples {

    private static final int TRIES = 400;
    private static final String[] WORDS = {
        "amber", "birch", "cedar", "dune", "elm", "fern", "grove", "heron", "iris", "juniper", "kelp", "lark"
    };

    private final Random chance;
    private final Map<Class<?>, Function<Random, ?>> makers = new HashMap<>();

    /**
     * Starts a series.
     *
     * @param seed of the series
     */
    public EventSamples(long seed) {
        this.chance = new Random(seed);
        maker(String.class, random -> word(random) + "-" + random.nextInt(10));
        maker(PartyId.class, random -> PartyId.of(word(random)));
        maker(StreamId.class, random -> StreamId.of(word(random), word(random)));
        maker(UUID.class, random -> new UUID(random.nextLong(), random.nextLong()));
        maker(Instant.class, random -> Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000)));
        maker(LocalDate.class, random -> LocalDate.ofEpochDay(random.nextInt(30_000)));
        maker(Duration.class, random -> Duration.ofMinutes(1 + random.nextInt(100_000)));
        maker(Period.class, random -> Period.ofDays(1 + random.nextInt(1_000)));
        maker(Locale.class, random -> random.nextBoolean() ? Locale.ENGLISH : Locale.GERMAN);
        maker(Currency.class, random -> Currency.getInstance("EUR"));
        maker(Money.class, random -> new Money(random.nextInt(100_000), Currency.getInstance("EUR")));
        maker(BigDecimal.class, random -> BigDecimal.valueOf(random.nextInt(100_000), 2));
        maker(LocalTime.class, random -> LocalTime.of(random.nextInt(24), random.nextInt(60)));
        maker(ZoneId.class, random -> ZoneId.of(random.nextBoolean() ? "Europe/Berlin" : "UTC"));
        maker(URI.class, random -> URI.create("https://files.example/" + word(random)));
        maker(Bytes.class, random -> {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            return Bytes.of(hash);
        });
        maker(Text.class, EventSamples::text);
        maker(Purpose.class, random -> Purpose.of(word(random), text(random)));
        maker(Reason.class, random -> Reason.of("because." + word(random), text(random)));
        maker(
                Refusal.class,
                random -> Refusal.of(Reason.of("because." + word(random), text(random)))
                        .withRemaining(List.of(text(random))));
        maker(Json.class, random -> new Json.Str(word(random)));
        maker(Json.Obj.class, random -> Json.object().with(word(random), word(random)));
    }

    /**
     * Makes values of one type so, instead of from their components.
     *
     * @param type of the values
     * @param make makes one
     * @param <T> the type
     * @return this
     */
    public <T> EventSamples maker(Class<T> type, Function<Random, ? extends T> make) {
        makers.put(type, make);
        return this;
    }

    /**
     * An event of this type.
     *
     * @param type a record
     * @return the event
     * @throws AssertionError if chance does not hit what the record demands
     */
    public Event event(Class<? extends Event> type) {
        return type.cast(value(type, 0));
    }

    private Object value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return collected((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), depth);
        }
        if (type instanceof WildcardType wildcard) {
            return value(wildcard.getUpperBounds()[0], depth);
        }
        Class<?> plain = (Class<?>) type;
        Function<Random, ?> maker = makers.get(plain);
        if (maker != null) {
            return maker.apply(chance);
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain) || plain == Boolean.class) {
            return number(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[chance.nextInt(plain.getEnumConstants().length)];
        }
        if (plain.isSealed()) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return value(kinds[chance.nextInt(kinds.length)], depth + 1);
        }
        if (plain.isRecord()) {
            return record(plain, depth);
        }
        if (plain == OptionalInt.class) {
            return OptionalInt.of(chance.nextInt(10));
        }
        if (plain == OptionalLong.class) {
            return OptionalLong.of(chance.nextInt(10));
        }
        if (plain == Object.class) {
            return word(chance);
        }
        throw new AssertionError("hand in a maker for " + plain.getName());
    }

    private Object record(Class<?> type, int depth) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == type.getRecordComponents().length) {
                constructor = each;
            }
        }
        constructor.setAccessible(true);
        Type[] parts = constructor.getGenericParameterTypes();
        Throwable last = null;
        // Deep down a few tries do: the record around tries again anyway.
        for (int i = 0; i < (depth == 0 ? TRIES : 20); i++) {
            try {
                Object[] values = new Object[parts.length];
                for (int part = 0; part < parts.length; part++) {
                    values[part] = value(parts[part], depth + 1);
                }
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                last = e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("making " + type.getName(), e);
            } catch (Unlucky e) {
                last = e;
            }
        }
        if (depth > 0) {
            throw new Unlucky(type, last);
        }
        throw new AssertionError(
                "hand in a maker for a part of " + type.getName() + ": chance made none it takes", last);
    }

    private Object collected(Class<?> raw, Type[] of, int depth) {
        int size = depth > 6 ? 0 : chance.nextInt(3);
        if (raw == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.of(value(of[0], depth + 1));
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(of[0], depth + 1), value(of[1], depth + 1));
            }
            return map;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                items.add(value(of[0], depth + 1));
            }
            if (SortedSet.class.isAssignableFrom(raw)) {
                return new TreeSet<>(items);
            }
            return Set.class.isAssignableFrom(raw) ? new HashSet<>(items) : items;
        }
        return value(raw, depth);
    }

    private Object number(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return chance.nextBoolean();
        }
        if (type == double.class || type == Double.class) {
            return chance.nextInt(101) / 100.0;
        }
        int small = chance.nextInt(12);
        return type == long.class || type == Long.class ? (Object) (long) small : (Object) small;
    }

    private static Text text(Random random) {
        String word = word(random);
        return Text.of("In English: " + word + ".").and(Locale.GERMAN, "Auf Deutsch: " + word + ".");
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** Chance made no such part; whoever holds it tries again. */
    private static final class Unlucky extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unlucky(Class<?> type, Throwable cause) {
            super("chance made no " + type.getName(), cause);
        }
    }
}
