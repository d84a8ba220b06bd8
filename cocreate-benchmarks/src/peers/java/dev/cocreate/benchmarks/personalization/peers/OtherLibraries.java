package dev.cocreate.benchmarks.personalization.peers;

import dev.cocreate.benchmarks.personalization.Engines.Engine;
import dev.cocreate.benchmarks.personalization.Peers;
import dev.cocreate.benchmarks.personalization.Workload;
import java.util.ArrayList;
import java.util.List;

/** The libraries a Java developer would otherwise pick; {@code -Dpeers=drools,easy,cel} picks some of them. */
public final class OtherLibraries implements Peers {

    private static final int MOST_OF_DROOLS = 10_000;
    private static final int MOST_OF_CEL = 10_000;

    @Override
    public List<Engine> engines(Workload workload) {
        List<String> wanted =
                List.of(System.getProperty("peers", "drools,easy,cel").split(",", -1));
        int rules = workload.rules().size();
        List<Engine> engines = new ArrayList<>();
        if (wanted.contains("easy")) {
            engines.add(new EasyRules(workload));
        }
        if (wanted.contains("drools") && rules <= MOST_OF_DROOLS) {
            engines.add(new Drools(workload));
        }
        if (wanted.contains("cel") && rules <= MOST_OF_CEL) {
            engines.add(new Cel(workload));
        }
        return engines;
    }
}
