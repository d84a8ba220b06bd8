package dev.cocreate.benchmarks.transparency;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.transparency.log.HashTree;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.InclusionProof;
import dev.cocreate.transparency.verify.TreeHash;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Proofs from a log of a million events: made by the log, checked by a verifier. The wanted figure is 20 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProofBenchmark {

    /** How many tiles the tree may keep: all of them, or one in forty. */
    @Param({"4096", "100"})
    public int tilesKept;

    /** Ragged, so that the right edge costs what it can. */
    private static final int SIZE = 999_999;

    private final Random chance = new Random(1);
    private HashTree tree = new HashTree(new ManyEntries(0), 1);
    private Bytes root = TreeHash.ofNothing();
    private Bytes leaf = TreeHash.ofNothing();
    private InclusionProof proof = new InclusionProof(0, 0, List.of());

    /** Grows the tree once and keeps one proof to check. */
    @Setup
    public void grow() {
        long before = used();
        tree = new HashTree(new ManyEntries(SIZE), tilesKept);
        tree.growTo(SIZE);
        System.out.printf(Locale.ROOT, "memory: %.1f bytes an event%n", (used() - before) / (double) SIZE);
        root = tree.root(SIZE);
        leaf = TreeHash.leaf(ManyEntries.entry(123_456));
        proof = new InclusionProof(123_456, SIZE, tree.inclusion(123_456, SIZE));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A proof that some event is in the log. */
    @Benchmark
    public List<Bytes> inclusion() {
        return tree.inclusion(chance.nextInt(SIZE), SIZE);
    }

    /** A proof that the log has grown from some size. */
    @Benchmark
    public ConsistencyProof consistency() {
        int from = 1 + chance.nextInt(SIZE - 1);
        return new ConsistencyProof(from, SIZE, tree.consistency(from, SIZE));
    }

    /** What it costs her to check one. */
    @Benchmark
    public boolean check() {
        return proof.proves(leaf, root);
    }
}
