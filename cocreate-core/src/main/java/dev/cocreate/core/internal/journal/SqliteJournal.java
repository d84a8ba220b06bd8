package dev.cocreate.core.internal.journal;

import dev.cocreate.Text;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.Wiped;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A journal in one SQLite file: the embedded default.
 *
 * <p>Write-ahead logging with {@code synchronous = FULL}: what was acknowledged outlives a crash of the process and of
 * the machine. Callers that come at once share a transaction ({@link GroupCommit}), which writes the events side by side;
 * the indexes follow some hundred events at a time ({@link SqliteTail}). Opening reads what they do not cover yet, however
 * large the file; in memory there is nothing but that and the versions of streams written to of late.
 *
 * <p>Several processes may have the same file open. They write in turn; one that waits longer than 20 seconds gets a
 * {@link dev.cocreate.CoCreateException} that says to try again, and nothing was stored for it.
 *
 * <p>Safe for several threads.
 */
public final class SqliteJournal implements Journal {

    private static final List<Text> BEYOND_REACH = List.of(Text.of(
                    Locale.ENGLISH,
                    "Copies made of the journal file earlier: backups and snapshots of the file system. Blocks that a"
                            + " solid-state disk has set aside.")
            .and(
                    Locale.GERMAN,
                    "Früher angefertigte Kopien der Journaldatei: Sicherungen und Schnappschüsse des Dateisystems."
                            + " Blöcke, die ein Halbleiterspeicher beiseitegelegt hat."));

    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final GroupCommit<SqliteCommit> commits;

    private SqliteJournal(SqlitePlace place) {
        SqliteTail tail = new SqliteTail();
        this.writer = new SqliteWriter(place, tail);
        this.commits = new GroupCommit<>("the journal '" + place.file() + "'", writer::store);
        this.readers = new SqliteReaders(place, tail, commits::closed);
    }

    /**
     * Opens a journal, making the file if it is not there.
     *
     * @param file where; its folder must exist
     * @throws dev.cocreate.CoCreateException if the file is not ours, is from a newer version of the library or cannot
     *     be opened, and is then untouched; or if the driver is missing
     */
    public static SqliteJournal open(Path file) {
        return open(SqliteSchema.place(file));
    }

    static SqliteJournal open(SqlitePlace place) {
        place.prepare();
        return new SqliteJournal(place);
    }

    @Override
    public Appended append(Commit commit) {
        return commits.append(SqliteCommit.of(commit));
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        Limits.page(limit);
        return readers.read(query, limit);
    }

    @Override
    public Head head() {
        return new Head(readers.frontier());
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        Collection<Long> inOrder = new TreeSet<>(positions);
        return new Wiped(commits.alone(() -> writer.wipe(inOrder)), BEYOND_REACH);
    }

    @Override
    public Cursors cursors() {
        return new Cursors() {
            @Override
            public long at(String reader) {
                Limits.reader(reader);
                return readers.cursor(reader);
            }

            @Override
            public boolean move(String reader, long from, long to) {
                Limits.reader(reader, to);
                return commits.alone(() -> writer.move(reader, from, to));
            }
        };
    }

    @Override
    public void close() {
        commits.shut(() -> {
            readers.close();
            writer.close();
        });
    }
}
