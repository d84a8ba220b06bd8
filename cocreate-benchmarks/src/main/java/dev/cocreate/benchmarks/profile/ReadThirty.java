package dev.cocreate.benchmarks.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.access.Grant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A firm's read of thirty attributes for a purpose with the look it writes, up to where the journal takes over: what a
 * purpose-bound read costs beyond the append.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadThirty {

    private static final PartyId ADA = PartyId.of("ada");

    private final ProfileReader reader;
    private final Situation situation;
    private final List<AttributeKey<Double>> keys = Cabinet.KEYS.subList(0, 30);

    /** Thirty facts, and a grant that opens them. */
    public ReadThirty() {
        Cabinet cabinet = new Cabinet(new MemoryJournal(), 1_000);
        for (AttributeKey<Double> key : keys) {
            cabinet.profiles.of(ADA).declare(key, 120.0).orElseThrow();
        }
        cabinet.profiles
                .grants(ADA)
                .grant(Grant.to(Cabinet.FIRM, Cabinet.CARE, keys))
                .orElseThrow();
        reader = cabinet.profiles.reader();
        situation = situation(cabinet, reader, keys);
    }

    @Benchmark
    public ProfileReader.Read byGrant() {
        return reader.read(situation, ADA, keys, Cabinet.FIRM, Cabinet.CARE, Optional.of("decision-1"));
    }

    @Benchmark
    public ProfileReader.Read byTheOwner() {
        return reader.read(situation, ADA, keys, ADA, Cabinet.CARE, Optional.of("decision-1"));
    }

    /** What an act is decided in, taken from an act that is refused. */
    private static Situation situation(Cabinet cabinet, ProfileReader reader, List<AttributeKey<Double>> keys) {
        Situation[] seen = new Situation[1];
        cabinet.road.take(new Peek(Cabinet.FIRM), new Step<Boolean>() {
            @Override
            public Decided decide(Situation given) {
                seen[0] = given;
                reader.read(given, ADA, keys, Cabinet.FIRM, Cabinet.CARE, Optional.empty());
                return Decided.refused(Refusal.of(Reason.of("benchmark.peek", Text.of("Only looking."))));
            }

            @Override
            public Boolean yield(List<Recorded> recorded) {
                return true;
            }
        });
        return seen[0];
    }

    private record Peek(PartyId by) implements Act {
        @Override
        public String name() {
            return "benchmark.peek";
        }
    }
}
