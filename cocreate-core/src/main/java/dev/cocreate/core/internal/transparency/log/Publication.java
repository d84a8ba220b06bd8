package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.EntryBundle;
import dev.cocreate.transparency.verify.MalformedEvidenceException;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.TilePath;
import dev.cocreate.transparency.verify.Verifier;
import dev.cocreate.transparency.verify.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings one directory up to a checkpoint. For one thread. */
final class Publication {

    private static final String CHECKPOINT = "checkpoint";

    private final Journal journal;
    private final HashTree tree;
    private final Path directory;
    private final VerifierKey key;

    Publication(Journal journal, HashTree tree, Path directory, VerifierKey key) {
        this.journal = journal;
        this.tree = tree;
        this.directory = directory;
        this.key = key;
    }

    void publish(Checkpoint checkpoint) {
        try {
            Optional<Checkpoint> there = published(checkpoint);
            if (there.filter(checkpoint::equals).isPresent()) {
                return;
            }
            long before = there.map(Checkpoint::size).orElse(0L);
            writeBundles(before, checkpoint.size());
            for (int level = 0; 8 * level < Long.SIZE && checkpoint.size() >>> (8 * level) > 0; level++) {
                writeTiles(level, before, checkpoint.size());
            }
            WholeFile.write(directory.resolve(CHECKPOINT), checkpoint.encoded());
        } catch (IOException e) {
            throw new CoCreateException(
                    "publishing the log to " + directory
                            + ": see the cause. What was published before is as it was; publish again",
                    true,
                    e);
        }
    }

    /** What was published before, having checked that it is this log and has only grown since. */
    private Optional<Checkpoint> published(Checkpoint checkpoint) throws IOException {
        Checkpoint before;
        try {
            before = Checkpoint.parse(Bytes.of(Files.readAllBytes(directory.resolve(CHECKPOINT))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (MalformedEvidenceException e) {
            throw refused("the checkpoint there is damaged or something else", e);
        }
        if (!Verifier.of(Policy.of(key)).checkpoint(before).holds()) {
            throw refused("the checkpoint there is of the log '" + before.origin() + "' or by another key", null);
        }
        if (before.size() > checkpoint.size()) {
            throw refused(
                    "it has " + before.size() + " entries, more than the " + checkpoint.size() + " there are now",
                    null);
        }
        if (!tree.root(before.size()).equals(before.root())) {
            throw refused("its " + before.size() + " entries are not the first ones of this log", null);
        }
        return Optional.of(before);
    }

    private CoCreateException refused(String why, @org.jspecify.annotations.Nullable Exception cause) {
        String message = "publishing the log to " + directory + ": " + why + ". Nothing there was changed";
        return cause == null ? new CoCreateException(message, false) : new CoCreateException(message, false, cause);
    }

    private void writeBundles(long before, long size) throws IOException {
        for (long index = before / TilePath.FULL; index * TilePath.FULL < size; index++) {
            int width = TilePath.width(TilePath.ENTRIES, index, size);
            List<Bytes> entries = new ArrayList<>(width);
            for (StoredEvent event : journal.read(new Query.From(index * TilePath.FULL), width)) {
                entries.add(event.entry());
            }
            write(new TilePath(TilePath.ENTRIES, index, width), EntryBundle.encoded(entries));
        }
    }

    private void writeTiles(int level, long before, long size) throws IOException {
        long first = (before >>> (8 * level)) / TilePath.FULL;
        for (long index = first; TilePath.width(level, index, size) > 0; index++) {
            TilePath tile = new TilePath(level, index, TilePath.width(level, index, size));
            write(tile, Bytes.of(tree.published(tile, size)));
        }
    }

    private void write(TilePath tile, Bytes bytes) throws IOException {
        WholeFile.write(directory.resolve(tile.toString()), bytes);
        if (tile.width() == TilePath.FULL) {
            deleteOutgrown(directory.resolve(tile + ".p"));
        }
    }

    /** Partial tiles may go once the full one is there. */
    private static void deleteOutgrown(Path partial) throws IOException {
        if (!Files.isDirectory(partial)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(partial)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(partial);
    }
}
