package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Freezable;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What deciders need to know of every turn: who took it and what kind it was. The words stay in the journal. A turn
 * takes eight bytes, twelve while the array has room to grow.
 *
 * <p>Immutable to all who look, yet a turn is added in constant time: versions share one growing array, and each sees
 * only as much of it as it is long. Who adds to an older version than the latest gets an array of its own.
 */
final class TurnHeads implements Freezable<TurnHeads.Frozen> {

    /** What a turn was, as far as later turns care. */
    enum Kind {
        SAID,
        OTHER,
        ERASED
    }

    /** Who took a turn, and what it was. */
    record Head(PartyId by, Kind kind, int charter) {}

    /** All heads, eight bytes each. */
    record Frozen(List<PartyId> parties, Bytes heads) implements Freezable.Frozen<TurnHeads> {
        @Override
        public TurnHeads thawed() {
            LongBuffer packed = ByteBuffer.wrap(heads.toArray()).asLongBuffer();
            long[] all = new long[packed.remaining()];
            packed.get(all);
            return new TurnHeads(parties, new Shelf(all, all.length), all.length);
        }
    }

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int KIND_BITS = 2;
    private static final int CHARTER_SHIFT = 32;

    /**
     * Each head a number: the charter's version in the upper half, then the party's place in the list, then the kind in
     * the last two bits.
     */
    private static final class Shelf {
        private long[] heads;
        private int used;

        Shelf(long[] heads, int used) {
            this.heads = heads;
            this.used = used;
        }
    }

    private final List<PartyId> parties;
    private final Shelf shelf;
    private final int size;

    private TurnHeads(List<PartyId> parties, Shelf shelf, int size) {
        this.parties = parties;
        this.shelf = shelf;
        this.size = size;
    }

    static TurnHeads none() {
        return new TurnHeads(List.of(), new Shelf(new long[8], 0), 0);
    }

    int size() {
        return size;
    }

    TurnHeads plus(Head head) {
        List<PartyId> known = parties;
        int party = known.indexOf(head.by());
        if (party < 0) {
            party = known.size();
            List<PartyId> more = new ArrayList<>(known);
            more.add(head.by());
            known = List.copyOf(more);
        }
        long packed = (long) head.charter() << CHARTER_SHIFT | (long) party << KIND_BITS | KINDS.indexOf(head.kind());
        synchronized (shelf) {
            Shelf place = shelf;
            if (shelf.used != size) {
                place = new Shelf(Arrays.copyOf(shelf.heads, Math.max(8, size * 2)), size);
            } else if (size == shelf.heads.length) {
                shelf.heads = Arrays.copyOf(shelf.heads, Math.max(8, size + (size >> 1)));
            }
            place.heads[size] = packed;
            place.used = size + 1;
            return new TurnHeads(known, place, size + 1);
        }
    }

    /** The head of a turn, which are numbered from 1. */
    Optional<Head> of(long number) {
        if (number < 1 || number > size) {
            return Optional.empty();
        }
        long packed;
        synchronized (shelf) {
            packed = shelf.heads[(int) number - 1];
        }
        return Optional.of(
                new Head(parties.get((int) packed >>> KIND_BITS), KINDS.get((int) packed & (1 << KIND_BITS) - 1), (int)
                        (packed >>> CHARTER_SHIFT)));
    }

    @Override
    public Frozen frozen() {
        ByteBuffer packed = ByteBuffer.allocate(Long.BYTES * size);
        synchronized (shelf) {
            packed.asLongBuffer().put(shelf.heads, 0, size);
        }
        return new Frozen(parties, Bytes.of(packed.array()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TurnHeads heads
                && heads.size == size
                && heads.frozen().equals(frozen());
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, of(size));
    }
}
