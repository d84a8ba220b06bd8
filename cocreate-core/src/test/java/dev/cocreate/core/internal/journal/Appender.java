package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.StreamId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A process that appends as fast as it can with several threads and prints each answer, until somebody ends it. Each
 * line is {@code stream version position .}, and stands for two events stored together.
 */
final class Appender {

    /** What a whole line ends with. */
    static final String END = " .";

    /** What a line begins with that tells of a fault rather than an answer. */
    static final String FAULT = "fault ";

    private Appender() {}

    /**
     * Runs for ever.
     *
     * @param arguments the place, and perhaps what the process is called and how many threads append
     */
    static void run(String[] arguments, Supplier<Journal> opening) {
        String process = arguments.length > 1 ? arguments[1] : "one";
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
        Journal journal = opening.get();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int i = 0; i < threads; i++) {
            StreamId stream = StreamId.of("load", process + "-writer-" + i);
            PartyId writer = PartyId.of(process + "-writer-" + i);
            Thread thread = new Thread(() -> append(journal, stream, writer, out));
            thread.start();
        }
    }

    private static void append(Journal journal, StreamId stream, PartyId writer, PrintStream out) {
        long version = 0;
        while (true) {
            Appended answer = untilAnswered(journal, Commits.of(stream, version, 2, writer), out);
            if (answer instanceof Appended.Stored stored) {
                synchronized (out) {
                    out.println(stream + " " + version + " "
                            + stored.events().get(0).position() + END);
                    out.flush();
                }
                version += 2;
            } else {
                // Left by the process before, which was killed.
                version = ((Appended.Conflict) answer).actual();
            }
        }
    }

    // The same commit again, by its ids, is what every message of a fault that may pass asks for.
    private static Appended untilAnswered(Journal journal, Commit commit, PrintStream out) {
        while (true) {
            try {
                return journal.append(commit);
            } catch (CoCreateException e) {
                if (!e.retryable()) {
                    throw e;
                }
                synchronized (out) {
                    out.println(FAULT + e.getMessage());
                    out.flush();
                }
            }
        }
    }
}
