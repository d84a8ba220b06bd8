package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random conditions, rules and facts from a seed. */
public final class Chance {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    public static final AttributeKey<Boolean> FLAG = AttributeKey.flag("flag");
    public static final AttributeKey<Boolean> OTHER_FLAG =
            AttributeKey.flag("otherFlag").special();
    public static final AttributeKey<String> CHOICE = AttributeKey.choice("choice", "a", "b", "c", "d");
    public static final AttributeKey<Double> NUMBER = AttributeKey.number("number", -5, 20, "m");
    public static final AttributeKey<Double> OTHER_NUMBER = AttributeKey.number("otherNumber", -5, 20, "m");
    public static final AttributeKey<Set<String>> TAGS = AttributeKey.set("tags", "p", "q", "r", "s");
    public static final AttributeKey<LocalDate> DATE =
            AttributeKey.date("date", LocalDate.of(1990, 1, 1), LocalDate.of(2026, 12, 31));
    public static final AttributeKey<Money> MONEY =
            AttributeKey.money("money", Money.parse("-10", "EUR"), Money.parse("10", "EUR"));
    public static final AttributeKey<String> TEXT = AttributeKey.text("text", 20);
    public static final AttributeKey<Instant> INSTANT = AttributeKey.instant(
            "instant", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:30Z"));
    public static final List<AttributeKey<?>> KEYS =
            List.of(FLAG, OTHER_FLAG, CHOICE, NUMBER, OTHER_NUMBER, TAGS, DATE, MONEY, TEXT, INSTANT);
    static final PartyId ADA = PartyId.of("ada");
    static final PartyId FIRM = PartyId.of("firm");

    public final Random random;

    public Chance(long seed) {
        this.random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public Condition condition(int depth) {
        int kind = random.nextInt(depth <= 0 ? 2 : 6);
        if (kind < 2 || depth <= 0) {
            return clause();
        }
        if (kind == 2) {
            return Condition.not(condition(depth - 1));
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(condition(depth - 1));
        }
        return kind % 2 == 0 ? new Condition.All(parts) : new Condition.Any(parts);
    }

    public Condition clause() {
        return switch (random.nextInt(13)) {
            case 0 -> Condition.is(FLAG, random.nextBoolean());
            case 1 -> Condition.is(OTHER_FLAG, random.nextBoolean());
            case 2 -> new Clause.OneOf<>(CHOICE, some("a", "b", "c", "d"));
            case 3 -> range(NUMBER);
            case 4 -> range(OTHER_NUMBER);
            case 5 -> Condition.is(NUMBER, number());
            case 6 -> new Clause.HasAny(TAGS, some("p", "q", "r", "s"));
            case 7 ->
                new Clause.Range<>(DATE, date(), random.nextBoolean(), random.nextBoolean() ? date() : null, true);
            case 8 ->
                new Clause.Range<>(MONEY, random.nextBoolean() ? money() : null, true, money(), random.nextBoolean());
            case 9 -> Condition.sinceAtLeast(DATE, Period.of(random.nextInt(30), random.nextInt(12), 0));
            case 10 -> new Clause.OneOf<>(TEXT, some("x", "y", "xyz"));
            case 11 ->
                new Clause.Range<>(
                        INSTANT, instant(), random.nextBoolean(), random.nextBoolean() ? instant() : null, true);
            default -> odd();
        };
    }

    private Condition odd() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Clause.Wording(TEXT, one(List.of(Clause.Wording.Place.values())), one(List.of("x", "y", "xy", "")));
            case 1 -> Condition.notBelow(NUMBER, OTHER_NUMBER);
            default -> Condition.isKnown(one(KEYS));
        };
    }

    private Condition range(AttributeKey<Double> key) {
        return switch (random.nextInt(5)) {
            case 0 -> Condition.atLeast(key, number());
            case 1 -> Condition.below(key, number());
            case 2 -> Condition.above(key, number());
            case 3 -> Condition.atMost(key, number());
            default -> Condition.between(key, number(), number());
        };
    }

