package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kills writing processes at random instants and looks for what they had acknowledged. */
final class KilledWriters {

    private final Random random;
    private final Map<Long, String> acknowledged = new HashMap<>();
    private final Map<String, Integer> faults = new HashMap<>();

    KilledWriters(long seed) {
        this.random = new Random(seed);
    }

    /** Lets a process write, kills it without warning at a random instant, and remembers what it acknowledged. */
    void killOne(Class<?> main, String... arguments) throws IOException, InterruptedException {
        assertThat(killAfter(1 + random.nextInt(60), main, arguments))
                .as("answers of the process before it was killed")
                .isPositive();
    }

    /** The same, once it gave so many answers; returns how many came in the end. */
    int killAfter(int enough, Class<?> main, String... arguments) throws IOException, InterruptedException {
        return killAfter(enough, List.of(), main, arguments);
    }

    /** The same for a process that another program starts, such as one that plants faults beneath it. */
    int killAfter(int enough, List<String> starter, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(starter);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int lines = 0;
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = answers.readLine();
            while (line != null) {
                // A line without its end was cut off by the kill and acknowledges nothing.
                if (line.startsWith(Appender.FAULT)) {
                    faults.merge(line.substring(Appender.FAULT.length()), 1, Integer::sum);
                } else if (line.endsWith(Appender.END)) {
                    String[] parts = line.split(" ", -1);
                    acknowledged.put(Long.parseLong(parts[2]), parts[0] + " " + parts[1]);
                    lines++;
                }
                if (lines == enough) {
                    kill(process);
                }
                line = answers.readLine();
            }
        }
        process.waitFor();
        return lines;
    }

    // SIGKILL, a random moment after an answer: no hook runs, nothing is flushed. The handle leaves what it said
    // readable.
    private void kill(Process process) {
        long instant = System.nanoTime() + random.nextInt(4_000_000);
        while (System.nanoTime() < instant) {
            Thread.onSpinWait();
        }
        process.toHandle().destroyForcibly();
    }

    /** The class path of this test, wherever Surefire put the parts. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String modules = System.getProperty("jdk.module.path", "");
        String own = KilledWriters.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        String patched = own.replace("test-classes", "classes");
        return String.join(
                File.pathSeparator, List.of(own, patched, own.replace("/classes/", "/test-classes/"), all, modules));
    }

    /** Every event acknowledged is there, once, where it was said to be; positions and versions have no gap. */
    void check(Journal journal) {
        Map<String, Long> versions = new HashMap<>();
        Map<Long, String> stored = new HashMap<>();
        Frontier frontier = Frontier.empty();
        long position = 0;
        // Up to here: a server may yet finish what a killed process had sent it.
        Head head = journal.head();
        while (position < head.size()) {
            int most = (int) Math.min(1_000, head.size() - position);
            List<StoredEvent> page = journal.read(new Query.From(position), most);
            assertThat(page).as("from %d, up to %d", position, head.size()).isNotEmpty();
            for (StoredEvent event : page) {
                String stream = event.header().stream().toString();
                assertThat(event.position()).isEqualTo(position);
                assertThat(event.header().version()).isEqualTo(versions.getOrDefault(stream, 0L));
                versions.put(stream, event.header().version() + 1);
                stored.put(position, stream + " " + event.header().version());
                frontier = frontier.plus(event.entry());
                position++;
            }
        }
        assertThat(stored).containsAllEntriesOf(acknowledged);
        assertThat(versions.values()).as("commits of two events, never half").allMatch(version -> version % 2 == 0);
        assertThat(head.frontier()).isEqualTo(frontier);
    }

    /** What went wrong for the processes and how often; they asked again. */
    Map<String, Integer> faults() {
        return faults;
    }

    int acknowledged() {
        return acknowledged.size();
    }
}
