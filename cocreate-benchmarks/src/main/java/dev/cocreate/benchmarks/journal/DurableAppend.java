package dev.cocreate.benchmarks.journal;

import dev.cocreate.PartyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Durable appends by 1, 16 and 64 callers, of events that are ready and of acts over the whole road, and plain inserts on
 * the same disk.
 *
 * <p>Where the disk's speed changes from one moment to the next, {@link PairedAppend} gives the steadier ratio.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
// On two cores it takes some ten seconds of many callers until everything is compiled.
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // the harness sets states up before it measures
public class DurableAppend {

    private static final String LINE = "x".repeat(120);

    /** The journal all callers share. */
    @State(Scope.Benchmark)
    public static class Shared {
        private final AtomicInteger callers = new AtomicInteger();
        private WholeDesign design;

        /** Opens a fresh journal. */
        @Setup
        public void open() throws IOException {
            design = WholeDesign.open(Files.createTempDirectory("append"));
        }

        /** Closes it. */
        @TearDown
        public void close() {
            design.close();
        }
    }

    /** One caller, writing in a book of her own. */
    @State(Scope.Thread)
    public static class Caller {
        private PartyId writer;
        private ReadyBook book;

        /** Takes a number. */
        @Setup
        public void number(Shared shared) {
            writer = PartyId.of("writer-" + shared.callers.incrementAndGet());
            book = new ReadyBook(writer);
        }
    }

    /** The plain table. */
    @State(Scope.Thread)
    public static class Plain {
        private Connection connection;
        private PreparedStatement insert;

        /** Opens it. */
        @Setup
        public void open() throws IOException, SQLException {
            Path folder = Files.createTempDirectory("plain");
            connection = WholeDesign.plain(folder.resolve("plain.db"));
            insert = connection.prepareStatement(WholeDesign.INSERT);
        }

        /** Closes it. */
        @TearDown
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** One row, one commit, one caller. */
    @Benchmark
    public int plainInsert(Plain plain) throws SQLException {
        plain.insert.setString(1, LINE);
        return plain.insert.executeUpdate();
    }

    /** One event that is decided and sealed, one commit, one caller. */
    @Benchmark
    @Threads(1)
    public long append1(Shared shared, Caller caller) {
        return caller.book.append(shared.design.journal());
    }

    /** Sixteen callers through group commit. */
    @Benchmark
    @Threads(16)
    public long append16(Shared shared, Caller caller) {
        return caller.book.append(shared.design.journal());
    }

    /** Sixty-four. */
    @Benchmark
    @Threads(64)
    public long append64(Shared shared, Caller caller) {
        return caller.book.append(shared.design.journal());
    }

    /** One act over the whole road, one commit, one caller. */
    @Benchmark
    @Threads(1)
    public long wholeRoad1(Shared shared, Caller caller) {
        return Noted.write(shared.design.road(), caller.writer, LINE);
    }

    /** Sixteen callers through group commit. */
    @Benchmark
    @Threads(16)
    public long wholeRoad16(Shared shared, Caller caller) {
        return Noted.write(shared.design.road(), caller.writer, LINE);
    }

    /** Sixty-four. */
    @Benchmark
    @Threads(64)
    public long wholeRoad64(Shared shared, Caller caller) {
        return Noted.write(shared.design.road(), caller.writer, LINE);
    }
}
