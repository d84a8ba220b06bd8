package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.core.internal.personalization.index.AuthorRules;
import dev.cocreate.core.internal.personalization.index.Panel;
import dev.cocreate.core.internal.personalization.index.RuleGroup;
import dev.cocreate.core.internal.personalization.index.Side;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The same random matter decided by plain rules and by compiled ones. */
public final class Decided {

    /** What each of them says. */
    public record Both(Decision plain, Decision compiled) {}

    private Decided() {}

    public static Both both(Chance chance, int rules) {
        Matter matter = chance.matter(rules, 2, chance.facts(chance.random.nextDouble()));
        boolean delegated = chance.random.nextBoolean();
        return new Both(
                Deliberation.decide(plain(matter, delegated)), Deliberation.decide(compiled(matter, delegated)));
    }

    /** The matter by its rules as they are written. */
    static Matter plain(Matter matter, boolean delegated) {
        List<Standing> standing = new ArrayList<>();
        for (Standing each : matter.rules()) {
            standing.add(
                    new Standing(each.rule(), Standing.rankOf(each.rule().rule().layer(), delegated)));
        }
        return matter.by(new Listed(standing));
    }

    /** The matter by its rules compiled, as the library decides it. */
    static Matter compiled(Matter matter, boolean delegated) {
        List<Rule.Authored> authored =
                matter.rules().stream().map(Standing::rule).toList();
        Choices adopting = Choices.NONE.adopting(Chance.FIRM);
        Choices choices = delegated ? adopting.delegating("element", Chance.FIRM) : adopting;
        Side side = Side.of(Chance.ADA, choices, "element", Set.of(), false, Instant.EPOCH);
        List<RuleGroup> groups = AuthorRules.groups(authored).getOrDefault("element", List.of());
        Panel panel = Panel.of(groups, side);
        // What is asked again and again is made ready to be matched at once: both ways are held against the plain one.
        for (int again = 0; again < authored.size() % 3; again++) {
            panel = Panel.of(groups, side);
        }
        return matter.by(panel);
    }
}
