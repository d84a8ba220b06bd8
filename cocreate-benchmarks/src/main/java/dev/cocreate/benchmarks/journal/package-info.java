/** What a durable append costs, next to the plainest insert there is. */
@NullMarked
package dev.cocreate.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
