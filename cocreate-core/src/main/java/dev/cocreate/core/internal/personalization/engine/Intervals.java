package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Money;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Clause.Since;
import dev.cocreate.profile.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbers, days and amounts cut where clauses on them change: at each bound, and between bounds. */
final class Intervals {

    private Intervals() {}

    private static final int MOST_CUTS = 512;

    /** Empty if there are too many pieces to look at each. */
    static Optional<List<AnswerClasses.Candidate>> of(Domain<?> domain, List<Clause> clauses, LocalDate today) {
        boolean whole = !(domain instanceof Domain.OfNumber);
        double least = least(domain);
        double most = most(domain);
        TreeSet<Double> cuts = new TreeSet<>();
        for (Clause clause : clauses) {
            cuts(clause, today, cuts);
        }
        cuts.removeIf(cut -> cut < least || cut > most);
        if (cuts.size() > MOST_CUTS) {
            return Optional.empty();
        }
        List<AnswerClasses.Candidate> found = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        double from = least;
        boolean open = false;
        for (double cut : cuts) {
            between(pieces, from, open, cut, true, whole);
            pieces.add(new Piece(cut, false, cut, false, cut));
            from = cut;
            open = true;
        }
        between(pieces, from, open, most, false, whole);
        for (Piece piece : joined(pieces, domain, clauses, today)) {
            boolean first = piece.from() == least && !piece.fromOpen();
            boolean last = piece.to() == most && !piece.toOpen();
            found.add(new AnswerClasses.Candidate(
                    AnswerClasses.value(domain, piece.example()), AnswerWords.interval(domain, piece, first, last)));
        }
        return Optional.of(found);
    }

    /**
     * A piece of the axis.
     *
     * @param fromOpen whether its first point is left out
     * @param toOpen whether its last point is left out
     * @param example a point of it
     */
    record Piece(double from, boolean fromOpen, double to, boolean toOpen, double example) {}

    private static void between(
            List<Piece> pieces, double from, boolean fromOpen, double to, boolean toOpen, boolean whole) {
        if (whole) {
            double first = fromOpen ? from + 1 : from;
            double last = toOpen ? to - 1 : to;
            if (first <= last) {
                pieces.add(new Piece(first, false, last, false, first));
            }
            return;
        }
        // Halves first: the width of a range of numbers may be no number.
        double example = fromOpen ? toOpen ? from / 2 + to / 2 : to : from;
        boolean inside = (fromOpen ? example > from : example >= from) && (toOpen ? example < to : example <= to);
        if (inside) {
            pieces.add(new Piece(from, fromOpen, to, toOpen, example));
        }
    }

    /** Neighbours that no clause tells apart become one. */
    private static List<Piece> joined(List<Piece> pieces, Domain<?> domain, List<Clause> clauses, LocalDate today) {
        List<Piece> joined = new ArrayList<>();
        @Nullable Piece open = null;
        for (Piece piece : pieces) {
            if (open != null && same(open, piece, domain, clauses, today)) {
                open = new Piece(open.from(), open.fromOpen(), piece.to(), piece.toOpen(), open.example());
            } else {
                if (open != null) {
                    joined.add(open);
                }
                open = piece;
            }
        }
        if (open != null) {
            joined.add(open);
        }
        return joined;
    }

    private static boolean same(Piece left, Piece right, Domain<?> domain, List<Clause> clauses, LocalDate today) {
        for (Clause clause : clauses) {
            if (Clauses.holds(clause, AnswerClasses.value(domain, left.example()), today)
                    != Clauses.holds(clause, AnswerClasses.value(domain, right.example()), today)) {
                return false;
            }
        }
        return true;
    }

    private static void cuts(Clause clause, LocalDate today, Set<Double> cuts) {
        if (clause instanceof OneOf<?> oneOf) {
            oneOf.values().forEach(each -> cuts.add(position(each)));
        } else if (clause instanceof Range<?> range) {
            if (range.least() != null) {
                cuts.add(position(range.least()));
            }
            if (range.most() != null) {
                cuts.add(position(range.most()));
            }
        } else if (clause instanceof Since since) {
            cuts.add((double) lastDay(since, today).toEpochDay());
        }
    }

    /** The last day of which the clause holds today. */
    static LocalDate lastDay(Since since, LocalDate today) {
        // A period is at most a thousand years, which a rule is checked for when it is loaded.
        LocalDate day = today.minus(since.period());
        while (day.plus(since.period()).isAfter(today)) {
            day = day.minusDays(1);
        }
        while (!day.plusDays(1).plus(since.period()).isAfter(today)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static double position(Object value) {
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (value instanceof Instant instant) {
            return Clauses.micros(instant);
        }
        if (value instanceof Money money) {
            return money.minor();
        }
        // Zero has one sign here: two equal numbers are one cut.
        return (Double) value + 0.0;
    }

    private static double least(Domain<?> domain) {
        if (domain instanceof Domain.OfNumber number) {
            return number.least() + 0.0;
        }
        if (domain instanceof Domain.OfDate date) {
            return date.first().toEpochDay();
        }
        if (domain instanceof Domain.OfInstant instant) {
            return Clauses.micros(instant.first());
        }
        return ((Domain.OfMoney) domain).least().minor();
    }

    private static double most(Domain<?> domain) {
        if (domain instanceof Domain.OfNumber number) {
            return number.most() + 0.0;
        }
        if (domain instanceof Domain.OfDate date) {
            return date.last().toEpochDay();
        }
        if (domain instanceof Domain.OfInstant instant) {
            return Clauses.micros(instant.last());
        }
        return ((Domain.OfMoney) domain).most().minor();
    }
}
