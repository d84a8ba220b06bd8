package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What deciders need to know of every turn: who took it and what kind it was. The words stay in the journal.
 *
 * <p>Immutable to all who look, yet a turn is added in constant time: versions share one growing array, and each sees
 * only as much of it as it is long. Who adds to an older version than the latest gets an array of its own.
 */
final class TurnHeads {

    /** What a turn was, as far as later turns care. */
    enum Kind {
        SAID,
        OTHER,
        ERASED
    }

    /** Who took a turn, and what it was. */
    record Head(PartyId by, Kind kind, int charter) {}

    private static final class Shelf {
        private @Nullable Head[] heads;
        private int used;

        Shelf(@Nullable Head[] heads, int used) {
            this.heads = heads;
            this.used = used;
        }
    }

    private final Shelf shelf;
    private final int size;

    private TurnHeads(Shelf shelf, int size) {
        this.shelf = shelf;
        this.size = size;
    }

    static TurnHeads none() {
        return new TurnHeads(new Shelf(new Head[8], 0), 0);
    }

    int size() {
        return size;
    }

    TurnHeads plus(Head head) {
        synchronized (shelf) {
            Shelf place = shelf;
            if (shelf.used != size) {
                place = new Shelf(Arrays.copyOf(shelf.heads, Math.max(8, size * 2)), size);
            } else if (size == shelf.heads.length) {
                shelf.heads = Arrays.copyOf(shelf.heads, size + (size >> 1));
            }
            place.heads[size] = head;
            place.used = size + 1;
            return new TurnHeads(place, size + 1);
        }
    }

    /** The head of a turn, which are numbered from 1. */
    Optional<Head> of(long number) {
        if (number < 1 || number > size) {
            return Optional.empty();
        }
        synchronized (shelf) {
            return Optional.ofNullable(shelf.heads[(int) number - 1]);
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof TurnHeads heads) || heads.size != size) {
            return false;
        }
        for (long number = 1; number <= size; number++) {
            if (!of(number).equals(heads.of(number))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, of(size));
    }
}
