package dev.cocreate.benchmarks.personalization.peers;

import dev.cocreate.benchmarks.personalization.Engines.Engine;
import dev.cocreate.benchmarks.personalization.Peers;
import dev.cocreate.benchmarks.personalization.Workload;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The libraries a Java developer would otherwise pick. */
public final class OtherLibraries implements Peers {

    @Override
    public Map<String, Function<Workload, Engine>> engines() {
        return new TreeMap<>(
                Map.of("CEL 0.14.0", Cel::new, "Drools 10.2.0", Drools::new, "Easy Rules 4.1.0", EasyRules::new));
    }
}
