package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bundle of entries as c2sp.org/tlog-tiles publishes it: each behind its length in two bytes. */
public final class EntryBundle {

    private EntryBundle() {}

    /**
     * Reads a bundle.
     *
     * @param bytes of the file
     * @param count how many entries are wanted
     * @param all whether there must be nothing after them
     * @return the entries; empty if the bytes hold fewer, or more than all
     */
    public static Optional<List<Bytes>> parse(Bytes bytes, int count, boolean all) {
        ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
        List<Bytes> entries = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                byte[] entry = new byte[Short.toUnsignedInt(in.getShort())];
                in.get(entry);
                entries.add(Bytes.of(entry));
            }
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
        return all && in.hasRemaining() ? Optional.empty() : Optional.of(entries);
    }

    /**
     * Writes a bundle.
     *
     * @param entries each at most 65,535 bytes
     * @return the bytes of the file
     */
    public static Bytes encoded(List<Bytes> entries) {
        ByteBuffer out = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> Short.BYTES + entry.size()).sum());
        for (Bytes entry : entries) {
            out.putShort((short) entry.size()).put(entry.toArray());
        }
        return Bytes.of(out.array());
    }
}
