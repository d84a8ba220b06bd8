package dev.cocreate.core;

import dev.cocreate.core.internal.road.Seal;
import dev.cocreate.core.internal.transparency.log.CheckpointFile;
import dev.cocreate.core.internal.transparency.log.CheckpointMemory;
import dev.cocreate.core.internal.transparency.log.FileSigner;
import dev.cocreate.core.internal.transparency.log.HttpWitness;
import dev.cocreate.core.internal.transparency.log.LogKeeper;
import dev.cocreate.core.internal.transparency.log.PassingSigner;
import dev.cocreate.core.internal.transparency.log.TileRoots;
import dev.cocreate.core.internal.transparency.log.TileRootsFile;
import dev.cocreate.journal.Journal;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.verify.VerifierKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * With what key a journal's log is signed, how often, who cosigns it and where it is published.
 *
 * <pre>{@code
 * SignedLog.keyIn(Path.of("keys/log"), "clinic.example/log").publishedTo(Path.of("www/log"))
 * }</pre>
 *
 * <p>What was signed last is remembered beside the key, in a file named the same with {@code .checkpoint} behind: a
 * journal that was rolled back is thereby refused. A file with {@code .tiles} behind saves time at opening and may be
 * deleted.
 *
 * <p>Immutable.
 */
public final class SignedLog {

    private final Supplier<CheckpointSigner> signer;
    private final CheckpointMemory memory;
    private final TileRoots roots;
    private final BooleanSupplier begun;
    private final List<Witness> witnesses;
    private final Duration apart;
    private final Optional<Path> directory;

    private SignedLog(
            Supplier<CheckpointSigner> signer,
            CheckpointMemory memory,
            TileRoots roots,
            BooleanSupplier begun,
            List<Witness> witnesses,
            Duration apart,
            Optional<Path> directory) {
        this.signer = signer;
        this.memory = memory;
        this.roots = roots;
        this.begun = begun;
        this.witnesses = List.copyOf(witnesses);
        this.apart = apart;
        this.directory = directory;
    }

    /**
     * Signed with a key in a file, which is made when it is first needed, with access for its owner only.
     *
     * @param file where the key is or will be; not beside what is published
     * @param origin the name of the log, such as {@code clinic.example/log}; without spaces and plus
     * @return the log, with a checkpoint a minute, without witness, not published
     */
    public static SignedLog keyIn(Path file, String origin) {
        Objects.requireNonNull(origin, "origin");
        return remembering(file, () -> FileSigner.open(file, origin), () -> true);
    }

    /**
     * Signed with a key kept elsewhere, such as in a hardware module.
     *
     * @param signer the key's keeper
     * @param memory where what was signed last is remembered; the endings above are added to this name
     * @return the log, with a checkpoint a minute, without witness, not published
     */
    public static SignedLog by(CheckpointSigner signer, Path memory) {
        Objects.requireNonNull(signer, "signer");
        return remembering(memory, () -> signer, () -> true);
    }

    /** A log that begins when it is first asked for, with its key beside the journal's file. */
    static SignedLog beside(Path journal) {
        Path key = journal.resolveSibling(name(journal) + ".log-key");
        String origin = "cocreate/" + name(journal).replaceAll("[^A-Za-z0-9._-]", "_");
        return remembering(key, () -> FileSigner.open(key, origin), () -> Files.exists(key, LinkOption.NOFOLLOW_LINKS));
    }

    /** A log that ends with the process, like the journal it is over. */
    static SignedLog passing() {
        return new SignedLog(
                () -> PassingSigner.named("cocreate/memory"),
                CheckpointMemory.passing(),
                TileRoots.none(),
                () -> false,
                List.of(),
                Duration.ofMinutes(1),
                Optional.empty());
    }

    private static SignedLog remembering(Path beside, Supplier<CheckpointSigner> signer, BooleanSupplier begun) {
        return new SignedLog(
                signer,
                new CheckpointFile(beside.resolveSibling(name(beside) + ".checkpoint")),
                new TileRootsFile(beside.resolveSibling(name(beside) + ".tiles")),
                begun,
                List.of(),
                Duration.ofMinutes(1),
                Optional.empty());
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            throw new IllegalArgumentException("this must be a file, but '" + file + "' names none");
        }
        return name.toString();
    }

    /**
     * How far apart checkpoints are signed and published, once the library is started: so that the size of the log does
     * not tell of each act. The last one is signed when the library is closed.
     *
     * @param interval zero for as often as there is something new
     * @return a log like this one
     * @throws IllegalArgumentException if it is negative
     */
    public SignedLog every(Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("checkpoints are at least no time apart, but were " + interval);
        }
        return new SignedLog(signer, memory, roots, begun, witnesses, interval, directory);
    }

    /**
     * Published with each checkpoint, for any web server to serve.
     *
     * @param folder made if it is not there; not that of the key
     * @return a log like this one
     */
    public SignedLog publishedTo(Path folder) {
        return new SignedLog(signer, memory, roots, begun, witnesses, apart, Optional.of(folder));
    }

    /**
     * Cosigned by somebody who sees that it only grows.
     *
     * @param witness added to those given before
     * @return a log like this one
     */
    public SignedLog cosignedBy(Witness witness) {
        List<Witness> more = new ArrayList<>(witnesses);
        more.add(Objects.requireNonNull(witness, "witness"));
        return new SignedLog(signer, memory, roots, begun, more, apart, directory);
    }

    /**
     * Cosigned by a witness who speaks c2sp.org/tlog-witness over HTTP.
     *
     * @param prefix the witness's submission prefix
     * @param key the witness's
     * @return a log like this one
     * @throws IllegalArgumentException if the key is not a witness's
     */
    public SignedLog cosignedBy(URI prefix, VerifierKey key) {
        return cosignedBy(new HttpWitness(key, prefix));
    }

    /** Whether it is to be opened with the journal; otherwise it begins when it is first asked for. */
    boolean begun() {
        return directory.isPresent() || begun.getAsBoolean();
    }

    Duration apart() {
        return apart;
    }

    Optional<Path> directory() {
        return directory;
    }

    /** Opens it over a journal, which must be the one that was signed. */
    LogKeeper open(Journal journal, Seal seal) {
        LogKeeper keeper = new LogKeeper(journal, seal, signer.get(), memory, witnesses, roots);
        keeper.open();
        return keeper;
    }
}
