/** What dialogues and delivery cost, next to the plainest there is. */
@NullMarked
package dev.cocreate.benchmarks.dialogue;

import org.jspecify.annotations.NullMarked;
