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
        List<Rule.Authored> authored =
                matter.rules().stream().map(Standing::rule).toList();
        Choices choices = Choices.NONE.adopting(Chance.FIRM);
        Side side = Side.of(Chance.ADA, choices, "element", Set.of(), false, Instant.EPOCH);
        List<RuleGroup> groups = AuthorRules.groups(authored).getOrDefault("element", List.of());
        List<Standing> standing = new ArrayList<>();
        authored.forEach(each ->
                standing.add(new Standing(each, Standing.rankOf(each.rule().layer(), false))));
        return new Both(
                Deliberation.decide(matter.by(new Listed(standing))),
                Deliberation.decide(matter.by(Panel.of(groups, side))));
    }
}
