package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.SubjectKeys;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals salts and content together under the key of the party an event is about, so that destroying the key erases
 * them wherever copies of the journal lie.
 *
 * <p>What is committed to is what {@link SaltedSeal} commits to. What is stored is a version byte, a nonce of 12 random
 * bytes, and salts and content under AES-256-GCM (NIST SP 800-38D), with the header as associated data: bytes moved to
 * another event do not open. Random nonces allow 2^32 events under one key, the standard's bound (§8.3).
 */
public final class SealedSeal implements Seal {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SaltedSeal salted = new SaltedSeal();
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final SubjectKeys keys;
    // To find it anew for each event takes a third of the time of sealing.
    private final Provider provider;

    public SealedSeal(SubjectKeys keys) {
        this.keys = keys;
        try {
            this.provider = Cipher.getInstance(TRANSFORMATION).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws CoCreateException if the key of the party it is about was destroyed
     */
    @Override
    public NewEvent seal(EventHeader header, Bytes content) {
        PartyId subject = header.subject();
        Bytes key = keys.keyFor(subject)
                .orElseThrow(() -> new CoCreateException(
                        "storing something about '" + subject + "': all about this party was erased for ever and her"
                                + " key destroyed. Whoever comes back does so under another id; nothing was stored",
                        false));
        NewEvent plain = salted.seal(header, content);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, header);
            byte[] open = plain.payload().toArray();
            byte[] payload = new byte[1 + NONCE + cipher.getOutputSize(open.length)];
            payload[0] = VERSION;
            System.arraycopy(nonce, 0, payload, 1, NONCE);
            cipher.doFinal(open, 0, open.length, payload, 1 + NONCE);
            return new NewEvent(header, Bytes.of(payload), plain.entry());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    @Override
    public Optional<Bytes> open(StoredEvent event) {
        return unsealed(event).flatMap(salted::open);
    }

    @Override
    public Optional<Bytes> committed(StoredEvent event) {
        return unsealed(event).flatMap(salted::committed);
    }

    private Optional<StoredEvent> unsealed(StoredEvent event) {
        if (event.payload().isEmpty()) {
            return Optional.empty();
        }
        SubjectKeys.Known known = keys.find(event.header().subject());
        if (known instanceof SubjectKeys.Known.Destroyed) {
            return Optional.empty();
        }
        if (known instanceof SubjectKeys.Known.Present present) {
            Bytes open = unseal(event, present.key(), event.payload().get().toArray());
            return Optional.of(new StoredEvent(event.position(), event.header(), Optional.of(open), event.entry()));
        }
        throw new CoCreateException(
                "reading the event at position " + event.position() + ": the key store does not know the key it is"
                        + " sealed under, so it is not the one that belongs to this journal, or an old copy of it. Open"
                        + " the right one; nothing was changed",
                false);
    }

    private Bytes unseal(StoredEvent event, Bytes key, byte[] payload) {
        if (payload.length < 1 + NONCE + TAG_BITS / 8 || payload[0] != VERSION) {
            throw altered(event, null);
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, payload, 1, event.header());
            return Bytes.of(cipher.doFinal(payload, 1 + NONCE, payload.length - 1 - NONCE));
        } catch (AEADBadTagException e) {
            throw altered(event, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, Bytes key, byte[] nonce, int nonceAt, EventHeader header)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION, provider);
        byte[] bytes = key.toArray();
        cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce, nonceAt, NONCE));
        Arrays.fill(bytes, (byte) 0);
        cipher.updateAAD(header.encoded().toArray());
        return cipher;
    }

    private static CoCreateException altered(StoredEvent event, @Nullable AEADBadTagException cause) {
        String message = "reading the event at position " + event.position() + ": it does not open with the key of the"
                + " party it is about, so the journal was altered, or the key store belongs to another. Nothing was"
                + " changed";
        return cause == null ? new CoCreateException(message, false) : new CoCreateException(message, false, cause);
    }
}
