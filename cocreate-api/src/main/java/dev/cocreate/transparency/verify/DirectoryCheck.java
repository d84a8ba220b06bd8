package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import dev.cocreate.Reason;
import dev.cocreate.journal.Frontier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One check of a published log; see {@link Verifier#directory}. For one thread.
 *
 * <p>Reads the entries once, from first to last, and grows the tree with them. Every tile is compared as soon as its
 * last hash is known, every remembered root as soon as the tree has its size; so no more is kept than one tile a level.
 */
final class DirectoryCheck {

    /** Enough to see what is wrong. */
    private static final int MOST_FAULTS = 100;

    private static final String CHECKPOINT = "checkpoint";

    /** The tile of one level that is being filled. */
    private static final class Filling {
        private final List<Bytes> hashes = new ArrayList<>(TilePath.FULL);
        private long index;
    }

    private final Verifier verifier;
    private final PublishedLog log;
    private final List<Reason> faults = new ArrayList<>();
    private final List<Filling> levels = new ArrayList<>();
    private final Map<Long, List<Bytes>> remembered = new HashMap<>();

    /** The partial tiles listed, by the path of the full one: a later checkpoint may have outgrown them. */
    private final Map<String, List<TilePath>> partial = new HashMap<>();

    DirectoryCheck(Verifier verifier, PublishedLog log) {
        this.verifier = verifier;
        this.log = log;
    }

    Verification check(List<Checkpoint> older) {
        Optional<Bytes> bytes = log.read(CHECKPOINT);
        if (bytes.isEmpty()) {
            add(Faults.missingFile(CHECKPOINT));
            return new Verification(faults, List.of());
        }
        try {
            Checkpoint present = Checkpoint.parse(bytes.get());
            faults.addAll(verifier.faults(present));
            if (faults.isEmpty()) {
                older.forEach(each -> remember(each, present));
                listTiles();
                readLog(present);
            }
        } catch (MalformedEvidenceException e) {
            add(Faults.malformed(e));
        }
        return new Verification(faults, List.of());
    }

    private void remember(Checkpoint older, Checkpoint present) {
        verifier.faults(older).forEach(this::add);
        if (!older.origin().equals(present.origin())) {
            add(Faults.otherLog(older.origin(), present.origin()));
        } else if (older.size() > present.size()) {
            add(Faults.rolledBack(older.size(), present.size()));
        } else {
            remembered.computeIfAbsent(older.size(), any -> new ArrayList<>()).add(older.root());
        }
    }

    private void listTiles() {
        for (String path : log.tilePaths()) {
            Optional<TilePath> tile = TilePath.parse(path);
            if (tile.isEmpty()) {
                add(Faults.foreignFile(path));
            } else if (tile.get().width() < TilePath.FULL) {
                partial.computeIfAbsent(tile.get().full().toString(), any -> new ArrayList<>())
                        .add(tile.get());
            }
        }
    }

    private void readLog(Checkpoint present) {
        Frontier frontier = Frontier.empty();
        compare(frontier, present);
        for (long bundle = 0; frontier.size() < present.size() && faults.size() < MOST_FAULTS; bundle++) {
            int width = TilePath.width(TilePath.ENTRIES, bundle, present.size());
            TilePath path = new TilePath(TilePath.ENTRIES, bundle, width);
            Optional<List<Bytes>> entries = entries(path);
            if (entries.isEmpty()) {
                return;
            }
            for (Bytes entry : entries.get()) {
                frontier = frontier.plus(entry);
                grow(0, TreeHash.leaf(entry));
                compare(frontier, present);
            }
        }
        for (int level = 0; level < levels.size(); level++) {
            if (!levels.get(level).hashes.isEmpty()) {
                checkTile(level, levels.get(level));
            }
        }
    }

    private void compare(Frontier frontier, Checkpoint present) {
        List<Bytes> roots = remembered.getOrDefault(frontier.size(), List.of());
        if (frontier.size() == present.size() && !frontier.root().equals(present.root())) {
            add(Faults.otherRoot(present.size()));
        }
        if (!roots.isEmpty() && roots.stream().anyMatch(root -> !root.equals(frontier.root()))) {
            add(Faults.notGrown(frontier.size(), present.size()));
        }
    }

    /** The entries of a bundle; empty, and a fault, if they cannot be had. */
    private Optional<List<Bytes>> entries(TilePath path) {
        Optional<Bytes> exact = log.read(path.toString());
        // A keeper may delete a partial bundle once the full one is there.
        Optional<Bytes> bytes = exact.or(() -> log.read(path.full().toString()));
        if (bytes.isEmpty()) {
            add(Faults.missingFile(path.toString()));
            return Optional.empty();
        }
        Optional<List<Bytes>> entries = EntryBundle.parse(bytes.get(), path.width(), exact.isPresent());
        if (entries.isEmpty()) {
            add(Faults.alteredFile(path.toString()));
            return Optional.empty();
        }
        for (TilePath outgrown : outgrown(path)) {
            checkSame(outgrown, EntryBundle.encoded(entries.get().subList(0, outgrown.width())));
        }
        return entries;
    }

    private void grow(int level, Bytes hash) {
        while (levels.size() <= level) {
            levels.add(new Filling());
        }
        Filling filling = levels.get(level);
        filling.hashes.add(hash);
        if (filling.hashes.size() == TilePath.FULL) {
            checkTile(level, filling);
            grow(level + 1, root(filling.hashes));
            filling.hashes.clear();
            filling.index++;
        }
    }

    private void checkTile(int level, Filling filling) {
        int width = filling.hashes.size();
        TilePath path = new TilePath(level, filling.index, width);
        if (log.read(path.toString()).isPresent()
                || log.read(path.full().toString()).isEmpty()) {
            checkSame(path, joined(filling.hashes));
        } else {
            checkBegins(path.full(), joined(filling.hashes));
        }
        for (TilePath outgrown : outgrown(path)) {
            checkSame(outgrown, joined(filling.hashes.subList(0, outgrown.width())));
        }
    }

    private List<TilePath> outgrown(TilePath path) {
        return partial.getOrDefault(path.full().toString(), List.of()).stream()
                .filter(tile -> tile.width() < path.width())
                .toList();
    }

    private void checkSame(TilePath path, Bytes expected) {
        Optional<Bytes> found = log.read(path.toString());
        if (found.isEmpty()) {
            add(Faults.missingFile(path.toString()));
        } else if (!found.get().equals(expected)) {
            add(Faults.alteredFile(path.toString()));
        }
    }

    private void checkBegins(TilePath path, Bytes expected) {
        byte[] found = log.read(path.toString()).orElse(Bytes.empty()).toArray();
        if (found.length < expected.size()
                || !Bytes.of(Arrays.copyOf(found, expected.size())).equals(expected)) {
            add(Faults.alteredFile(path.toString()));
        }
    }

    private void add(Reason fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private static Bytes joined(List<Bytes> hashes) {
        byte[] all = new byte[hashes.size() * Form.HASH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).toArray(), 0, all, i * Form.HASH, Form.HASH);
        }
        return Bytes.of(all);
    }

    /** The root over a full tile. */
    private static Bytes root(List<Bytes> hashes) {
        List<Bytes> row = hashes;
        while (row.size() > 1) {
            List<Bytes> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(TreeHash.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.get(0);
    }
}
