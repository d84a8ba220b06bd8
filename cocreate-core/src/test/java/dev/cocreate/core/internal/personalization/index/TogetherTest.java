package dev.cocreate.core.internal.personalization.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Listed;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import dev.cocreate.profile.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Her rules and everyone's, asked again and again, say what a plain list of them would, however they were made ready. */
class TogetherTest {

    private static final PartyId FIRM = PartyId.of("firm");
    private static final PartyId LAW = PartyId.of("law");
    private static final PartyId ADA = PartyId.of("ada");
    private static final Side HER_SIDE = side(Choices.NONE);

    private static Side side(Choices choices) {
        return Side.of(ADA, choices, "element", Set.of(), false, Instant.EPOCH);
    }

    private static Rule.Authored rule(PartyId author, Layer layer, String id, Condition condition, Effect effect) {
        return new Rule.Authored(
                author,
                Rule.rule(id).when(condition).then(effect).because("why").in(layer),
                1,
                Instant.EPOCH);
    }

    /** Rules of one author, one layer. */
    private static final class Growing {

        private final PartyId author;
        private final Layer layer;
        private SortedMap<String, Rule.Authored> inForce = new TreeMap<>();
        private AuthorRules compiled = AuthorRules.of(inForce);

        Growing(PartyId author, Layer layer) {
            this.author = author;
            this.layer = layer;
        }

        void by(int more, Chance chance) {
            inForce = new TreeMap<>(inForce);
            List<String> came = new ArrayList<>();
            for (int i = 0; i < more; i++) {
                String id = "r" + chance.random.nextInt(100_000);
                String value = "v" + chance.random.nextInt(5);
                Effect effect = chance.random.nextBoolean()
                        ? Effect.rank("element", value, 1 + chance.random.nextInt(3))
                        : Effect.choose("element", value);
                if (inForce.putIfAbsent(id, rule(author, layer, id, chance.condition(2), effect)) == null) {
                    came.add(id);
                }
            }
            compiled = compiled.after(inForce, Set.copyOf(came));
        }

        void withoutOne() {
            String first = inForce.firstKey();
            inForce = new TreeMap<>(inForce);
            inForce.remove(first);
            compiled = compiled.after(inForce, Set.of(first));
        }

        List<Standing> standing() {
            return inForce.values().stream()
                    .map(each -> new Standing(each, Standing.rankOf(layer, false)))
                    .toList();
        }
    }

    private static void check(String when, List<RuleGroup> groups, List<Standing> standing, Chance chance) {
        check(when, () -> Panel.of(groups, HER_SIDE), standing, chance);
    }

    private static void check(String when, Supplier<Panel> asked, List<Standing> standing, Chance chance) {
        Listed plain = new Listed(standing);
        for (int i = 0; i < 4; i++) {
            Facts facts = chance.facts(chance.random.nextDouble() / 2);
            Panel panel = asked.get();
            assertThat(panel.said(facts)).as(when).isEqualTo(plain.said(facts));
            assertThat(panel.keys()).as(when).isEqualTo(plain.keys());
            assertThat(panel.values()).as(when).isEqualTo(plain.values());
            assertThat(panel.rules()).as(when).isEqualTo(plain.rules());
            Rule.Authored gone =
                    standing.get(chance.random.nextInt(standing.size())).rule();
            assertThat(panel.without(gone).said(facts))
                    .as(when)
                    .isEqualTo(plain.without(gone).said(facts));
        }
    }

