package dev.cocreate.disclosure.decision;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;

/**
 * A party without a stake that decides where a side cannot. A host implements it for such a party, with the party's own
 * Ed25519 key, which the library never sees.
 */
public interface Arbiter {

    /**
     * Who it is.
     *
     * @return the party named by the option that needs it
     */
    PartyId id();

    /**
     * Its public key.
     *
     * @return an Ed25519 key as X.509 bytes
     */
    Bytes publicKey();

    /**
     * Signs.
     *
     * @param statement what is decided, as UTF-8 JSON that names the disclosure's hash
     * @return the Ed25519 signature, 64 bytes
     */
    Bytes sign(Bytes statement);
}
