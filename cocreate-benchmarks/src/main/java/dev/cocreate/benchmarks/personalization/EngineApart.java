package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The other end of an {@link EngineProcess}: starts it with the heap and the properties of this process, and gives it up
 * if it does not answer in time.
 */
final class EngineApart implements AutoCloseable {

    private static final String ENDED = "";

    private final String name;
    private final long patience;
    private final Process process;
    private final PrintStream orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private volatile String lastWords = "nothing";

    /** @param patience how many seconds an answer may take */
    EngineApart(String name, int rules, double seconds, long patience) throws IOException {
        this.name = name;
        this.patience = patience;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(EngineProcess.class.getName());
        command.addAll(List.of(name, String.valueOf(rules), String.valueOf(seconds)));
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread listening = new Thread(this::listen, "listens to " + name);
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(EngineProcess.MARK)) {
                    answers.add(line.substring(EngineProcess.MARK.length()));
                } else if (!line.isBlank() && !line.startsWith("\tat ")) {
                    lastWords = line;
                }
            }
        } catch (IOException e) {
            lastWords = e.toString();
        }
        answers.add(ENDED);
    }

    String name() {
        return name;
    }

    /** Whether it loaded, found what it should and is warm; says so, or what it did instead. */
    boolean ready() throws InterruptedException {
        long start = System.nanoTime();
        Optional<String> loaded = answer("load", start);
        if (loaded.isEmpty()) {
            return false;
        }
        Optional<String> matching = answer("check what it finds", start);
        if (matching.isEmpty() || answer("get warm", start).isEmpty()) {
            return false;
        }
        String[] figures = loaded.get().split(" ", -1);
        Rounds.say(
                "  %-16s loaded in %s s, holds %s MB; finds the %s rules that match",
                name, figures[0], figures[1], matching.get());
        return true;
    }

    /** CPU time of a match in microseconds. */
    double slice(double seconds) {
        orders.println(seconds);
        try {
            Optional<String> answer = answer("match", System.nanoTime());
            if (answer.isPresent()) {
                return Double.parseDouble(answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(name + " no longer answers");
    }

    private Optional<String> answer(String what, long start) throws InterruptedException {
        String answer = answers.poll(patience, TimeUnit.SECONDS);
        if (answer == null) {
            Rounds.say("  %-16s did not %s within %d s; given up", name, what, patience);
            return Optional.empty();
        }
        if (answer.equals(ENDED)) {
            Rounds.say(
                    "  %-16s did not %s: it ended after %.0f s, saying: %s",
                    name, what, (System.nanoTime() - start) / 1e9, lastWords);
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    /** Ends the process; what it knew has been asked for. */
    @Override
    public void close() {
        orders.close();
        process.destroyForcibly();
    }
}