    private Set<String> some(String... from) {
        Set<String> found = new HashSet<>();
        found.add(one(List.of(from)));
        if (random.nextBoolean()) {
            found.add(one(List.of(from)));
        }
        return found;
    }

    private double number() {
        return random.nextInt(26) - 5;
    }

    private LocalDate date() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_500));
    }

    private Instant instant() {
        return Instant.parse("2026-01-01T00:00:00Z").plusMillis(500L * random.nextInt(61));
    }

    private Money money() {
        return new Money(random.nextInt(2_001) - 1_000, Currency.getInstance("EUR"));
    }

    public Object value(AttributeKey<?> key) {
        if (key.equals(FLAG) || key.equals(OTHER_FLAG)) {
            return random.nextBoolean();
        }
        if (key.equals(CHOICE)) {
            return one(List.of("a", "b", "c", "d"));
        }
        if (key.equals(TAGS)) {
            Set<String> tags = new HashSet<>();
            for (String tag : List.of("p", "q", "r", "s")) {
                if (random.nextInt(3) == 0) {
                    tags.add(tag);
                }
            }
            return tags;
        }
        if (key.equals(DATE)) {
            return date();
        }
        if (key.equals(MONEY)) {
            return money();
        }
        if (key.equals(INSTANT)) {
            return instant();
        }
        return key.equals(TEXT)
                ? one(List.of("x", "y", "xyz", "yx", "", "zz"))
                : (Object) (random.nextInt(4) == 0 ? random.nextInt(25) - 4.5 : number());
    }

    public Facts facts(double silence) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>();
        for (AttributeKey<?> key : KEYS) {
            if (random.nextDouble() >= silence) {
                data.put(key, new Datum.Known<>(value(key), "fact-" + key));
            } else {
                data.put(key, new Datum.Unknown<>(random.nextInt(6) == 0 ? Datum.Why.DECLINED : Datum.Why.NOT_ASKED));
            }
        }
        return new Facts(data, TODAY);
    }

    /** The same facts with everything unknown told, at random. */
    public Facts completed(Facts facts) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>(facts.data());
        for (AttributeKey<?> key : KEYS) {
            if (data.get(key) instanceof Datum.Unknown<?>) {
                data.put(key, new Datum.Known<>(value(key), "told-" + key));
            }
        }
        return new Facts(data, TODAY);
    }

    /** A rulebook on one element. */
    public Matter matter(int rules, int depth, Facts facts) {
        List<Standing> standing = new ArrayList<>();
        boolean closed = random.nextBoolean();
        for (int i = 0; i < rules; i++) {
            Layer layer = one(List.of(Layer.values()));
            String value = one(List.of("one", "two", "three"));
            Effect effect = switch (random.nextInt(5)) {
                case 0 -> Effect.forbid("element", value);
                case 1 -> Effect.require("element", value);
                case 2 -> Effect.rank("element", value, random.nextInt(7) - 3);
                default -> Effect.choose("element", value);
            };
            Rule rule = Rule.rule("rule" + i)
                    .when(condition(depth))
                    .then(effect)
                    .because("reason " + i)
                    .in(layer)
                    .on(Ground.of("code", Text.of("why"), Text.of("appeal")));
            PartyId author = layer == Layer.CONSUMER ? ADA : FIRM;
            standing.add(new Standing(
                    new Rule.Authored(author, rule, 1, Instant.EPOCH), Standing.rankOf(layer, random.nextBoolean())));
        }
        Element element =
                closed ? Element.of("element", "one", "two", "three") : Element.named("element", Text.of("element"));
        Optional<String> wish = random.nextInt(4) == 0 ? Optional.of("two") : Optional.empty();
        return new Matter(
                "id", ADA, element, new Listed(standing), wish, facts, Purpose.of("test", Text.of("test")), List.of());
    }

    /** The attribute of a name. */
    public static Optional<AttributeKey<?>> key(String name) {
        return KEYS.stream()
                .<AttributeKey<?>>map(each -> each)
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
