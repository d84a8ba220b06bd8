package dev.cocreate.core.internal.personalization.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Listed;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules come, change and go; each reader sees exactly those of its snapshot, as a plain list of them would say. */
class AuthorRulesTest {

    private static final PartyId FIRM = PartyId.of("firm");
    private static final PartyId ADA = PartyId.of("ada");

    private static Rule.Authored rule(Chance chance, String id, int version) {
        Layer layer = chance.random.nextInt(4) == 0 ? Layer.DUTY : Layer.FIRM_DEFAULT;
        Rule rule = Rule.rule(id)
                .when(chance.condition(2))
                .then(Effect.choose("element" + chance.random.nextInt(3), "v" + chance.random.nextInt(4)))
                .because("why")
                .in(layer);
        return new Rule.Authored(FIRM, rule, version, Instant.EPOCH);
    }

    @Test
    void saysWhatTheRulesInForceSayWhateverCameChangedOrWent() {
        Chance chance = new Chance(7);
        SortedMap<String, Rule.Authored> inForce = new TreeMap<>();
        AuthorRules compiled = AuthorRules.of(inForce);
        AuthorRules old = compiled;
        SortedMap<String, Rule.Authored> then = inForce;
        for (int round = 0; round < 300; round++) {
            Set<String> changed = new HashSet<>();
            inForce = new TreeMap<>(inForce);
            int coming = round % 50 == 7 ? 120 : 1 + chance.random.nextInt(3);
            for (int i = 0; i < coming; i++) {
                String id = "r" + chance.random.nextInt(2_000);
                Rule.Authored held = inForce.get(id);
                changed.add(id);
                inForce.put(id, rule(chance, id, held == null ? 1 : held.version() + 1));
            }
            if (round % 3 == 0) {
                changed.add(inForce.firstKey());
                inForce.remove(inForce.firstKey());
            }
            compiled = compiled.after(inForce, changed);
            if (round % 40 == 39) {
                compiled = compiled.folded();
            }
            if (round == 150) {
                old = compiled;
                then = inForce;
            }
            check(round, compiled, inForce, chance);
        }
        check(150, old, then, chance);
    }

    private static void check(
            int round, AuthorRules compiled, SortedMap<String, Rule.Authored> inForce, Chance chance) {
        Facts facts = chance.facts(0.3);
        for (int e = 0; e < 3; e++) {
            String element = "element" + e;
            Set<String> off = inForce.isEmpty() ? Set.of() : Set.of("firm/" + inForce.lastKey());
            Choices choices = new Choices(off, Set.of(), Map.of(), Map.of(), Set.of());
            Side side = Side.of(ADA, round % 2 == 0 ? Choices.NONE : choices, element, Set.of(), false, Instant.EPOCH);
            Panel panel = Panel.of(compiled.on(element), side);
            List<Standing> standing = new ArrayList<>();
            for (Rule.Authored each : inForce.values()) {
                boolean switchedOff = round % 2 != 0 && each.rule().mayBeSwitchedOff() && off.contains(each.name());
                if (each.rule().effect().element().equals(element) && !switchedOff) {
                    standing.add(new Standing(each, Standing.rankOf(each.rule().layer(), false)));
                }
            }
            Listed plain = new Listed(standing);
            assertThat(panel.rules()).as("round %d", round).isEqualTo(plain.rules());
            assertThat(panel.said(facts)).as("round %d", round).isEqualTo(plain.said(facts));
            assertThat(panel.keys()).as("round %d", round).isEqualTo(plain.keys());
            assertThat(panel.values()).as("round %d", round).isEqualTo(plain.values());
        }
    }

    @Test
    void whatIsReadAgainFromTheJournalIsNotCompiledAnew() {
        Chance chance = new Chance(3);
        SortedMap<String, Rule.Authored> inForce = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            inForce.put("r" + i, rule(chance, "r" + i, 1));
        }
        AuthorRules compiled = AuthorRules.of(inForce);

        AuthorRules again = compiled.after(new TreeMap<>(inForce), inForce.keySet());

        assertThat(again.on("element0")).isSameAs(compiled.on("element0"));
    }
}
