package dev.cocreate.kafka;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.StreamId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Surrogates that only the holder of a secret can make, HMAC-SHA-256 (RFC 2104) of what they stand for. */
final class KeyedSurrogates implements Surrogates {

    private static final int SHORTEST_SECRET = 32;
    private static final int SIZE = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    KeyedSurrogates(Bytes secret) {
        if (secret.size() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret for surrogates has at least " + SHORTEST_SECRET
                    + " bytes, but this one has " + secret.size());
        }
        this.secret = new SecretKeySpec(secret.toArray(), ALGORITHM);
    }

    @Override
    public String of(PartyId party) {
        return name("party", party.value());
    }

    @Override
    public String of(StreamId stream) {
        return name("stream", stream.toString());
    }

    // What it is the name of goes in first, so that a stream named like a party is not called like her.
    private String name(String of, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(of.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] tag = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(tag, SIZE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
