package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Provenance.Attested;
import dev.cocreate.profile.Provenance.Declared;
import dev.cocreate.profile.Provenance.Observed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a profile holds it. Built to be small and quick to read: the datum a reader gets is made once.
 *
 * @param number its place in the profile's history
 * @param known the value and the fact's id
 * @param standing whether it counts, disputes aside
 * @param contested whether it, or a fact it was inferred from, is disputed
 */
record Held(
        int number,
        Datum.Known<Object> known,
        Provenance from,
        Instant recordedAt,
        Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String corrects,
        Standing standing,
        boolean contested) {

    String id() {
        return known.fact();
    }

    Object value() {
        return known.value();
    }

    boolean stands() {
        return standing == Standing.STANDS;
    }

    boolean validAt(Instant now) {
        return now.compareTo(validFrom) >= 0 && !endedBy(now);
    }

    boolean endedBy(Instant now) {
        return validTo != null && now.compareTo(validTo) >= 0;
    }

    /** Whether both say something about one moment at least. */
    boolean overlaps(Instant from, @Nullable Instant to) {
        return (to == null || validFrom.isBefore(to)) && (validTo == null || from.isBefore(validTo));
    }

    /** Whether this one counts before another: by its source, then as the later one. */
    boolean before(Held other) {
        int byRank = Integer.compare(rank(), other.rank());
        return byRank != 0 ? byRank > 0 : !recordedAt.isBefore(other.recordedAt);
    }

    /** What comes first where several sources speak of one thing. */
    int rank() {
        if (from instanceof Attested) {
            return 3;
        }
        if (from instanceof Declared) {
            return 2;
        }
        return from instanceof Observed ? 1 : 0;
    }

    /** Whether both come from the same party in the same way, so that one continues the other. */
    boolean continues(Provenance other) {
        if (from instanceof Declared && other instanceof Declared) {
            return true;
        }
        return from.getClass() == other.getClass() && from.by().equals(other.by());
    }

    Standing shown() {
        return stands() && contested ? Standing.CONTESTED : standing;
    }

    Held as(Standing other) {
        return new Held(number, known, from, recordedAt, validFrom, validTo, corrects, other, contested);
    }

    Held contested(boolean now) {
        return now == contested
                ? this
                : new Held(number, known, from, recordedAt, validFrom, validTo, corrects, standing, now);
    }

    /** This fact, holding no longer than until an instant; superseded if that leaves nothing. */
    Held until(Instant end) {
        if (!end.isAfter(validFrom)) {
            return as(Standing.SUPERSEDED);
        }
        return new Held(number, known, from, recordedAt, validFrom, end, corrects, standing, contested);
    }
}
