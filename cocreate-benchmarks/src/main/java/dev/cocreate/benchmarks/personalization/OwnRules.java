package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.internal.personalization.index.Coded;
import dev.cocreate.core.internal.personalization.index.Matches;
import dev.cocreate.core.internal.personalization.index.RuleLines;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What fifty rules of one's own, a dozen of which hold, add to a decision on the element they speak of. */
final class OwnRules {

    private OwnRules() {}

    static void measure(Workload workload, double seconds) {
        List<Person> people = EngineFigures.people(workload);
        added("", workload, seconds, people);
        Choices choices = Choices.NONE.without(EngineFigures.FIRM + "/r0");
        added(
                ", one of the others switched off",
                workload,
                seconds,
                people.stream().map(each -> each.choosing(choices)).toList());
        alone(workload, seconds);
    }

    private static void added(String besides, Workload workload, double seconds, List<Person> people) {
        for (int elements : new int[] {300, 1}) {
            Rulebook without = EngineFigures.shelf(workload)
                    .of(EngineFigures.authored(workload, elements, EngineFigures.FIRM, Layer.FIRM_DEFAULT))
                    .orElseThrow();
            Rulebook with = withOwn(workload, elements);
            double[][] micros = Measure.inTurns(
                    seconds,
                    turn -> applied(without.decide("element0", people.get(turn))),
                    turn -> applied(with.decide("element0", people.get(turn))));
            double[] added = new double[micros[0].length];
            Arrays.setAll(added, slice -> micros[1][slice] - micros[0][slice]);
            Rounds.say(
                    "50 rules of her own, others on %d elements%s, add %.2f us to a decision of %.2f us",
                    elements, besides, Rounds.median(added), Rounds.median(micros[0]));
        }
    }

    private static void alone(Workload workload, double seconds) {
        Workload hers = Workload.of(50, 1, 1.0, 7);
        RuleLines own = RuleLines.of(hers.rules());
        Coded coded = new Coded();
        Matches matches = new Matches();
        Object[] values = new Object[own.schema().size()];
        double alone = Measure.micros(seconds, turn -> {
            for (int a = 0; a < values.length; a++) {
                values[a] =
                        workload.profiles().get(turn).get(own.schema().key(a).name());
            }
            own.match(coded.take(own.schema(), values, Workload.TODAY.toEpochDay()), matches);
            return matches.holding();
        });
        Rounds.say("50 rules of her own matched: %.2f us", alone);
    }

    private static long applied(Decision decision) {
        return decision.explanation().applied().size();
    }

    /** Everyone's rules, and fifty of hers on one of the elements. */
    private static Rulebook withOwn(Workload workload, int elements) {
        List<Rule.Authored> rules =
                new ArrayList<>(EngineFigures.authored(workload, elements, EngineFigures.FIRM, Layer.FIRM_DEFAULT));
        List<Condition> conditions = Workload.of(50, 1, 1.0, 7).rules();
        for (int i = 0; i < conditions.size(); i++) {
            Rule rule = Rule.rule("own" + i)
                    .when(conditions.get(i))
                    .then(Effect.rank("element0", "v" + i % 7, 1))
                    .because("I like it.");
            rules.add(new Rule.Authored(EngineFigures.ADA, rule, 1, Instant.EPOCH));
        }
        return EngineFigures.shelf(workload).of(rules).orElseThrow();
    }
}
