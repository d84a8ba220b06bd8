package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long a process that did nothing before takes to load a rulebook of 10,000 rules. The first run writes the file, every
 * later one reads it.
 *
 * <pre>ColdLoad [file]</pre>
 */
public final class ColdLoad {

    private ColdLoad() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            Workload whole = Workload.of(10_000, 1, 1.0, 42);
            Rulebook book = EngineFigures.shelf(whole)
                    .of(EngineFigures.authored(whole, 300, EngineFigures.FIRM, Layer.FIRM_DEFAULT))
                    .orElseThrow();
            Files.writeString(file, book.json());
            return;
        }
        Workload keys = Workload.of(1, 1, 1.0, 42);
        String json = Files.readString(file);
        long from = System.nanoTime();
        Rulebook book = EngineFigures.shelf(keys).read(json).orElseThrow();
        Rounds.say(
                "%d rules loaded from %.1f MB of JSON by a process that did nothing before: %.0f ms",
                book.rules().size(), json.length() / 1e6, (System.nanoTime() - from) / 1e6);
    }
}
