package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Seal;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.TransparencyLog;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.Opening;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the log: signs, proves and publishes. Safe for several threads. */
public final class LogKeeper implements TransparencyLog {

    /** 64 MB when full: every tile of a million events. */
    private static final int TILES_KEPT = 4_096;

    private static final String OPENING = "opening the log";
    private static final String SIGNING = "signing a checkpoint";

    private final Journal journal;
    private final Seal seal;
    private final CheckpointSigner signer;
    private final CheckpointMemory memory;
    private final Cosigning cosigning;
    private final HashTree tree;

    /** Held while signing, so that what is remembered is what was signed last. */
    private final Object signing = new Object();

    public LogKeeper(
            Journal journal, Seal seal, CheckpointSigner signer, CheckpointMemory memory, List<Witness> witnesses) {
        this(journal, seal, signer, memory, witnesses, TileRoots.none());
    }

    /**
     * @param roots where hashes are kept, so that a large log is opened at once
     */
    public LogKeeper(
            Journal journal,
            Seal seal,
            CheckpointSigner signer,
            CheckpointMemory memory,
            List<Witness> witnesses,
            TileRoots roots) {
        this.journal = journal;
        this.seal = seal;
        this.signer = signer;
        this.memory = memory;
        this.tree = new HashTree(journal, TILES_KEPT, roots);
        this.cosigning = new Cosigning(witnesses, this::growth);
    }

    /**
     * Finds out, before anything is done, whether the journal is still the one that was signed. To be called once, when
     * it is opened.
     *
     * @throws CoCreateException if it was rolled back or altered since
     */
    public void open() {
        synchronized (signing) {
            memory.last().ifPresent(last -> {
                long size = journal.head().size();
                checkLength(OPENING, last, size);
                tree.adopt(last.size(), last.root());
                checkGrown(OPENING, last, size);
            });
        }
    }

    @Override
    public VerifierKey key() {
        return signer.key();
    }

    @Override
    public Checkpoint checkpoint() {
        synchronized (signing) {
            return memory.last().orElseGet(this::sign);
        }
    }

    @Override
    public Checkpoint advance() {
        Checkpoint signed = sign();
        Checkpoint cosigned = cosigning.cosign(signed);
        synchronized (signing) {
            // Somebody else may have gone on while the witnesses answered.
            if (memory.last().filter(signed::equals).isPresent() && !cosigned.equals(signed)) {
                memory.remember(cosigned);
            }
        }
        return cosigned;
    }

    /** A checkpoint of the journal as it is now; the one remembered if there is nothing new. */
    private Checkpoint sign() {
        synchronized (signing) {
            Head head = journal.head();
            Optional<Checkpoint> last = memory.last();
            last.ifPresent(before -> checkGrown(SIGNING, before, head.size()));
            if (last.isPresent() && last.get().size() == head.size()) {
                return last.get();
            }
            Bytes root = tree.root(head.size());
            if (!root.equals(head.frontier().root())) {
                throw new CoCreateException(
                        "signing a checkpoint: the journal's entries are not those its head commits to, so it was"
                                + " altered. Restore it from a copy; nothing was signed",
                        false);
            }
            VerifierKey key = signer.key();
            String text = Checkpoint.text(key.name(), head.size(), root);
            Note.Signature signature = new Note.Signature(key.name(), key.id(), signer.sign(Bytes.utf8(text)));
            if (!key.verifies(text, signature)) {
                throw new CoCreateException(
                        "signing a checkpoint: the signature given is not by the key '" + key + "'. Look after the"
                                + " signer; nothing was published",
                        false);
            }
            Checkpoint checkpoint = Checkpoint.from(new Note(text, List.of(signature)));
            memory.remember(checkpoint);
            return checkpoint;
        }
    }

    private void checkLength(String doing, Checkpoint before, long size) {
        if (!before.origin().equals(signer.key().name())) {
            throw new CoCreateException(
                    doing + ": the checkpoint remembered is of the log '" + before.origin() + "', not of '"
                            + signer.key().name() + "'. Each log has a memory of its own; nothing was signed",
                    false);
        }
        if (size < before.size()) {
            throw new CoCreateException(
                    doing + ": the journal holds " + size + " events, but the log was signed with " + before.size()
                            + ", so the journal was rolled back. Restore it from a later copy; nothing was"
                            + " signed",
                    false);
        }
    }

    private void checkGrown(String doing, Checkpoint before, long size) {
        checkLength(doing, before, size);
        if (!tree.root(before.size()).equals(before.root())) {
            throw new CoCreateException(
                    doing + ": the journal's first " + before.size()
                            + " events are not those the log was signed with, so the journal was rolled back and went on"
                            + " otherwise, or was altered. Restore it from a copy; nothing was signed",
                    false);
        }
    }

    @Override
    public Receipt receipt(PartyId reader, long position) {
        return receipts(reader, List.of(position)).get(0);
    }

    @Override
    public List<Receipt> receipts(PartyId reader, List<Long> positions) {
        List<StoredEvent> events = positions.stream().map(this::event).toList();
        long size =
                events.stream().mapToLong(event -> event.position() + 1).max().orElse(0);
        Checkpoint checkpoint = covering(size);
        return events.stream().map(event -> receipt(reader, event, checkpoint)).toList();
    }

    private StoredEvent event(long position) {
        List<StoredEvent> found = position < 0 ? List.of() : journal.read(new Query.From(position), 1);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "a receipt is for an event of the journal, at a position from 0 to before "
                            + journal.head().size() + ", but was asked for " + position);
        }
        return found.get(0);
    }

    private Checkpoint covering(long size) {
        Checkpoint last = checkpoint();
        return last.size() >= size ? last : sign();
    }

    @Override
    public TrailProof trail(PartyId reader, Collection<Checkpoint> remembered) {
        Checkpoint checkpoint = covering(journal.head().size());
        List<ConsistencyProof> growth = remembered.stream()
                .mapToLong(Checkpoint::size)
                .distinct()
                .filter(size -> size <= checkpoint.size())
                .mapToObj(size -> growth(size, checkpoint.size()))
                .toList();
        return new TrailProofs(journal, this::receipt).of(reader, checkpoint, growth);
    }

    private Receipt receipt(PartyId reader, StoredEvent event, Checkpoint checkpoint) {
        Opening opening = seal.committed(event)
                .map(committed -> Opening.of(event.header(), committed))
                .orElseGet(() -> new Opening.Closed(event.entry()));
        boolean concerned = event.header().concerns().contains(reader);
        return new Receipt(
                event.position(),
                concerned ? opening : opening.withoutContent(),
                tree.inclusion(event.position(), checkpoint.size()),
                checkpoint);
    }

    @Override
    public ConsistencyProof growth(long from, long to) {
        long size = journal.head().size();
        if (from < 0 || from > to || to > size) {
            throw new IllegalArgumentException("a log grows from a size of at least 0 to one of at most " + size
                    + ", but was asked from " + from + " to " + to);
        }
        return new ConsistencyProof(from, to, tree.consistency(from, to));
    }

    @Override
    public void publish(Path directory) {
        new Publication(journal, tree, directory, key()).publish(advance());
    }
}
