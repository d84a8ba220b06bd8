package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.Snapshots;
import dev.cocreate.core.internal.journal.Snapshots.Snapshot;
import dev.cocreate.core.internal.road.States.Versioned;
import dev.cocreate.journal.StreamId;
import dev.cocreate.journal.SubjectKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots of states, and gives them back: so that a long stream opens without being read from its beginning.
 *
 * <p>A snapshot holds what several parties said, so it is sealed under the keys of all of them together (AES-256-GCM,
 * NIST SP 800-38D, with a key that is the SHA-256 hash of theirs in order): destroying any one of them makes it
 * unreadable, in every copy. It names the last event it rests on, and is believed only if the journal still has that
 * very event there, as it has not after an older copy of the journal was put back. Safe for several threads.
 */
public final class Freezer {

    private static final Logger LOG = LoggerFactory.getLogger(Freezer.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "cocreate snapshot 1".getBytes(StandardCharsets.US_ASCII);

    /** Looked up in the classes once, however many libraries a process has. */
    private static final ClassValue<StateForm<?>> FORMS = new ClassValue<>() {
        @Override
        protected StateForm<?> computeValue(Class<?> type) {
            return StateForm.of(type);
        }
    };

    private final Snapshots place;
    private final SubjectKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Freezer(Snapshots place, SubjectKeys keys) {
        this.place = place;
        this.keys = keys;
    }

    /** Takes none. */
    public static Freezer none() {
        return new Freezer(Snapshots.none(), new MemoryKeys());
    }

    /** The latest snapshot of a stream, if there is one that can be read; whether it holds is for the journal to say. */
    <S> Optional<Versioned<S>> thaw(Fold<S> fold, StreamId stream) {
        Optional<Class<S>> type = fold.frozenAs();
        Optional<Snapshot> found = type.isEmpty() ? Optional.empty() : place.find(stream);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return thaw(fold, stream, form(type.get()), found.get());
        } catch (RuntimeException e) {
            LOG.warn(
                    "the snapshot of a {} could not be read ({}); it is folded from the journal",
                    stream.kind(),
                    e.toString());
            return Optional.empty();
        }
    }

    private <S> Optional<Versioned<S>> thaw(Fold<S> fold, StreamId stream, StateForm<S> form, Snapshot snapshot) {
        ByteBuffer sealed = ByteBuffer.wrap(snapshot.sealed().toArray());
        int length = sealed.getInt();
        if (length < 0 || length > sealed.remaining()) {
            throw new IllegalStateException("the snapshot is cut or altered");
        }
        byte[] named = new byte[length];
        sealed.get(named);
        Set<PartyId> subjects = subjects(named);
        Optional<byte[]> key = key(subjects, false);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE];
        sealed.get(nonce);
        byte[] closed = new byte[sealed.remaining()];
        sealed.get(closed);
        byte[] bound = bound(stream, snapshot.version(), named);
        StateBytes.In in =
                new StateBytes.In(StateBytes.unpacked(cipher(Cipher.DECRYPT_MODE, key.get(), nonce, bound, closed)));
        if (!in.words().equals(form.shape())) {
            return Optional.empty();
        }
        UUID last = new UUID(in.number(), in.number());
        return Optional.of(new Versioned<>(
                fold,
                form.read(in.raw()),
                snapshot.version(),
                StateBytes.instant(in),
                Optional.of(last),
                subjects,
                snapshot.version()));
    }

    /** Takes a snapshot. */
    <S> void freeze(StreamId stream, Versioned<S> state) {
        Optional<byte[]> key = key(state.subjects(), true);
        if (key.isEmpty() || state.lastId().isEmpty() || state.fold().frozenAs().isEmpty()) {
            return;
        }
        StateForm<S> form = form(state.fold().frozenAs().get());
        StateBytes.Out out = new StateBytes.Out();
        out.words(form.shape());
        out.number(state.lastId().get().getMostSignificantBits());
        out.number(state.lastId().get().getLeastSignificantBits());
        out.raw(form.write(state.state()));
        StateBytes.instant(state.last(), out);
        StateBytes.Out names = new StateBytes.Out();
        names.number(state.subjects().size());
        new TreeSet<>(state.subjects()).forEach(each -> names.words(each.value()));
        byte[] named = names.bytes();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = cipher(
                Cipher.ENCRYPT_MODE,
                key.get(),
                nonce,
                bound(stream, state.version(), named),
                StateBytes.packed(out.bytes()));
        byte[] sealed = ByteBuffer.allocate(4 + named.length + NONCE + closed.length)
                .putInt(named.length)
                .put(named)
                .put(nonce)
                .put(closed)
                .array();
        place.keep(stream, new Snapshot(state.version(), Bytes.of(sealed)));
    }

    /** Takes every snapshot away. */
    void clear() {
        place.clear();
    }

    private static Set<PartyId> subjects(byte[] named) {
        StateBytes.In in = new StateBytes.In(named);
        Set<PartyId> subjects = new TreeSet<>();
        in.times(() -> subjects.add(PartyId.of(in.words())));
        return Set.copyOf(subjects);
    }

    /** The key all of these make together; none if one of theirs is gone, or there never was one. */
    private Optional<byte[]> key(Set<PartyId> subjects, boolean make) {
        MessageDigest digest = sha256();
        digest.update(PURPOSE);
        for (PartyId subject : new TreeSet<>(subjects)) {
            Optional<Bytes> key = make
                    ? keys.keyFor(subject)
                    : keys.find(subject) instanceof SubjectKeys.Known.Present present
                            ? Optional.of(present.key())
                            : Optional.empty();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            key.get().addTo(digest);
        }
        return Optional.of(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bound(StreamId stream, long version, byte[] named) {
        byte[] name = stream.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 8 + named.length)
                .put(name)
                .putLong(version)
                .put(named)
                .array();
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] bound, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the snapshot does not open with the keys of those it is about", e);
        }
    }

    // A class's form is of that class.
    @SuppressWarnings("unchecked")
    private static <S> StateForm<S> form(Class<S> type) {
        return (StateForm<S>) FORMS.get(type);
    }
}
