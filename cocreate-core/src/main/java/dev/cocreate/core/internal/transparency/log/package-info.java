/** The Merkle log over the journal: its tree, its signer, its checkpoints, receipts and files. */
@NullMarked
package dev.cocreate.core.internal.transparency.log;

import org.jspecify.annotations.NullMarked;
