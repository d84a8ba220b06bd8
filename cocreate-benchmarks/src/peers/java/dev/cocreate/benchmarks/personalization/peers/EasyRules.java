package dev.cocreate.benchmarks.personalization.peers;

import dev.cocreate.benchmarks.personalization.Engines;
import dev.cocreate.benchmarks.personalization.Engines.Engine;
import dev.cocreate.benchmarks.personalization.Workload;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with its rules as lambdas over a map. */
final class EasyRules implements Engine {

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();
    private final BitSet found = new BitSet();

    EasyRules(Workload workload) {
        for (int i = 0; i < workload.rules().size(); i++) {
            Predicate<Map<String, Object>> when = Engines.predicate(workload.rules().get(i));
            int number = i;
            rules.register(new RuleBuilder()
                    .name("r" + i)
                    .when(facts -> when.test(facts.<Map<String, Object>>get("person")))
                    .then(facts -> found.set(number))
                    .build());
        }
    }

    @Override
    public BitSet match(Map<String, Object> profile) {
        found.clear();
        Facts facts = new Facts();
        facts.put("person", profile);
        engine.fire(rules, facts);
        return found;
    }
}
