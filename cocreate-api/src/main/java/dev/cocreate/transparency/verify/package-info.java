/**
 * Checks what a transparency log says, without trusting who runs it and without any input or output: pure functions
 * for a consumer, an auditor or another firm.
 *
 * <p>The forms are public ones: the Merkle tree of RFC 6962, proofs checked as in RFC 9162, and c2sp.org's
 * signed-note, tlog-checkpoint, tlog-tiles, tlog-proof, tlog-cosignature (Ed25519) and tlog-policy. Begin with {@link
 * dev.cocreate.transparency.verify.Verifier}.
 *
 * <p>What it proves and what it cannot: an entry is in the log a checkpoint names, and the log has only grown since a
 * checkpoint somebody remembers. That everybody is shown the same log is proved only as far as remembered checkpoints
 * are compared or witnesses cosign; that nothing concerning a person is withheld from her, only as far as the versions
 * of her streams and the receipts she holds reach.
 *
 * <p>Its types are more than fifteen because each of those public forms has one of its own.
 */
@NullMarked
package dev.cocreate.transparency.verify;

import org.jspecify.annotations.NullMarked;
