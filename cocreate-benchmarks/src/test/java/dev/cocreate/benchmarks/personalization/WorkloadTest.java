package dev.cocreate.benchmarks.personalization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.core.internal.personalization.index.Matches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The neutral workload format is read, and every form of it means what the format says. */
class WorkloadTest {

    private static final List<String> SCHEMA = List.of(
            "{\"name\":\"s0\",\"type\":\"string\",\"values\":[\"a\",\"b\",\"c\"]}",
            "{\"name\":\"n0\",\"type\":\"number\",\"min\":0,\"max\":100}",
            "{\"name\":\"b0\",\"type\":\"bool\"}",
            "{\"name\":\"t0\",\"type\":\"set\",\"values\":[\"x\",\"y\",\"z\"]}");

    private static final List<String> RULES = List.of(
            rule(0, "{\"op\":\"eq\",\"attr\":\"s0\",\"value\":\"a\"}"),
            rule(1, "{\"op\":\"in\",\"attr\":\"s0\",\"values\":[\"b\",\"c\"]}"),
            rule(2, "{\"op\":\"range\",\"attr\":\"n0\",\"ge\":10,\"lt\":20}"),
            rule(3, "{\"op\":\"range\",\"attr\":\"n0\",\"ge\":20}"),
            rule(4, "{\"op\":\"is\",\"attr\":\"b0\",\"value\":true}"),
            rule(5, "{\"op\":\"has\",\"attr\":\"t0\",\"value\":\"x\"}"),
            rule(6, "{\"op\":\"hasAny\",\"attr\":\"t0\",\"values\":[\"y\",\"z\"]}"),
            rule(
                    7,
                    "{\"op\":\"all\",\"of\":[{\"op\":\"not\",\"of\":{\"op\":\"has\",\"attr\":\"t0\",\"value\":\"x\"}},"
                            + "{\"op\":\"any\",\"of\":[{\"op\":\"is\",\"attr\":\"b0\",\"value\":false},"
                            + "{\"op\":\"range\",\"attr\":\"n0\",\"lt\":10}]}]}"));

    private static final List<String> PROFILES = List.of(
            "{\"id\":\"p0\",\"attrs\":{\"s0\":\"a\",\"n0\":10,\"b0\":true,\"t0\":[\"x\",\"z\"]}}",
            "{\"id\":\"p1\",\"attrs\":{\"s0\":\"c\",\"n0\":20,\"b0\":false,\"t0\":[]}}",
            "{\"id\":\"p2\",\"attrs\":{\"n0\":9,\"t0\":[\"y\"]}}",
            "{\"id\":\"p3\",\"attrs\":{}}");

    private static String rule(int number, String when) {
        return "{\"id\":\"r" + number + "\",\"when\":" + when + "}";
    }

    @Test
    void everyFormIsReadAndMatchedAsTheFormatSays(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("schema.jsonl"), SCHEMA);
        Files.write(folder.resolve("rules.jsonl"), RULES);
        Files.write(folder.resolve("profiles.jsonl"), PROFILES);

        Workload workload = Workload.read(folder);

        Engines.Index index = new Engines.Index(workload);
        check(index, workload.profiles().get(0), Set.of(0, 2, 4, 5, 6), Set.of());
        check(index, workload.profiles().get(1), Set.of(1, 3, 7), Set.of());
        check(index, workload.profiles().get(2), Set.of(6, 7), Set.of(0, 1, 4));
        check(index, workload.profiles().get(3), Set.of(), Set.of(0, 1, 2, 3, 4, 5, 6, 7));
    }

    private static void check(
            Engines.Index index, Map<String, Object> profile, Set<Integer> holding, Set<Integer> unknown) {
        Matches matches = index.run(profile);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < matches.holding(); i++) {
            found.add(matches.holding(i));
        }
        Set<Integer> open = new TreeSet<>();
        for (int i = 0; i < matches.unknown(); i++) {
            open.add(matches.unknown(i));
        }
        assertThat(found).as("hold for %s", profile).isEqualTo(holding);
        assertThat(open).as("unknown for %s", profile).isEqualTo(unknown);
    }
}
