package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Matches the same profiles by every engine in one run, each in a process of its own, a slice each in turn, and prints the
 * CPU time of one match and the ratio to this library: what else the machine does falls on all alike. Every engine's
 * answers are checked against the plain evaluator first. Who cannot load so many rules in time, or in the heap this process
 * was given, is named with what it did.
 *
 * <pre>MatchRatios [seconds a size and engine] [sizes, such as 100,1000] [seconds to load] [engines by the beginnings of their names]</pre>
 */
public final class MatchRatios {

    private static final int SLICES = 8;

    private MatchRatios() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 5;
        String sizes = args.length > 1 ? args[1] : "100,1000,10000,100000";
        long patience = args.length > 2 ? Long.parseLong(args[2]) : 300;
        List<String> names = args.length > 3
                ? named(args[3].split(",", -1))
                : List.copyOf(Peers.all().keySet());
        for (String size : sizes.split(",", -1)) {
            measure(Integer.parseInt(size), names, seconds, patience);
        }
    }

    private static List<String> named(String[] beginnings) {
        Set<String> begin = Set.of(beginnings);
        return Peers.all().keySet().stream()
                .filter(name ->
                        name.equals(Engines.Index.NAME) || begin.stream().anyMatch(name::startsWith))
                .toList();
    }

    private static void measure(int rules, List<String> names, double seconds, long patience)
            throws IOException, InterruptedException {
        Rounds.say("%d rules", rules);
        List<EngineApart> ready = new ArrayList<>();
        try {
            for (String name : names) {
                EngineApart engine = new EngineApart(name, rules, seconds, patience);
                if (engine.ready()) {
                    ready.add(engine);
                } else {
                    engine.close();
                }
            }
            List<Rounds.Kind<RuntimeException>> kinds = new ArrayList<>();
            ready.forEach(engine -> kinds.add(() -> engine.slice(seconds / SLICES)));
            double[][] micros = Rounds.inTurns(0, SLICES, kinds);
            for (int e = 0; e < micros.length; e++) {
                Rounds.say(
                        "  %-16s %10.2f us CPU a match, times this library's %s",
                        ready.get(e).name(), Rounds.median(micros[e]), Rounds.ratios(micros[e], micros[0]));
            }
        } finally {
            for (EngineApart engine : ready) {
                engine.close();
            }
        }
    }
}
