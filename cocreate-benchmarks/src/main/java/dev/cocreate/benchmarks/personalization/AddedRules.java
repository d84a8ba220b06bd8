package dev.cocreate.benchmarks.personalization;

import dev.cocreate.CoCreate;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.Rules;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What authoring one rule more takes through the whole library, from the act to the next decision it counts in. */
final class AddedRules {

    private static final int ELEMENTS = 300;
    private static final int WARMING = 200;
    private static final int MEASURED = 400;
    private static final Purpose PURPOSE = Purpose.of("measure", Text.of("to measure"));

    private AddedRules() {}

    static void measure(Workload workload) {
        AttributeCatalogue catalogue =
                AttributeCatalogue.of(workload.keys().values().toArray(new AttributeKey<?>[0]));
        try (CoCreate library = CoCreateBuilder.inMemory()
                .attributes(catalogue)
                .mandates(Mandates.none().firm(EngineFigures.FIRM))
                .build()) {
            Rules firm = library.rules(EngineFigures.FIRM);
            firm.authorAll(rules(workload, "r")).orElseThrow();
            List<Rule> more = rules(Workload.of(WARMING + MEASURED, 1, 1.0, 99), "x");
            double[] authored = new double[MEASURED];
            double[] worked = new double[MEASURED];
            for (int i = 0; i < more.size(); i++) {
                long busy = Measure.THREADS.getCurrentThreadCpuTime();
                long from = System.nanoTime();
                firm.author(more.get(i)).orElseThrow();
                if (i >= WARMING) {
                    authored[i - WARMING] = (System.nanoTime() - from) / 1e6;
                    worked[i - WARMING] = (Measure.THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                }
                Measure.sink += library.personalization()
                                .decide(more.get(i).effect().element(), EngineFigures.ADA, PURPOSE)
                                .isDone()
                        ? 1
                        : 0;
            }
            Arrays.sort(authored);
            Arrays.sort(worked);
            Rounds.say(
                    "a rule authored beside %d, in force for the next decision after: median %.2f ms, 99 %% %.2f ms;"
                            + " of CPU median %.2f ms",
                    workload.rules().size(),
                    authored[MEASURED / 2],
                    authored[MEASURED * 99 / 100],
                    worked[MEASURED / 2]);
        }
    }

    private static List<Rule> rules(Workload workload, String prefix) {
        List<Rule> rules = new ArrayList<>();
        for (Rule.Authored each : EngineFigures.authored(workload, ELEMENTS, EngineFigures.FIRM, Layer.FIRM_DEFAULT)) {
            rules.add(Rule.rule(prefix + each.rule().id())
                    .when(each.rule().condition())
                    .then(each.rule().effect())
                    .because(each.rule().rationale())
                    .in(Layer.FIRM_DEFAULT));
        }
        return rules;
    }
}
