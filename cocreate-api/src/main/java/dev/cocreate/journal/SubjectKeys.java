package dev.cocreate.journal;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import java.util.Optional;

/**
 * The keys that seal what is stored about each party: implemented by a key store, called by the library.
 *
 * <p>Keys live apart from the journal, in another file, database or device with its own, short backup horizon: whoever
 * destroys a key has erased everything it sealed, in every copy of the journal. A destroyed key never comes back, not
 * even as another key for the same party, or a forgotten copy of the old store would look like a valid one.
 *
 * <p>Safe for use by several threads at once.
 */
public interface SubjectKeys extends AutoCloseable {

    /** The size of every key. */
    int KEY_SIZE = 32;

    /**
     * The key of a party, made on first use and durable on return: the same for ever after, for every caller.
     *
     * @param subject whose
     * @return {@link #KEY_SIZE} bytes; empty if it was destroyed
     * @throws dev.cocreate.CoCreateException if the key store fails
     */
    Optional<Bytes> keyFor(PartyId subject);

    /**
     * What is known of the key of a party; makes none.
     *
     * @param subject whose
     * @return its key, that it was destroyed, or that there never was one here
     * @throws dev.cocreate.CoCreateException if the key store fails
     */
    Known find(PartyId subject);

    /**
     * Destroys the key of a party for ever, whether or not there was one. Durable on return, with no copy left in the
     * store. Destroying twice does nothing.
     *
     * @param subject whose
     * @throws dev.cocreate.CoCreateException if the key store fails
     */
    void destroy(PartyId subject);

    /**
     * Frees what the store holds. Closing twice does nothing.
     *
     * @throws dev.cocreate.CoCreateException if the key store fails
     */
    @Override
    void close();

    /** What a key store knows of one party's key. */
    sealed interface Known {

        /**
         * There is one.
         *
         * @param key of {@link #KEY_SIZE} bytes
         */
        record Present(Bytes key) implements Known {
            /**
             * Checks the size.
             *
             * @param key as above
             * @throws IllegalArgumentException if it has another size
             */
            public Present {
                if (key.size() != KEY_SIZE) {
                    throw new IllegalArgumentException(
                            "a key has " + KEY_SIZE + " bytes, but this one has " + key.size());
                }
            }

            /** Says nothing of the key. */
            @Override
            public String toString() {
                return "Present";
            }
        }

        /** There was one, or might have been, and it is gone for ever. */
        record Destroyed() implements Known {}

        /** Nobody ever asked for one here. */
        record Never() implements Known {}
    }
}
