package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import dev.cocreate.journal.EventHeader;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * As much of an event as is shown to somebody, and enough to compute its log entry from: what a receipt proves to be in
 * the log.
 *
 * <p>An entry is a version byte and SHA-256(1 ‖ SHA-256(2 ‖ salt of the header ‖ header) ‖ SHA-256(3 ‖ salt of the
 * content ‖ content)). So the header can be shown without the content, and after an erasure, when the salts are gone,
 * nobody can test a guess against an entry.
 */
public sealed interface Opening {

    /** The size of a salt. */
    int SALT = 32;

    /**
     * Header and content.
     *
     * @param header what stands outside the content
     * @param headerSalt its salt
     * @param contentSalt the content's salt
     * @param content the bytes committed to, JSON as it was first written
     */
    record Whole(EventHeader header, Bytes headerSalt, Bytes contentSalt, Bytes content) implements Opening {
        /**
         * Checks the salts.
         *
         * @param header as above
         * @param headerSalt of 32 bytes
         * @param contentSalt of 32 bytes
         * @param content as above
         * @throws MalformedEvidenceException if a salt has another size
         */
        public Whole {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(content, "content");
            sized(headerSalt, SALT);
            sized(contentSalt, SALT);
        }

        @Override
        public Bytes entry() {
            MessageDigest sha256 = TreeHash.sha256();
            sha256.update((byte) 3);
            contentSalt.addTo(sha256);
            content.addTo(sha256);
            return commitment(header, headerSalt, sha256.digest());
        }

        @Override
        public Optional<EventHeader> shownHeader() {
            return Optional.of(header);
        }
    }

    /**
     * The header alone, for somebody whom the content does not concern.
     *
     * @param header what stands outside the content
     * @param headerSalt its salt
     * @param contentHash of the content and its salt
     */
    record HeaderOnly(EventHeader header, Bytes headerSalt, Bytes contentHash) implements Opening {
        /**
         * Checks salt and hash.
         *
         * @param header as above
         * @param headerSalt of 32 bytes
         * @param contentHash of 32 bytes
         * @throws MalformedEvidenceException if one has another size
         */
        public HeaderOnly {
            Objects.requireNonNull(header, "header");
            sized(headerSalt, SALT);
            sized(contentHash, Form.HASH);
        }

        @Override
        public Bytes entry() {
            return commitment(header, headerSalt, contentHash.toArray());
        }

        @Override
        public Optional<EventHeader> shownHeader() {
            return Optional.of(header);
        }
    }

    /**
     * Nothing: the content was erased and the salts with it. It proves no more than that the log holds such an entry.
     *
     * @param entry what the log holds
     */
    record Closed(Bytes entry) implements Opening {
        /**
         * Checks the entry.
         *
         * @param entry of 33 bytes
         * @throws MalformedEvidenceException if it has another size
         */
        public Closed {
            sized(entry, 1 + Form.HASH);
        }

        @Override
        public Optional<EventHeader> shownHeader() {
            return Optional.empty();
        }
    }

    /**
     * The entry this is an opening of.
     *
     * @return 33 bytes
     */
    Bytes entry();

    /**
     * The header, where it is shown.
     *
     * @return empty after an erasure
     */
    Optional<EventHeader> shownHeader();

    /**
     * The opening of a stored event.
     *
     * @param header the event's header
     * @param committed the salt of the header, the salt of the content, and the content
     * @return the opening
     * @throws MalformedEvidenceException if there is no room for two salts
     */
    static Opening of(EventHeader header, Bytes committed) {
        byte[] all = committed.toArray();
        if (all.length < 2 * SALT) {
            throw new MalformedEvidenceException("an opening", "it is cut short");
        }
        return new Whole(header, part(all, 0, SALT), part(all, SALT, 2 * SALT), part(all, 2 * SALT, all.length));
    }

    /**
     * The same, showing no more than the header.
     *
     * @return this if there is no more in it
     */
    default Opening withoutContent() {
        if (!(this instanceof Whole whole)) {
            return this;
        }
        MessageDigest sha256 = TreeHash.sha256();
        sha256.update((byte) 3);
        whole.contentSalt().addTo(sha256);
        whole.content().addTo(sha256);
        return new HeaderOnly(whole.header(), whole.headerSalt(), Bytes.of(sha256.digest()));
    }

    /**
     * The opening as a receipt carries it: a byte for the form, then its parts in the order above; a whole one has the
     * four-byte length of the header in front of it.
     *
     * @return the bytes
     */
    default Bytes encoded() {
        if (this instanceof Whole whole) {
            byte[] header = whole.header().encoded().toArray();
            return joined(
                    new byte[] {1},
                    whole.headerSalt().toArray(),
                    whole.contentSalt().toArray(),
                    ByteBuffer.allocate(4).putInt(header.length).array(),
                    header,
                    whole.content().toArray());
        }
        if (this instanceof HeaderOnly only) {
            return joined(
                    new byte[] {2},
                    only.headerSalt().toArray(),
                    only.contentHash().toArray(),
                    only.header().encoded().toArray());
        }
        return joined(new byte[] {3}, entry().toArray());
    }

    /**
     * Reads an opening.
     *
     * @param encoded as {@link #encoded} writes it
     * @return the opening
     * @throws MalformedEvidenceException if it is not of that form
     */
    static Opening parse(Bytes encoded) {
        byte[] all = encoded.toArray();
        int form = all.length == 0 ? 0 : all[0];
        if (form == 3) {
            return new Closed(part(all, 1, all.length));
        }
        int start = 1 + 2 * SALT;
        if ((form != 1 && form != 2) || all.length < start + 4) {
            throw new MalformedEvidenceException("an opening", "it is of no known form, or cut short");
        }
        Bytes first = part(all, 1, 1 + SALT);
        Bytes second = part(all, 1 + SALT, start);
        if (form == 2) {
            return new HeaderOnly(HeaderForm.parse(part(all, start, all.length)), first, second);
        }
        int length = ByteBuffer.wrap(all, start, 4).getInt();
        int from = start + 4;
        if (length < 0 || length > all.length - from) {
            throw new MalformedEvidenceException("an opening", "it is cut short");
        }
        EventHeader header = HeaderForm.parse(part(all, from, from + length));
        return new Whole(header, first, second, part(all, from + length, all.length));
    }

    private static Bytes commitment(EventHeader header, Bytes headerSalt, byte[] contentHash) {
        MessageDigest sha256 = TreeHash.sha256();
        sha256.update((byte) 2);
        headerSalt.addTo(sha256);
        header.encoded().addTo(sha256);
        byte[] headerHash = sha256.digest();
        sha256.update((byte) 1);
        sha256.update(headerHash);
        sha256.update(contentHash);
        return joined(new byte[] {1}, sha256.digest());
    }

    private static Bytes part(byte[] all, int from, int to) {
        return Bytes.of(Arrays.copyOfRange(all, from, to));
    }

    private static Bytes joined(byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return Bytes.of(joined.array());
    }

    private static void sized(Bytes bytes, int size) {
        if (bytes.size() != size) {
            throw new MalformedEvidenceException(
                    "an opening", "a part of it has " + size + " bytes, but this one has " + bytes.size());
        }
    }
}
