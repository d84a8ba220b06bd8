package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.personalization.Engines.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Makes other libraries' engines for a workload; those found on the class path are measured too. */
public interface Peers {

    /** How each is made, by its name and version. */
    Map<String, Function<Workload, Engine>> engines();

    /** Everyone there is to measure: this library first, then a loop written by hand, then the others. */
    static Map<String, Function<Workload, Engine>> all() {
        Map<String, Function<Workload, Engine>> all = new LinkedHashMap<>();
        all.put(Engines.Index.NAME, Engines.Index::new);
        all.put("hand-written", Engines.HandWritten::new);
        ServiceLoader.load(Peers.class).forEach(peer -> all.putAll(peer.engines()));
        return all;
    }
}
