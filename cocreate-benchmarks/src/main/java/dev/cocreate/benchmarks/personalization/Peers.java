package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.personalization.Engines.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Makes other libraries' engines for a workload; those found on the class path are measured too. */
public interface Peers {

    /** The engine, or none if it would take too long to build for so many rules. */
    List<Engine> engines(Workload workload);

    static List<Engine> of(Workload workload) {
        List<Engine> engines = new ArrayList<>();
        ServiceLoader.load(Peers.class).forEach(peer -> engines.addAll(peer.engines(workload)));
        return engines;
    }
}
