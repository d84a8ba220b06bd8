package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Commits to header and content each under a random salt, and keeps both salts in front of the content.
 *
 * <p>An entry is a version byte and SHA-256(1 ‖ SHA-256(2 ‖ salt of the header ‖ header) ‖ SHA-256(3 ‖ salt of the
 * content ‖ content)). With the salts gone, nobody can test a guess against an entry.
 */
public final class SaltedSeal implements Seal {

    private static final int SALT = 32;
    private static final byte VERSION = 1;

    private final SecureRandom random = new SecureRandom();

    @Override
    public NewEvent seal(EventHeader header, Bytes content) {
        byte[] plain = content.toArray();
        byte[] payload = new byte[2 * SALT + plain.length];
        byte[] salts = new byte[2 * SALT];
        random.nextBytes(salts);
        System.arraycopy(salts, 0, payload, 0, salts.length);
        System.arraycopy(plain, 0, payload, salts.length, plain.length);
        return new NewEvent(header, Bytes.of(payload), entry(header, payload));
    }

    @Override
    public Optional<Bytes> open(StoredEvent event) {
        return committed(event).map(committed -> {
            byte[] payload = committed.toArray();
            return Bytes.of(Arrays.copyOfRange(payload, 2 * SALT, payload.length));
        });
    }

    @Override
    public Optional<Bytes> committed(StoredEvent event) {
        if (event.payload().isEmpty()) {
            return Optional.empty();
        }
        byte[] payload = event.payload().get().toArray();
        if (payload.length < 2 * SALT || !entry(event.header(), payload).equals(event.entry())) {
            throw new CoCreateException(
                    "reading the event at position " + event.position() + ": it is not what the log committed to, so"
                            + " the journal was altered. Restore it from a copy; nothing was changed",
                    false);
        }
        return event.payload();
    }

    private static Bytes entry(EventHeader header, byte[] payload) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 2);
        sha256.update(payload, 0, SALT);
        header.encoded().addTo(sha256);
        byte[] ofHeader = sha256.digest();
        sha256.update((byte) 3);
        sha256.update(payload, SALT, payload.length - SALT);
        byte[] ofContent = sha256.digest();
        sha256.update((byte) 1);
        sha256.update(ofHeader);
        sha256.update(ofContent);
        byte[] entry = new byte[NewEvent.ENTRY_SIZE];
        entry[0] = VERSION;
        System.arraycopy(sha256.digest(), 0, entry, 1, 32);
        return Bytes.of(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
