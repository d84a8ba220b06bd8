package dev.cocreate.core.internal.road;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Where new ids come from. The only place that may draw them at random. */
@FunctionalInterface
public interface Ids {

    UUID next();

    /**
     * Ids that begin with the time and go on at random (version 7 of RFC 9562): what is stored one after the other lies
     * side by side in an index, which saves a page of the database for each event.
     */
    static Ids ordered(Clock clock) {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[10];
            random.nextBytes(bytes);
            ByteBuffer chance = ByteBuffer.wrap(bytes);
            long high = (clock.millis() << 16) | 0x7000 | (chance.getShort() & 0x0fff);
            long low = (chance.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        };
    }

    /** Random ids (version 4). */
    static Ids random() {
        return UUID::randomUUID;
    }
}
