package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What befalls the file of a SQLite journal: others' files, newer forms, a full disk, a file that vanishes. */
class SqliteFileTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final StreamId BOOK = StreamId.of("book", "ada");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("journal.db");
    }

    @Test
    void leavesATextFileUntouched() throws IOException {
        byte[] words = "Dear diary, this is no database, however long it may become. "
                .repeat(5)
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file(), words);

        assertThatThrownBy(() -> SqliteJournal.open(file()))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("something else. Nothing was changed");

        assertThat(Files.readAllBytes(file())).isEqualTo(words);
        assertThat(names()).containsExactly("journal.db");
    }

    @Test
    void leavesAnothersDatabaseUntouched() throws Exception {
        execute("CREATE TABLE diary (line TEXT)", "INSERT INTO diary VALUES ('mine')");
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> SqliteJournal.open(file()))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("something else. Nothing was changed");

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(names()).containsExactly("journal.db");
    }

    @Test
    void leavesANewerFormUntouched() throws Exception {
        SqliteJournal.open(file()).close();
        execute("PRAGMA user_version = 1000");
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> SqliteJournal.open(file()))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("version 1000")
                .hasMessageContaining("Nothing was changed; open it with the newer version");

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(names()).containsExactly("journal.db");
    }

    @Test
    void makesAJournalOfAnEmptyFile() throws IOException {
        Files.createFile(file());

        try (SqliteJournal journal = SqliteJournal.open(file())) {
            assertThat(journal.append(Commits.of(BOOK, 0, 1, ADA))).isInstanceOf(Appended.Stored.class);
        }
    }

    @Test
    void saysWhatIsWrongWithAPlaceThatCannotHoldAFile() throws IOException {
        Files.createDirectory(folder.resolve("folder"));

        assertThatThrownBy(() -> SqliteJournal.open(folder.resolve("folder")))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> SqliteJournal.open(folder.resolve("nowhere").resolve("journal.db")))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("its folder does not exist; create it");
    }

    @Test
    void refusesAPathItsDriverWouldCutOff() throws IOException {
        assertThatThrownBy(() -> SqliteJournal.open(folder.resolve("journal?2.db")))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("takes what follows a '?' in a path for settings");

        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream = 'b?ok/ada'", "actor = 'a,a'", "id = x'00'", "concerns = ''", "type = ''"})
    void saysWhichEventIsDamaged(String damage) throws SQLException {
        try (SqliteJournal journal = SqliteJournal.open(file())) {
            journal.append(Commits.of(BOOK, 0, 1, ADA));
        }
        execute("UPDATE event SET " + damage);

        try (SqliteJournal journal = SqliteJournal.open(file())) {
            assertThatThrownBy(() -> journal.read(new Query.From(0), 10))
                    .isInstanceOf(CoCreateException.class)
                    .hasMessageContaining("the event at position 0 is damaged");
        }
    }

    @Test
    void saysThatNothingWasStoredToThoseAloneWhoWouldStore() {
        SqliteJournal journal = SqliteJournal.open(file());
        journal.close();

        assertThatThrownBy(() -> journal.append(Commits.of(BOOK, 0, 1, ADA)))
                .isInstanceOf(CoCreateException.class)
                .hasMessageEndingWith("it is closed. Open it again; nothing was stored");
        assertThatThrownBy(() -> journal.read(new Query.From(0), 10))
                .isInstanceOf(CoCreateException.class)
                .hasMessageEndingWith("it is closed. Open it again");
    }

    @Test
    void namesTheDriverThatIsMissing() throws Exception {
        try (URLClassLoader withoutDriver = new WithoutDriver()) {
            Class<?> journal = withoutDriver.loadClass(SqliteJournal.class.getName());

            assertThatThrownBy(() -> journal.getMethod("open", Path.class).invoke(null, file()))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("driver is missing. Add the artifact org.xerial:sqlite-jdbc");
        }
        assertThat(names()).isEmpty();
    }

    /** Loads the library's own classes anew, and cannot see the driver. */
    private static final class WithoutDriver extends URLClassLoader {
        WithoutDriver() {
            super(new URL[0], SqliteJournal.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.sqlite")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.cocreate.core.internal")) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void lettingTwoWriteToOneFileLosesNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SqliteJournal one = SqliteJournal.open(file());
                SqliteJournal other = SqliteJournal.open(file())) {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int writer = i;
                writers.add(() -> {
                    SqliteJournal journal = writer % 2 == 0 ? one : other;
                    for (int n = 0; n < 25; n++) {
                        StreamId stream = StreamId.of("book", "w" + writer);
                        assertThat(journal.append(Commits.of(stream, n, 1, ADA)))
                                .isInstanceOf(Appended.Stored.class);
                    }
                    return 25;
                });
            }
            for (Future<Integer> each : threads.invokeAll(writers)) {
                each.get();
            }

            assertThat(one.head()).isEqualTo(other.head());
            assertThat(one.read(new Query.From(0), 1_000)).hasSize(200).isEqualTo(other.read(new Query.From(0), 1_000));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledged() throws Exception {
        SqliteJournal.open(file()).close();
        long pages = number("PRAGMA page_count");
        int stored = 0;
        try (SqliteJournal journal = SqliteJournal.open(with("PRAGMA max_page_count = " + (pages + 8)))) {
            CoCreateException full = null;
            while (full == null) {
                try {
                    journal.append(Commits.of(BOOK, stored, ADA, Bytes.utf8("x".repeat(4_000))));
                    stored++;
                } catch (CoCreateException e) {
                    full = e;
                }
            }
            assertThat(full).hasMessageContaining("the disk is full. Nothing was stored");
            assertThat(full.retryable()).isTrue();
            assertThat(journal.head().size()).isEqualTo(stored);
            assertThat(journal.read(new Query.From(0), 1_000)).hasSize(stored);
        }
        assertThat(stored).isPositive();
        try (SqliteJournal journal = SqliteJournal.open(file())) {
            assertThat(journal.append(Commits.of(BOOK, stored, 1, ADA)))
                    .as("once there is room again")
                    .isInstanceOf(Appended.Stored.class);
        }
    }

    private SqlitePlace with(String setting) {
        SqlitePlace place = SqliteSchema.place(file());
        List<String> settings = new ArrayList<>(place.settings());
        settings.add(setting);
        return new SqlitePlace(place.file(), place.mark(), place.what(), place.versions(), settings);
    }

    @Test
    void aFileThatVanishesIsNotWrittenToInSecret() throws IOException {
        try (SqliteJournal journal = SqliteJournal.open(file())) {
            journal.append(Commits.of(BOOK, 0, 1, ADA));
            Files.delete(file());

            assertThatThrownBy(() -> journal.append(Commits.of(BOOK, 1, 1, ADA)))
                    .isInstanceOf(CoCreateException.class)
                    .hasMessageContaining("was removed or replaced while it was in use");
            assertThatThrownBy(() -> journal.append(Commits.of(BOOK, 1, 1, ADA)))
                    .as("and no other is made in its place")
                    .isInstanceOf(CoCreateException.class);
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void anInterruptDoesNotLeaveTheCallerInDoubt() {
        try (SqliteJournal journal = SqliteJournal.open(file())) {
            Thread.currentThread().interrupt();
            Appended answer = journal.append(Commits.of(BOOK, 0, 1, ADA));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(answer).isInstanceOf(Appended.Stored.class);
        }
    }

    @Test
    void leavesNoCopyOfWhatWasWiped() throws IOException {
        String secret = "she told us that she is afraid of spiders";
        try (SqliteJournal journal = SqliteJournal.open(file())) {
            for (int i = 0; i < 40; i++) {
                // Of all sizes, so that some fill a page of their own and leave it free.
                String content = i % 2 == 0 ? secret.repeat(1 + i * 7) : "something else ".repeat(1 + i * 7);
                journal.append(Commits.of(BOOK, i, ADA, Bytes.utf8(content)));
            }
            assertThat(filesHolding(secret)).isNotEmpty();

            List<Long> secrets = Stream.iterate(0L, i -> i + 2).limit(20).toList();
            assertThat(journal.wipe(secrets).events()).isEqualTo(20);

            assertThat(filesHolding(secret)).as("while it is open").isEmpty();
            assertThat(filesHolding("something else"))
                    .as("the search does find what is there")
                    .isNotEmpty();
        }
        assertThat(filesHolding(secret)).as("and once it is closed").isEmpty();
    }

    @Test
    void aWipeThatAReaderHoldsUpSaysSoAndIsDoneWhenAskedAgain() throws Exception {
        String secret = "she told us that she is afraid of spiders";
        try (SqliteJournal journal = SqliteJournal.open(with("PRAGMA busy_timeout = 50"))) {
            journal.append(Commits.of(BOOK, 0, ADA, Bytes.utf8(secret)));
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file())) {
                reader.setAutoCommit(false);
                try (Statement statement = reader.createStatement()) {
                    statement.executeQuery("SELECT count(*) FROM event").next();
                    assertThatThrownBy(() -> journal.wipe(List.of(0L)))
                            .isInstanceOf(CoCreateException.class)
                            .hasMessageContaining("Ask again");
                }
                reader.rollback();
            }
            journal.wipe(List.of(0L));

            assertThat(filesHolding(secret)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsAFileOfAnEarlierFormAndGoesOnInIt(int form) throws Exception {
        formed(1).prepare();
        List<StoredEvent> old = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                PreparedStatement insert = connection.prepareStatement("INSERT INTO event" + Rows.VALUES);
                Statement statement = connection.createStatement()) {
            Frontier frontier = Frontier.empty();
            for (NewEvent event : Commits.of(BOOK, 0, 3, ADA).events()) {
                SqliteCommit.Row.of(event).bind(insert, old.size());
                insert.executeUpdate();
                statement.execute("INSERT INTO concern VALUES ('ada', " + old.size() + ")");
                frontier = frontier.plus(event.entry());
                old.add(StoredEvent.at(old.size(), event));
            }
            try (PreparedStatement head = connection.prepareStatement("UPDATE head SET size = 3, roots = ?")) {
                head.setBytes(1, Rows.roots(frontier));
                head.executeUpdate();
            }
        }
        formed(form).prepare();

        try (SqliteJournal journal = SqliteJournal.open(file())) {
            assertThat(journal.read(new Query.Of(BOOK, 1), 10)).containsExactly(old.get(1), old.get(2));
            assertThat(journal.read(new Query.Concerning(ADA, 2), 10)).containsExactly(old.get(2));
            assertThat(journal.append(Commits.of(BOOK, 3, 1, ADA))).isInstanceOf(Appended.Stored.class);
            assertThat(journal.read(new Query.Concerning(ADA, 0), 10))
                    .hasSize(4)
                    .startsWith(old.get(0), old.get(1));
            assertThat(journal.head().size()).isEqualTo(4);
        }
    }

    private SqlitePlace formed(int form) {
        SqlitePlace today = SqliteSchema.place(file());
        return new SqlitePlace(
                today.file(), today.mark(), today.what(), today.versions().subList(0, form), today.settings());
    }

    @Test
    void findsEveryEventWhetherTheIndexesCoverItOrNot() {
        int size = 2 * SqliteSession.BEHIND + 100;
        try (SqliteJournal journal = SqliteJournal.open(file());
                SqliteJournal other = SqliteJournal.open(file())) {
            List<StoredEvent> all = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                StreamId stream = StreamId.of("book", "w" + i % 7);
                // In turns of uneven length, so that each finds the other's events in its own tail and in the indexes.
                SqliteJournal writer = i / 300 % 2 == 0 ? journal : other;
                Appended.Stored stored = (Appended.Stored) writer.append(Commits.of(stream, i / 7, 1, ADA));
                all.addAll(stored.events());
                if (i % 250 == 0 || i > size - 3) {
                    for (SqliteJournal reader : List.of(journal, other)) {
                        assertThat(reader.read(new Query.Of(stream, 0), size))
                                .isEqualTo(all.stream()
                                        .filter(event -> event.header().stream().equals(stream))
                                        .toList());
                        assertThat(reader.read(new Query.Concerning(ADA, 3), size))
                                .isEqualTo(all.subList(Math.min(3, all.size()), all.size()));
                        assertThat(reader.read(new Query.Of(stream, 1), 2))
                                .as("no more than asked, wherever they stand")
                                .hasSizeLessThanOrEqualTo(2);
                        assertThat(reader.head().size()).isEqualTo(all.size());
                    }
                }
            }
            Frontier frontier = Frontier.empty();
            for (StoredEvent event : all) {
                frontier = frontier.plus(event.entry());
            }
            assertThat(journal.head()).isEqualTo(new Head(frontier));
            try (SqliteJournal later = SqliteJournal.open(file())) {
                assertThat(later.head()).isEqualTo(new Head(frontier));
                assertThat(later.read(new Query.Concerning(ADA, 0), size)).isEqualTo(all);
            }
        }
    }

    @Test
    void knowsACommitAgainWhetherTheIndexesCoverItOrNot() {
        try (SqliteJournal journal = SqliteJournal.open(file())) {
            List<Commit> commits = new ArrayList<>();
            for (int i = 0; i < SqliteSession.BEHIND + 10; i++) {
                commits.add(Commits.of(BOOK, i, 1, ADA));
                journal.append(commits.get(i));
            }
            for (int i : new int[] {0, 700, SqliteSession.BEHIND - 1, SqliteSession.BEHIND, SqliteSession.BEHIND + 9}) {
                assertThat(journal.append(commits.get(i))).isInstanceOfSatisfying(Appended.Stored.class, stored -> {
                    assertThat(stored.again()).isTrue();
                    assertThat(stored.events().get(0).position()).isEqualTo(i);
                });
                UUID known = commits.get(i).events().get(0).header().id();
                Commit forged = Commits.ofId(known, BOOK, SqliteSession.BEHIND + 10, ADA, Bytes.utf8("something else"));
                assertThatThrownBy(() -> journal.append(forged))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("stored already with other content");
            }
        }
    }

    private List<Path> filesHolding(String words) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(words)) {
                    holding.add(each);
                }
            }
        }
        return holding;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(query).getLong(1);
        }
    }
}
