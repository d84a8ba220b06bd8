package dev.cocreate.transparency;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.journal.StreamId;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What happened that concerns one party, in order, told in her language.
 *
 * <pre>{@code
 * for (TrailEntry entry : trail.in(Audience.of(Locale.GERMAN))) {
 *     System.out.println(entry.at() + " " + entry.story());
 * }
 * }</pre>
 *
 * <p>A trail holds no copy: each iteration and each page reads what the journal holds by then. Each method that
 * narrows returns another trail and leaves this one as it is; narrowing twice in the same respect keeps the later word.
 *
 * <p>Immutable, and safe for use by several threads at once. Reading may fail with a {@link
 * dev.cocreate.CoCreateException} if the store does.
 */
public interface Trail extends Iterable<TrailEntry> {

    /**
     * Some entries, and where the next ones begin.
     *
     * @param entries in order of position
     * @param next the position from which to go on; empty if there is nothing more now
     */
    record Page(List<TrailEntry> entries, OptionalLong next) {
        /**
         * Copies.
         *
         * @param entries as above
         * @param next as above
         */
        public Page {
            entries = List.copyOf(entries);
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * Whose trail it is.
     *
     * @return the party all its events concern
     */
    PartyId reader();

    /**
     * Told in other languages or at another depth.
     *
     * @param audience who reads
     * @return the same events, told so
     */
    Trail in(Audience audience);

    /**
     * From a position on.
     *
     * @param position the first one wanted; at least 0
     * @return the narrower trail
     * @throws IllegalArgumentException if it is negative
     */
    Trail from(long position);

    /**
     * As it was when the journal held only so many events: a replay from her seat. What was erased since stays erased.
     *
     * @param size the first position no longer wanted; at least 0
     * @return the narrower trail
     * @throws IllegalArgumentException if it is negative
     */
    Trail until(long size);

    /**
     * What happened in a span of time.
     *
     * @param start the first instant wanted
     * @param end the first one no longer wanted
     * @return the narrower trail
     * @throws IllegalArgumentException if the end is before the start
     */
    Trail between(Instant start, Instant end);

    /**
     * What one party did.
     *
     * @param actor who acted
     * @return the narrower trail
     */
    Trail by(PartyId actor);

    /**
     * What happened in one dialogue, profile or other stream.
     *
     * @param stream which
     * @return the narrower trail
     */
    Trail of(StreamId stream);

    /**
     * What another party is told as well: from a firm's trail, the business as that consumer sees it, and no more of
     * her than the firm is told anyway.
     *
     * @param other who must be concerned too
     * @return the narrower trail
     */
    Trail sharedWith(PartyId other);

    /**
     * The first entries of this trail; go on with {@code from(page.next())}.
     *
     * @param limit at most this many; at least 1
     * @return the entries, and where the next ones begin
     * @throws IllegalArgumentException if the limit is below 1
     */
    Page page(int limit);

    /**
     * A receipt for each entry, under one checkpoint that covers them all: for her to keep, and to check offline.
     *
     * @return in order of position
     * @throws IllegalStateException if there is no log
     */
    List<Receipt> receipts();

    /**
     * The proof that her whole trail, however narrow this one is, was shown to her and that nothing in it was altered.
     *
     * @param remembered checkpoints she knows of, from receipts she holds or from where the log is published
     * @return to be checked by {@link dev.cocreate.transparency.verify.Verifier#trail}
     * @throws IllegalStateException if there is no log
     */
    TrailProof proof(Collection<Checkpoint> remembered);

    /**
     * The same for somebody who remembers nothing.
     *
     * @return the proof
     * @throws IllegalStateException if there is no log
     */
    default TrailProof proof() {
        return proof(List.of());
    }

    /**
     * The entries as a stream, read page by page.
     *
     * @return in order of position
     */
    default Stream<TrailEntry> entries() {
        return StreamSupport.stream(spliterator(), false);
    }
}
