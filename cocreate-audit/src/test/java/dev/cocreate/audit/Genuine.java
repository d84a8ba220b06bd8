package dev.cocreate.audit;

import dev.cocreate.Bytes;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.EntryBundle;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Evidence the library once wrote: a small published log, its policy and a receipt. */
final class Genuine {

    /** The files of the published log. */
    static final List<String> PATHS = List.of(
            "checkpoint", "tile/0/000", "tile/0/001.p/2", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/2");

    private Genuine() {}

    static Bytes bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Genuine.class.getResourceAsStream("genuine/" + name), name)) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the log says of each event, by its position. */
    static List<Bytes> entries() {
        List<Bytes> entries = new ArrayList<>();
        entries.addAll(EntryBundle.parse(bytes("tile/entries/000"), 256, true).orElseThrow());
        entries.addAll(EntryBundle.parse(bytes("tile/entries/001.p/2"), 2, true).orElseThrow());
        return entries;
    }

    static VerifierKey log() {
        return Policy.parse(bytes("policy")).logs().get(0);
    }

    static Checkpoint checkpoint() {
        return Checkpoint.parse(bytes("checkpoint"));
    }
}
