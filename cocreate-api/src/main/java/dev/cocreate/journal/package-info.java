/**
 * Where events live: the SPI of the library's only durable truth.
 *
 * <p>One gapless number rules. An event's position, given in the transaction that stores it, is its leaf index in the
 * transparency log and every subscriber's cursor. A store implements {@link dev.cocreate.journal.Journal}; the contract
 * suite in {@code cocreate-testkit} says whether it does.
 */
@NullMarked
package dev.cocreate.journal;

import org.jspecify.annotations.NullMarked;
