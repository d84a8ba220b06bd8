package dev.cocreate.benchmarks.journal;

import dev.cocreate.PartyId;
import dev.cocreate.benchmarks.Rounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Events a second into a SQLite journal, of events that are ready and of acts over the whole road, next to rows a second
 * of a plain insert with the same settings.
 *
 * <p>The speed of a disk may change tenfold from one moment to the next, so both sides take turns, a short round each,
 * and what counts is the median of the ratios of neighbouring rounds. Arguments: seconds a round, rounds, folder.
 */
public final class PairedAppend {

    private static final String LINE = "x".repeat(120);
    private static final double WARM_UP_SECONDS = 15;

    private PairedAppend() {}

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path folder = Files.createTempDirectory(
                arguments.length > 2 ? Path.of(arguments[2]) : Path.of(System.getProperty("java.io.tmpdir")), "append");
        try (Connection plain = WholeDesign.plain(folder.resolve("plain.db"));
                WholeDesign design = WholeDesign.open(folder)) {
            // Until everything is compiled, which on two cores takes some ten seconds of many callers.
            Rounds.rate(
                    16, WARM_UP_SECONDS, caller -> Noted.write(design.road(), PartyId.of("writer-" + caller), LINE));
            List<ReadyBook> books = new ArrayList<>();
            for (int caller = 0; caller < 64; caller++) {
                books.add(new ReadyBook(PartyId.of("writer-" + caller)));
            }
            for (int callers : new int[] {1, 16, 64}) {
                measure(
                        "append",
                        plain,
                        callers,
                        seconds,
                        rounds,
                        caller -> books.get(caller).append(design.journal()));
                measure(
                        "whole road",
                        plain,
                        callers,
                        seconds,
                        rounds,
                        caller -> Noted.write(design.road(), PartyId.of("writer-" + caller), LINE));
            }
        }
    }

    private static void measure(
            String what, Connection plain, int callers, double seconds, int rounds, Rounds.Work work) throws Exception {
        try (PreparedStatement insert = plain.prepareStatement(WholeDesign.INSERT)) {
            double[][] rates = Rounds.inTurns(
                    2,
                    rounds,
                    () -> Rounds.rate(1, seconds, caller -> insert(insert)),
                    () -> Rounds.rate(callers, seconds, work));
            Rounds.say(
                    "%-10s %2d callers: plain insert %,7.0f/s, events %,7.0f/s, ratio %s",
                    what, callers, Rounds.median(rates[0]), Rounds.median(rates[1]), Rounds.ratios(rates[1], rates[0]));
        }
    }

    private static void insert(PreparedStatement insert) throws SQLException {
        insert.setString(1, LINE);
        insert.executeUpdate();
    }
}
