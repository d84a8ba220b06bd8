package dev.cocreate.core.internal.journal;

import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
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

    private Appender() {}

    /** Runs for ever. */
    static void run(String process, Supplier<Journal> opening, int threads) {
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
            Appended answer = journal.append(Commits.of(stream, version, 2, writer));
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
}