    @Test
    void saysWhatAPlainListWouldWhateverCameOrWent() {
        for (int firmsRules : new int[] {20, 90, 400}) {
            Chance chance = new Chance(firmsRules);
            Growing law = new Growing(LAW, Layer.LAW);
            Growing hers = new Growing(ADA, Layer.CONSUMER);
            Growing firms = new Growing(FIRM, Layer.FIRM_DEFAULT);
            law.by(3, chance);
            hers.by(40, chance);
            firms.by(firmsRules, chance);
            for (int round = 0; round < 25; round++) {
                List<RuleGroup> groups = new ArrayList<>(law.compiled.on("element"));
                groups.addAll(hers.compiled.on("element"));
                groups.addAll(firms.compiled.on("element"));
                List<Standing> standing = new ArrayList<>(law.standing());
                standing.addAll(hers.standing());
                standing.addAll(firms.standing());
                check("%d rules, round %d".formatted(firmsRules, round), groups, standing, chance);
                Growing changing = List.of(law, hers, firms).get(round % 3);
                changing.by(1 + round % 2, chance);
                if (round % 5 == 4) {
                    hers.withoutOne();
                    firms.withoutOne();
                }
            }
        }
    }

    /** A rule like those of a firm: some on trial, some for a time, most of which she may switch off. */
    private static Rule.Authored passing(int number, Chance chance) {
        Rule rule = rule(FIRM, Layer.FIRM_DEFAULT, "f" + number, chance.condition(2), effect(chance))
                .rule();
        Rule dated = rule.during(new Rule.Validity(
                chance.random.nextBoolean() ? Optional.of(Instant.EPOCH.minusSeconds(9)) : Optional.empty(),
                chance.random.nextBoolean() ? Optional.of(Instant.EPOCH.minusSeconds(1)) : Optional.empty()));
        Rule tried = rule.tryingOut(new Rule.Experiment(
                "trial " + chance.random.nextInt(9), 1 + chance.random.nextInt(99), Text.of("why")));
        Rule drawn = List.of(rule, rule, rule, rule.fixed(), dated, tried).get(chance.random.nextInt(6));
        return new Rule.Authored(FIRM, drawn, 1, Instant.EPOCH);
    }

    private static Effect effect(Chance chance) {
        return Effect.rank("element", "v" + chance.random.nextInt(40), 1 + chance.random.nextInt(3));
    }

    /** Said once more, as plainly as can be. */
    private static boolean stands(Rule.Authored each, Choices choices) {
        boolean off = each.rule().mayBeSwitchedOff() && choices.off().contains(each.name());
        boolean out = each.rule()
                .experiment()
                .filter(trial -> choices.refused().contains(trial.name()) || !takesPart(trial))
                .isPresent();
        return !off && !out && each.rule().validity().at(Instant.EPOCH);
    }

