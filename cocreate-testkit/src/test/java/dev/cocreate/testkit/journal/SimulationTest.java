package dev.cocreate.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Small worlds, each from a seed ({@link World}). A world that goes wrong names its seed and the shortest course of events
 * that still goes wrong; {@code -Dsimulation.seed=} runs that one alone, and {@code -Dsimulation.worlds=} says how many
 * there are.
 */
class SimulationTest {

    private static final int WORLDS = Integer.getInteger("simulation.worlds", 300);

    static {
        // Each planted fault would be told with its stack, thousands of times.
        System.setProperty("org.slf4j.simpleLogger.log.dev.cocreate.core.internal.road.Couriers", "off");
        System.setProperty("org.slf4j.simpleLogger.log.dev.cocreate.core.internal.transparency.log", "off");
    }

    @Test
    @Tag("concept-12")
    void everyActIsDoneOnceAndProvedWhateverFails() {
        Long one = Long.getLong("simulation.seed");
        for (long seed = one == null ? 0 : one; seed < (one == null ? WORLDS : one + 1); seed++) {
            live(seed, UnaryOperator.identity());
        }
    }

    @Test
    void shrinksAFlawThatShowsOnceThereIsMuch() {
        AssertionError wrong = firstWrong(journal -> new FlawedJournal(journal) {
            @Override
            public Appended append(Commit commit) {
                // What reached the store together does not stay together once there are ten events.
                if (sound.head().size() < 10 || commit.events().size() < 3) {
                    return sound.append(commit);
                }
                Appended answer = sound.append(new Commit(commit.events().subList(0, 2), commit.expected()));
                return answer instanceof Appended.Stored
                        ? new Appended.Stored(List.of(fake(commit, 0), fake(commit, 1), fake(commit, 2)), false)
                        : answer;
            }

            private StoredEvent fake(Commit commit, int index) {
                return StoredEvent.at(10 + index, commit.events().get(index));
            }
        });

        assertThat(wrong).hasMessageContaining("with 5 of its ");
        assertThat(wrong.getMessage().lines().filter(line -> line.contains("Move[")))
                .hasSize(5);
    }

    @Test
    void shrinksAFlawThatNeedsAFaultToOneFault() {
        AssertionError wrong = firstWrong(journal -> new FlawedJournal(journal) {
            private Instant latest = Instant.MIN;

            @Override
            public Appended append(Commit commit) {
                // Takes the clock at its word.
                Instant at = commit.events().get(0).header().at();
                if (at.isBefore(latest)) {
                    throw new IllegalStateException("an event of the past");
                }
                latest = at;
                return sound.append(commit);
            }
        });

        assertThat(wrong.getMessage().lines().filter(line -> line.matches(".*luck=[1-9].*")))
                .as("%s", wrong.getMessage())
                .hasSize(1);
    }

    @Test
    void shrinksAPlaceThatIsNotKept() {
        AssertionError wrong = firstWrong(journal -> new FlawedJournal(journal) {
            @Override
            public Cursors cursors() {
                Cursors cursors = sound.cursors();
                return new Cursors() {
                    @Override
                    public long at(String reader) {
                        return cursors.at(reader);
                    }

                    @Override
                    public boolean move(String reader, long from, long to) {
                        return true;
                    }
                };
            }
        });

        assertThat(wrong.getMessage().lines().filter(line -> line.contains("[")))
                .as("%s", wrong.getMessage())
                .hasSize(1);
    }

    @Test
    void shrinksAReaderThatIsDeniedTheLast() {
        AssertionError wrong = firstWrong(journal -> new FlawedJournal(journal) {
            @Override
            public List<StoredEvent> read(Query query, int limit) {
                List<StoredEvent> page = sound.read(query, limit);
                return query instanceof Query.Of && page.size() > 1 ? page.subList(0, page.size() - 1) : page;
            }
        });

        assertThat(wrong).hasMessageContaining("run it with -Dsimulation.seed=");
        assertThat(wrong.getMessage()
                        .lines()
                        .filter(line -> line.contains("Move["))
                        .count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void theSameSeedGoesWrongInTheSameWay() {
        UnaryOperator<Journal> flaw = journal -> new FlawedJournal(journal) {
            @Override
            public List<StoredEvent> read(Query query, int limit) {
                List<StoredEvent> page = sound.read(query, limit);
                return query instanceof Query.From && page.size() > 6 ? page.subList(1, page.size()) : page;
            }
        };

        assertThat(firstWrong(flaw)).hasMessage(firstWrong(flaw).getMessage());
    }

    private static AssertionError firstWrong(UnaryOperator<Journal> flaw) {
        return catchThrowableOfType(AssertionError.class, () -> {
            for (long seed = 0; seed < 50; seed++) {
                live(seed, flaw);
            }
        });
    }

    private static void live(long seed, UnaryOperator<Journal> flaw) {
        List<Deed> deeds = Deed.of(seed);
        try {
            new World(flaw).live(deeds);
        } catch (AssertionError | RuntimeException e) {
            List<Deed> shortest = Shortest.of(deeds, Deed::calm, left -> goesWrong(left, flaw));
            throw new AssertionError(
                    "world " + seed + " went wrong; run it with -Dsimulation.seed=" + seed + ". It still does with "
                            + shortest.size() + " of its " + deeds.size() + " deeds:\n"
                            + shortest.stream().map(Deed::toString).collect(Collectors.joining("\n")),
                    e);
        }
    }

    private static boolean goesWrong(List<Deed> deeds, UnaryOperator<Journal> flaw) {
        try {
            new World(flaw).live(deeds);
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }
}
