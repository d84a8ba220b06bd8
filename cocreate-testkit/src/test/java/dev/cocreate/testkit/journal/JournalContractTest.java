package dev.cocreate.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.journal.Wiped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract finds each flaw, and under the one requirement it breaks. */
class JournalContractTest {

    /** A flaw, and the requirements that break with it. */
    private record Flaw(String what, Supplier<Journal> journal, List<String> requirements) {
        Flaw(String what, Supplier<Journal> journal, String... requirements) {
            this(what, journal, List.of(requirements));
        }
    }

    @Test
    void findsNothingWrongWithASoundJournal() {
        assertThat(broken(MemoryJournal::new)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> findsEachFlaw() {
        return flaws().stream()
                .map(flaw -> DynamicTest.dynamicTest(
                        flaw.what(),
                        () -> assertThat(broken(flaw.journal())).containsExactlyElementsOf(flaw.requirements())));
    }

    private static List<Flaw> flaws() {
        return List.of(
                new Flaw("cuts off what is long", CuttingJournal::new, "j1"),
                new Flaw("leaves a position out", GappyJournal::new, "j2"),
                new Flaw("overwrites whoever was faster", LastWinsJournal::new, "j3"),
                new Flaw("does not look where nothing is written", BlinkeredJournal::new, "j4"),
                new Flaw("stores what it can of a commit", HalfJournal::new, "j5"),
                new Flaw("forgets that it stored a commit", ForgetfulJournal::new, "j6", "j12"),
                new Flaw("takes any event of a known id for the same", CredulousJournal::new, "j7"),
                new Flaw("counts a page one short", ShortPageJournal::new, "j8"),
                new Flaw("shows everybody everything", ChattyJournal::new, "j9"),
                new Flaw("keeps the tree of the first commit", StuckHeadJournal::new, "j10"),
                new Flaw("only says that it wiped", PretendingJournal::new, "j11", "j12"),
                new Flaw("lets a reader jump", JumpyJournal::new, "j13"),
                new Flaw("goes on when closed", UndeadJournal::new, "j15"),
                new Flaw("leaves out streams without events", ForgottenPageJournal::new, "j16"));
    }

    /** The requirements that a journal breaks. */
    private static List<String> broken(Supplier<Journal> journal) {
        List<String> broken = new ArrayList<>();
        List<Method> requirements = Arrays.stream(JournalContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparingInt(JournalContractTest::number))
                .toList();
        for (Method requirement : requirements) {
            Contract contract = new Contract(journal);
            contract.openJournal();
            try {
                requirement.setAccessible(true);
                requirement.invoke(contract);
            } catch (InvocationTargetException e) {
                broken.add("j" + number(requirement));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            } finally {
                contract.closeJournal();
            }
        }
        return broken;
    }

    private static int number(Method requirement) {
        return Integer.parseInt(requirement.getName().replaceAll("^j(\\d+).*", "$1"));
    }

    private static final class Contract extends JournalContract {
        private final Supplier<Journal> journal;

        Contract(Supplier<Journal> journal) {
            this.journal = journal;
        }

        @Override
        protected Journal newJournal() {
            return journal.get();
        }

        @Override
        protected Optional<Journal> reopened() {
            return Optional.empty();
        }
    }

    private static final class ForgottenPageJournal extends FlawedJournal {
        @Override
        public List<List<StoredEvent>> readEach(List<Query.Of> queries, int limit) {
            return super.readEach(queries, limit).stream()
                    .filter(page -> !page.isEmpty())
                    .toList();
        }
    }

    private static final class CuttingJournal extends FlawedJournal {
        @Override
        public List<StoredEvent> read(Query query, int limit) {
            return super.read(query, limit).stream()
                    .map(event -> new StoredEvent(
                            event.position(), event.header(), event.payload().map(CuttingJournal::cut), event.entry()))
                    .toList();
        }

        private static Bytes cut(Bytes payload) {
            return payload.size() > 65_535 ? Bytes.of(Arrays.copyOf(payload.toArray(), 65_535)) : payload;
        }
    }

    private static final class GappyJournal extends FlawedJournal {
        @Override
        public Appended append(Commit commit) {
            if (super.append(commit) instanceof Appended.Stored stored) {
                return new Appended.Stored(
                        stored.events().stream().map(GappyJournal::moved).toList(), stored.again());
            }
            return super.append(commit);
        }

        // After the fourth commit of three events, which no other requirement comes to.
        private static StoredEvent moved(StoredEvent event) {
            return event.header().version() < 12
                    ? event
                    : new StoredEvent(event.position() + 1, event.header(), event.payload(), event.entry());
        }
    }

    /** Stores whatever is expected, as if it were what is there. */
    private static final class LastWinsJournal extends FlawedJournal {
        @Override
        public Appended append(Commit commit) {
            Appended answer = super.append(commit);
            boolean oneStream = commit.expected().size() == 1;
            if (answer instanceof Appended.Conflict conflict && oneStream && conflict.actual() > 1) {
                super.append(new Drafts(conflict.expected() + 1)
                        .commit(conflict.stream(), conflict.actual(), 1, JournalContract.ADA));
            }
            return answer;
        }
    }

    private static final class BlinkeredJournal extends FlawedJournal {
        @Override
        public Appended append(Commit commit) {
            Map<StreamId, Long> written = new HashMap<>(commit.expected());
            written.keySet()
                    .retainAll(commit.events().stream().map(NewEvent::stream).toList());
            return super.append(new Commit(commit.events(), written));
        }
    }

    private static final class HalfJournal extends FlawedJournal {
        @Override
        public Appended append(Commit commit) {
            Appended answer = super.append(commit);
            if (answer instanceof Appended.Conflict && commit.events().size() > 1) {
                super.append(Drafts.commit(commit.events().get(0)));
            }
            return answer;
        }
    }

    private static final class ForgetfulJournal extends FlawedJournal {
        @Override
        public Appended append(Commit commit) {
            Appended answer = super.append(commit);
            if (answer instanceof Appended.Stored stored && stored.again()) {
                StreamId stream = commit.events().get(0).stream();
                return new Appended.Conflict(stream, commit.expected().get(stream), 1);
            }
            return answer;
        }
    }

    private static final class CredulousJournal extends FlawedJournal {
        private final Set<UUID> known = new HashSet<>();

        @Override
        public Appended append(Commit commit) {
            try {
                Appended answer = super.append(commit);
                known.add(commit.events().get(0).header().id());
                return answer;
            } catch (IllegalArgumentException e) {
                return new Appended.Stored(super.read(new Query.From(0), 1), true);
            }
        }
    }

    private static final class ShortPageJournal extends FlawedJournal {
        @Override
        public List<StoredEvent> read(Query query, int limit) {
            return super.read(query, limit == 3 ? 2 : limit);
        }
    }

    private static final class ChattyJournal extends FlawedJournal {
        @Override
        public List<StoredEvent> read(Query query, int limit) {
            return query instanceof Query.Concerning about && !about.party().equals(JournalContract.FLORIST)
                    ? super.read(new Query.From(about.position()), limit)
                    : super.read(query, limit);
        }
    }

    private static final class StuckHeadJournal extends FlawedJournal {
        private Frontier first = Frontier.empty();

        @Override
        public Head head() {
            Frontier now = super.head().frontier();
            // Right in size, which other requirements look at, and wrong in what it stands for.
            if (now.size() < 4) {
                first = now;
                return new Head(now);
            }
            List<Bytes> roots = new ArrayList<>(now.roots());
            roots.set(
                    0,
                    first.roots().isEmpty()
                            ? Bytes.of(new byte[32])
                            : first.roots().get(0));
            return new Head(new Frontier(now.size(), roots));
        }
    }

    private static final class PretendingJournal extends FlawedJournal {
        @Override
        public Wiped wipe(Collection<Long> positions) {
            return new Wiped(new HashSet<>(positions).size(), List.of());
        }
    }

    private static final class JumpyJournal extends FlawedJournal {
        @Override
        public Cursors cursors() {
            Cursors sound = super.cursors();
            return new Cursors() {
                @Override
                public long at(String reader) {
                    return sound.at(reader);
                }

                @Override
                public boolean move(String reader, long from, long to) {
                    return sound.move(reader, sound.at(reader), to);
                }
            };
        }
    }

    private static final class UndeadJournal extends FlawedJournal {
        @Override
        public void close() {
            // Stays open.
        }
    }
}
