package dev.cocreate.transparency;

import dev.cocreate.Bytes;
import dev.cocreate.transparency.verify.VerifierKey;

/**
 * Holds the log's private key: implemented by whoever keeps keys (a file, a hardware module, a key service), called by
 * the log for each checkpoint.
 *
 * <p>Safe for use by several threads at once.
 */
public interface CheckpointSigner {

    /**
     * The public half.
     *
     * @return a key of kind {@link VerifierKey.Kind#LOG}; its name is the log's origin
     */
    VerifierKey key();

    /**
     * Signs with Ed25519.
     *
     * @param message to sign
     * @return 64 bytes
     * @throws dev.cocreate.CoCreateException if the key cannot be used now
     */
    Bytes sign(Bytes message);
}
