package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.Level;
import dev.cocreate.Text;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The bytes of a {@link StateForm}, and what it is at last made of. */
final class StateBytes {

    private static final List<Level> LEVELS = List.of(Level.values());

    private StateBytes() {}

    /** Numbers in as few bytes as they need, words by a number once they occurred. */
    static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Map<String, Integer> words = new HashMap<>();

        void number(long number) {
            long left = (number << 1) ^ (number >> 63);
            while ((left & ~0x7FL) != 0) {
                bytes.write((int) (left & 0x7F) | 0x80);
                left >>>= 7;
            }
            bytes.write((int) left);
        }

        void words(String said) {
            Integer known = words.putIfAbsent(said, words.size());
            if (known != null) {
                number(known);
                return;
            }
            number(-1);
            raw(said.getBytes(StandardCharsets.UTF_8));
        }

        void raw(byte[] all) {
            number(all.length);
            bytes.writeBytes(all);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /**
     * What {@link Out} wrote.
     *
     * @see BufferUnderflowException if there is less
     */
    static final class In {
        private final ByteBuffer bytes;
        private final List<String> words = new ArrayList<>();

        In(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        long number() {
            long left = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes.get();
                left |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return (left >>> 1) ^ -(left & 1);
        }

        String words() {
            long known = number();
            if (known >= 0) {
                return words.get((int) known);
            }
            String said = new String(raw(), StandardCharsets.UTF_8);
            words.add(said);
            return said;
        }

        byte[] raw() {
            long length = number();
            if (length < 0 || length > bytes.remaining()) {
                throw new IllegalStateException("there is less than it says");
            }
            byte[] all = new byte[(int) length];
            bytes.get(all);
            return all;
        }

        void times(Runnable work) {
            for (long left = number(); left > 0; left--) {
                work.run();
            }
        }
    }

    /** Smaller, for sealing takes time by the byte; what states repeat costs next to nothing then. */
    static byte[] packed(byte[] open) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(open);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[8_192];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * What {@link #packed} made smaller.
     *
     * @throws IllegalStateException if that is not what it is
     */
    static byte[] unpacked(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream open = new ByteArrayOutputStream();
            byte[] part = new byte[8_192];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) {
                    throw new IllegalStateException("the snapshot ends too soon");
                }
                open.write(part, 0, length);
            }
            return open.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("the snapshot is none", e);
        } finally {
            inflater.end();
        }
    }

    static StateForm.Part part(BiConsumer<Object, Out> write, Function<In, Object> read) {
        return new StateForm.Part() {
            @Override
            public void write(Object value, Out out) {
                write.accept(value, out);
            }

            @Override
            public Object read(In in) {
                return read.apply(in);
            }
        };
    }

    private static final Map<Class<?>, StateForm.Part> LEAVES = leaves();

    /** How a type is written that has no parts of its own, if it is one. */
    static Optional<StateForm.Part> leaf(Class<?> of) {
        return Optional.ofNullable(LEAVES.get(of));
    }

    private static Map<Class<?>, StateForm.Part> leaves() {
        Map<Class<?>, StateForm.Part> leaves = new HashMap<>();
        StateForm.Part whole = part((value, out) -> out.number(((Number) value).longValue()), In::number);
        StateForm.Part small = part((value, out) -> out.number((Integer) value), in -> (int) in.number());
        StateForm.Part truth = part((value, out) -> out.number((Boolean) value ? 1 : 0), in -> in.number() == 1);
        leaves.put(long.class, whole);
        leaves.put(Long.class, whole);
        leaves.put(int.class, small);
        leaves.put(Integer.class, small);
        leaves.put(boolean.class, truth);
        leaves.put(Boolean.class, truth);
        leaves.put(
                double.class,
                part(
                        (value, out) -> out.number(Double.doubleToRawLongBits((Double) value)),
                        in -> Double.longBitsToDouble(in.number())));
        leaves.put(String.class, part((value, out) -> out.words((String) value), In::words));
        leaves.put(Instant.class, part((value, out) -> instant((Instant) value, out), StateBytes::instant));
        leaves.put(
                Duration.class,
                part(
                        (value, out) -> {
                            out.number(((Duration) value).toSeconds());
                            out.number(((Duration) value).toNanosPart());
                        },
                        in -> Duration.ofSeconds(in.number(), in.number())));
        leaves.put(
                LocalTime.class,
                part(
                        (value, out) -> out.number(((LocalTime) value).toNanoOfDay()),
                        in -> LocalTime.ofNanoOfDay(in.number())));
        leaves.put(ZoneId.class, named(value -> ((ZoneId) value).getId(), ZoneId::of));
        leaves.put(Locale.class, named(value -> ((Locale) value).toLanguageTag(), Locale::forLanguageTag));
        leaves.put(Currency.class, named(value -> ((Currency) value).getCurrencyCode(), Currency::getInstance));
        leaves.put(BigDecimal.class, named(Object::toString, BigDecimal::new));
        leaves.put(URI.class, named(Object::toString, URI::create));
        leaves.put(Bytes.class, part((value, out) -> out.raw(((Bytes) value).toArray()), in -> Bytes.of(in.raw())));
        leaves.put(
                OptionalLong.class,
                part(
                        (value, out) -> {
                            OptionalLong held = (OptionalLong) value;
                            out.number(held.isPresent() ? 1 : 0);
                            held.ifPresent(out::number);
                        },
                        in -> in.number() == 1 ? OptionalLong.of(in.number()) : OptionalLong.empty()));
        leaves.put(long[].class, part((value, out) -> longs((long[]) value, out), StateBytes::longs));
        leaves.put(Text.class, part((value, out) -> text((Text) value, out), StateBytes::text));
        return Map.copyOf(leaves);
    }

    private static StateForm.Part named(Function<Object, String> name, Function<String, Object> of) {
        return part((value, out) -> out.words(name.apply(value)), in -> of.apply(in.words()));
    }

    static void instant(Instant at, Out out) {
        out.number(at.getEpochSecond());
        out.number(at.getNano());
    }

    static Instant instant(In in) {
        return Instant.ofEpochSecond(in.number(), in.number());
    }

    private static void longs(long[] numbers, Out out) {
        out.number(numbers.length);
        for (long number : numbers) {
            out.number(number);
        }
    }

    private static long[] longs(In in) {
        long[] numbers = new long[(int) in.number()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.number();
        }
        return numbers;
    }

    private static void text(Text text, Out out) {
        out.number(text.wordings().size());
        text.wordings().forEach((language, levels) -> {
            out.words(language.toLanguageTag());
            out.number(levels.size());
            levels.forEach((level, words) -> {
                out.number(LEVELS.indexOf(level));
                out.words(words);
            });
        });
    }

    private static Text text(In in) {
        Text[] text = new Text[1];
        in.times(() -> {
            Locale language = Locale.forLanguageTag(in.words());
            in.times(() -> {
                Level level = LEVELS.get((int) in.number());
                String words = in.words();
                text[0] = text[0] == null ? Text.of(language, level, words) : text[0].and(language, level, words);
            });
        });
        return text[0];
    }
}
