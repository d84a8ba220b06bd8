package dev.cocreate.core.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.Datum;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.PrivacyStance;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Sophistication;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Resource;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Right;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every event survives being written and read, whatever it holds. */
class EventFormsTest {

    private static final int TURNS = 200;

    @Test
    void everyEventSurvivesARoundTrip() throws ReflectiveOperationException {
        for (long seed = 1; seed <= TURNS; seed++) {
            Some some = new Some(new Random(seed));
            for (EventType<?> type : ProfileEvent.TYPES) {
                check(type, some, seed);
            }
        }
    }

    private static <E extends Event> void check(EventType<E> type, Some some, long seed)
            throws ReflectiveOperationException {
        E event = type.type().cast(some.record(type.type()));
        Bytes written = type.write().apply(event).bytes();
        Event read = type.read().read(Json.parse(written).asObject(), type.schema());

        assertThat(read).as("%s of seed %d: %s", type.name(), seed, event).isEqualTo(event);
        assertThat(type.write().apply(type.type().cast(read)).bytes()).isEqualTo(written);
    }

    /** Makes values of every type events are made of, from a seed. */
    private record Some(Random random) {

        Object record(Class<?> type) throws ReflectiveOperationException {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types = new Class<?>[parts.length];
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = value(type, parts[i]);
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        }

        private Object value(Class<?> owner, RecordComponent part) throws ReflectiveOperationException {
            String generic = part.getGenericType().getTypeName();
            String name = part.getName();
            if (generic.equals("java.lang.String")) {
                return word();
            }
            if (part.getType() == int.class) {
                return 1 + random.nextInt(1_000);
            }
            if (part.getType() == boolean.class) {
                return random.nextBoolean();
            }
            if (part.getType() == Object.class) {
                return held();
            }
            if (generic.startsWith("java.util.Optional<")) {
                return random.nextBoolean() ? Optional.empty() : Optional.of(optional(generic));
            }
            if (generic.equals("java.util.List<java.lang.String>")) {
                return name.equals("keys") && owner == ConsentEvent.ConsentAnswered.class
                        ? List.copyOf(new TreeSet<>(words()))
                        : words();
            }
            if (generic.startsWith("java.util.Map<java.lang.String, dev.cocreate.Datum")) {
                Map<String, Datum.Why> unseen = new LinkedHashMap<>();
                words().forEach(key -> unseen.put(key, one(Datum.Why.class)));
                return unseen;
            }
            return plain(part.getType());
        }

        private Object optional(String generic) {
            if (generic.contains("Instant")) {
                return instant();
            }
            if (generic.contains("Way")) {
                return way();
            }
            if (generic.contains("Effects")) {
                return effects();
            }
            return word();
        }

        private Object plain(Class<?> type) {
            if (type.isEnum()) {
                return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
            }
            return Map.<Class<?>, Supplier<Object>>ofEntries(
                            Map.entry(PartyId.class, this::party),
                            Map.entry(Text.class, this::text),
                            Map.entry(Reason.class, this::reason),
                            Map.entry(Instant.class, this::instant),
                            Map.entry(Purpose.class, this::purpose),
                            Map.entry(Provenance.class, this::provenance),
                            Map.entry(Stance.class, this::stance),
                            Map.entry(Grant.class, this::grant),
                            Map.entry(Resource.class, this::resource),
                            Map.entry(Terms.class, this::terms),
                            Map.entry(Effects.class, this::effects),
                            Map.entry(Answer.class, this::answer),
                            Map.entry(Bytes.class, () -> Bytes.utf8(word())))
                    .get(type)
                    .get();
        }

        private String word() {
            String letters = "abcäöü \"\\{}\n€😀,:'<&";
            StringBuilder word = new StringBuilder("x");
            int[] points = letters.codePoints().toArray();
            for (int i = random.nextInt(12); i > 0; i--) {
                word.appendCodePoint(points[random.nextInt(points.length)]);
            }
            return word.toString();
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                words.add(word() + i);
            }
            return List.copyOf(words);
        }

        private Object held() {
            return switch (random.nextInt(6)) {
                case 0 -> word();
                case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
                case 2 -> random.nextBoolean();
                case 3 -> Set.copyOf(words());
                case 4 -> LocalDate.ofEpochDay(random.nextInt(40_000));
                default -> Money.parse(random.nextInt(1_000) + ".5", "EUR");
            };
        }

