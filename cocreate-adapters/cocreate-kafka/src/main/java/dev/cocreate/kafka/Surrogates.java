package dev.cocreate.kafka;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.StreamId;

/**
 * What parties and streams are called outside: implemented by a host that has names of its own for them, called by the
 * relay for each event. One name stands for one party or stream, always the same, or order is lost.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Surrogates {

    /**
     * A party's name outside.
     *
     * @param party whom
     * @return not empty; says nothing of the person to those who do not know more
     */
    String of(PartyId party);

    /**
     * A stream's name outside. The names of streams often hold those of parties.
     *
     * @param stream which
     * @return not empty; another for every stream
     */
    String of(StreamId stream);

    /**
     * Names made with HMAC-SHA-256 (RFC 2104) under a secret, cut to 128 bits: 32 hexadecimal digits. Nobody can tell
     * whom one stands for, nor try out whether it stands for somebody, without the secret.
     *
     * @param secret of at least 32 bytes, kept by the host and the same for the life of the topic
     * @return surrogates that are the same on any machine
     * @throws IllegalArgumentException if the secret is shorter
     */
    static Surrogates keyed(Bytes secret) {
        return new KeyedSurrogates(secret);
    }

    /**
     * The ids as they stand in the journal, for hosts whose ids say nothing of a person already.
     *
     * @return names equal to the ids; a stream's is its kind and name
     */
    static Surrogates asTheyAre() {
        return new Surrogates() {
            @Override
            public String of(PartyId party) {
                return party.value();
            }

            @Override
            public String of(StreamId stream) {
                return stream.toString();
            }
        };
    }
}
