/** What the log's proofs cost. */
@NullMarked
package dev.cocreate.benchmarks.transparency;

import org.jspecify.annotations.NullMarked;