        private <E extends Enum<E>> E one(Class<E> type) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }

        private Instant instant() {
            return Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000) * 1_000L);
        }

        private PartyId party() {
            return PartyId.of("p" + random.nextInt(100));
        }

        private Text text() {
            Text text = Text.of(word());
            return random.nextBoolean() ? text.and(Locale.GERMAN, word()) : text;
        }

        private Reason reason() {
            return Reason.of("a.b-" + random.nextInt(9), text())
                    .from(word(), 1 + random.nextInt(5))
                    .using(words());
        }

        private Purpose purpose() {
            return Purpose.of(word(), text());
        }

        private Provenance provenance() {
            return switch (random.nextInt(4)) {
                case 0 -> new Provenance.Declared(party());
                case 1 -> new Provenance.Observed(party(), word());
                case 2 -> new Provenance.Inferred(party(), word(), List.of(word()), 1 - random.nextDouble());
                default -> new Provenance.Attested(party(), word(), instant());
            };
        }

        private Stance stance() {
            return new Stance(
                    List.of(Locale.GERMAN, Locale.CANADA_FRENCH),
                    Map.of("wine", one(Sophistication.class)),
                    one(PrivacyStance.class),
                    Set.copyOf(words()),
                    random.nextBoolean());
        }

        private Grant grant() {
            Instant from = instant();
            return new Grant(
                    party(),
                    purpose(),
                    Set.of(word()),
                    random.nextBoolean() ? Optional.empty() : Optional.of(from),
                    random.nextBoolean() ? Optional.empty() : Optional.of(from.plusSeconds(9)),
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(9)));
        }

        private Resource resource() {
            return new Resource("r" + random.nextInt(9), party(), text(), random.nextBoolean());
        }

        private Way way() {
            return switch (random.nextInt(4)) {
                case 0 -> new Way.GiveFacts();
                case 1 -> new Way.Pay(Money.parse("1.00", "EUR"), Period.of(1, random.nextInt(9), 3), text());
                case 2 -> new Way.Reduced(text());
                default -> new Way.GoWithout();
            };
        }

        private Terms terms() {
            Terms terms = Terms.of("t" + random.nextInt(9), 1 + random.nextInt(9), purpose(), House.MAIL, House.NOTICE)
                    .needing(AttributeKey.flag("a"))
                    .optionally(AttributeKey.flag("b"))
                    .sharedWith(party())
                    .keptFor(Period.ofDays(1 + random.nextInt(99)));
            return random.nextBoolean()
                    ? terms.on(Basis.LEGAL_OBLIGATION, text())
                    : terms.allowingBareChoice().offering(new Way.GiveFacts(), way(), new Way.Reduced(text()));
        }

        private Effects effects() {
            return new Effects(
                    Set.copyOf(words()),
                    Set.copyOf(words()),
                    Set.copyOf(words()),
                    Map.of(party(), instant()),
                    Map.of(word(), reason()),
                    List.of(text()));
        }

        private Answer answer() {
            return switch (random.nextInt(4)) {
                case 0 -> new Answer.Done(text());
                case 1 -> new Answer.Partly(text(), Map.of(word(), reason()));
                case 2 -> new Answer.Refused(reason(), text());
                default -> new Answer.Pending(instant(), text());
            };
        }
    }

    @Test
    void everyEventIsToldInBothLanguagesWithoutCodes() throws ReflectiveOperationException {
        ProfileTelling telling = new ProfileTelling(House.CATALOGUE);
        for (EventType<?> type : ProfileEvent.TYPES) {
            Event event = type.type().cast(new Some(new Random(7)).record(type.type()));
            var header = new dev.cocreate.journal.EventHeader(
                    new UUID(1, 2),
                    ProfileFold.streamOf(PartyId.of("ada")),
                    0,
                    type.name(),
                    1,
                    Instant.EPOCH,
                    House.ADA,
                    House.ADA,
                    new TreeSet<>());
            Text told = telling.tell(new dev.cocreate.core.internal.road.Recorded(0, header, event))
                    .orElseThrow()
                    .text();

            assertThat(told.languages()).as(type.name()).contains(Locale.ENGLISH, Locale.GERMAN);
            assertThat(told.toString())
                    .as(type.name())
                    .doesNotContain("{}", "∅")
                    .doesNotContain("NOT_ASKED", "GIVEN", "STANDS", "profile.");
        }
    }

    @Test
    void unknownConstantsAreMalformedNotGuessed() {
        assertThat(List.of(Standing.values())).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> AccessCodec.named(Visibility.class, "SOME"))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> AccessCodec.named(ConsentStatus.class, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Right.values()).hasSize(10);
    }
}