    private static boolean takesPart(Rule.Experiment trial) {
        CRC32 sum = new CRC32();
        sum.update((trial.name() + "\n" + ADA.value()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 100 < trial.percent();
    }

    @Test
    @Tag("concept-34")
    void whatIsSwitchedOffOnTrialOrForATimeIsLeftOutOfWhatTheOthersSay() {
        for (int firmsRules : new int[] {20, 90, 400}) {
            Chance chance = new Chance(firmsRules + 1);
            Growing hers = new Growing(ADA, Layer.CONSUMER);
            hers.by(40, chance);
            SortedMap<String, Rule.Authored> firms = new TreeMap<>();
            for (int i = 0; i < firmsRules; i++) {
                firms.put("f" + i, passing(i, chance));
            }
            AuthorRules compiled = AuthorRules.of(firms);
            for (int round = 0; round < 12; round++) {
                Choices choices = choices(firmsRules, chance);
                List<Standing> standing = new ArrayList<>();
                for (Rule.Authored each : firms.values()) {
                    if (stands(each, choices)) {
                        standing.add(new Standing(each, Standing.rankOf(Layer.FIRM_DEFAULT, false)));
                    }
                }
                List<RuleGroup> everyones = compiled.on("element");
                check("without her own", () -> Panel.of(everyones, side(choices)), standing, chance);
                List<RuleGroup> groups = new ArrayList<>(hers.compiled.on("element"));
                groups.addAll(everyones);
                standing.addAll(hers.standing());
                check("beside her own", () -> Panel.of(groups, side(choices)), standing, chance);
                if (round % 3 == 2) {
                    String comes = "f" + (firmsRules + round);
                    Set<String> changed = Set.of(comes, firms.firstKey());
                    firms = new TreeMap<>(firms);
                    firms.remove(firms.firstKey());
                    firms.put(comes, passing(firmsRules + round, chance));
                    compiled = compiled.after(firms, changed);
                }
            }
        }
    }

    private static Choices choices(int rules, Chance chance) {
        Set<String> off = new TreeSet<>();
        for (int i = 0; i < 1 + rules / 10; i++) {
            off.add(FIRM.value() + "/f" + chance.random.nextInt(rules));
        }
        return new Choices(off, Set.of(), Map.of(), Map.of(), Set.of("trial " + chance.random.nextInt(9)));
    }

    private static RuleGroup group(PartyId author, Layer layer, Condition... conditions) {
        List<Rule.Authored> rules = new ArrayList<>();
        for (int i = 0; i < conditions.length; i++) {
            rules.add(rule(author, layer, "r" + i, conditions[i], Effect.choose("element", "v" + i)));
        }
        return RuleGroup.of(rules);
    }

    private static List<Seat> seats(RuleGroup... groups) {
        List<Seat> seats = new ArrayList<>();
        for (RuleGroup each : groups) {
            seats.add(new Seat(each, HER_SIDE.rank(each), HER_SIDE.leftOut(each)));
        }
        return seats;
    }

    @Test
    void isMadeForThoseWhoAskAgainAndKept() {
        RuleGroup hers = group(ADA, Layer.CONSUMER, Condition.is(Chance.FLAG, true));
        RuleGroup firms = group(FIRM, Layer.FIRM_DEFAULT, Condition.is(Chance.CHOICE, "a"));
        RuleGroup others = group(PartyId.of("other"), Layer.FIRM_DEFAULT, Condition.is(Chance.CHOICE, "b"));

        assertThat(hers.together(seats(hers, firms))).isNull();
        Together made = hers.together(seats(hers, firms));
        assertThat(made).isNotNull().isSameAs(hers.together(seats(hers, firms)));

        assertThat(hers.together(seats(hers, others))).isNull();
        assertThat(hers.together(seats(hers, firms))).isNull();
    }

    @Test
    void isNotMadeOfMoreThanOnePersonIsWorth() {
        Condition[] many = new Condition[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = Condition.is(Chance.TEXT, "text " + i);
        }
        RuleGroup hers = group(ADA, Layer.CONSUMER, many);
        RuleGroup firms = group(FIRM, Layer.FIRM_DEFAULT, many);
        hers.together(seats(hers, firms));

        assertThat(hers.together(seats(hers, firms))).isNull();
    }

    @Test
    void oneNameThatMeansTwoKindsOfValueIsCodedApart() {
        AttributeKey<String> words = AttributeKey.text("same", 20);
        AttributeKey<Double> number = AttributeKey.number("same", 0, 10, "");
        RuleGroup hers = group(ADA, Layer.CONSUMER, Condition.isKnown(words));
        RuleGroup firms = group(FIRM, Layer.FIRM_DEFAULT, Condition.isKnown(number));
        hers.together(seats(hers, firms));

        assertThat(hers.together(seats(hers, firms))).isNull();
    }

    @Test
    void aValueOnlyHerRulesNameIsAnyOtherToEveryoneElses() {
        Condition[] many = new Condition[150];
        for (int i = 0; i < many.length; i++) {
            many[i] = Condition.not(Condition.is(Chance.TEXT, "text " + i));
        }
        RuleGroup hers = group(ADA, Layer.CONSUMER, Condition.is(Chance.TEXT, "hers"));
        RuleGroup firms = group(FIRM, Layer.FIRM_DEFAULT, many);
        Map<AttributeKey<?>, Datum<?>> known = new HashMap<>();
        known.put(Chance.TEXT, new Datum.Known<>("hers", "fact"));
        Facts facts = new Facts(known, Chance.TODAY);
        hers.together(seats(hers, firms));

        Together together = hers.together(seats(hers, firms));

        assertThat(together).isNotNull();
        assertThat(together.said(facts).holding()).hasSize(151);
    }
}
