package dev.cocreate.dialogue.charter;

import dev.cocreate.Role;
import dev.cocreate.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of engagement of a dialogue. They bind the firm as they bind the consumer, and change only by the consent
 * of each side, after notice, never for what was done before.
 *
 * <p>A charter that contradicts itself, or that nobody could keep, is refused where it would come into force.
 *
 * <p>Immutable.
 *
 * @param title what it is called; 1 to 200 characters
 * @param clauses the rules; at most 100, each with an id of its own
 * @param amending what it takes to change it
 * @param periods how long its measures last
 */
public record Charter(String title, List<Clause> clauses, Amending amending, Periods periods) {

    private static final int MOST_CLAUSES = 100;

    /**
     * What it takes to change a charter.
     *
     * @param percentOfEachSide the share of each side that must consent, 1 to 100
     * @param notice how long after that the new version waits before it is in force
     */
    public record Amending(int percentOfEachSide, Duration notice) {
        /**
         * What it takes.
         *
         * @param percentOfEachSide 1 to 100
         * @param notice not negative, at most 36,525 days
         * @throws IllegalArgumentException if either is outside its range
         */
        public Amending {
            if (percentOfEachSide < 1
                    || percentOfEachSide > 100
                    || notice.isNegative()
                    || notice.compareTo(Limits.LONGEST) > 0) {
                throw new IllegalArgumentException("an amendment takes 1 to 100 percent of each side and a notice of 0"
                        + " to 36525 days, but these were " + percentOfEachSide + " and " + notice);
            }
        }
    }

    /**
     * How long measures last.
     *
     * @param mute how long a muted party says nothing
     * @param suspension how long a suspended party takes no part
     * @param appeal how long a ruling can be appealed against
     * @param dormant after how long without a turn a dialogue counts as dormant
     */
    public record Periods(Duration mute, Duration suspension, Duration appeal, Duration dormant) {
        /**
         * Periods.
         *
         * @param mute longer than nothing, at most 36,525 days, as are the others
         * @param suspension as above
         * @param appeal as above
         * @param dormant as above
         * @throws IllegalArgumentException if one is not
         */
        public Periods {
            for (Duration each : List.of(mute, suspension, appeal, dormant)) {
                Limits.lasting(each, "a period of a charter");
            }
        }

        /**
         * Muted for a day, suspended for a week, appeals for thirty days, dormant after thirty days.
         *
         * @return the usual periods
         */
        public static Periods usual() {
            return new Periods(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(30));
        }
    }

    /**
     * Checks and copies.
     *
     * @param title as above
     * @param clauses as above
     * @param amending as above
     * @param periods as above
     * @throws IllegalArgumentException if the title is blank or too long, there are too many clauses, or two share an id
     */
    public Charter {
        Objects.requireNonNull(amending, "amending");
        Objects.requireNonNull(periods, "periods");
        clauses = List.copyOf(clauses);
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException(
                    "a charter's title has 1 to 200 characters, but this one has " + title.length());
        }
        if (clauses.size() > MOST_CLAUSES) {
            throw new IllegalArgumentException(
                    "a charter has at most " + MOST_CLAUSES + " clauses, but this one has " + clauses.size());
        }
        if (clauses.stream().map(Clause::id).distinct().count() < clauses.size()) {
            throw new IllegalArgumentException("the clauses of a charter have different ids, but two share one");
        }
    }

    /**
     * A charter without clauses yet: amended by all of each side after seven days, with the usual periods.
     *
     * @param title what it is called
     * @return the charter
     */
    public static Charter of(String title) {
        return new Charter(title, List.of(), new Amending(100, Duration.ofDays(7)), Periods.usual());
    }

    /**
     * The charter a dialogue has that names none: firms, providers and experts answer within three days; who says no
     * says why; who was refused does not press on for a day; everybody is treated with respect.
     *
     * @return in English and German
     */
    public static Charter plain() {
        return of("Plain dealing")
                .with(Clause.of(
                                "answer",
                                Text.of("A question is answered within three days.")
                                        .and(Locale.GERMAN, "Eine Frage wird innerhalb von drei Tagen beantwortet."))
                        .binding(Role.FIRM, Role.PROVIDER, Role.EXPERT)
                        .checking(new Duty.AnswerWithin(Duration.ofDays(3)))
                        .leadingTo(Sanction.NOTICE, Sanction.REMEDY_OWED))
                .with(Clause.of(
                                "reasons",
                                Text.of("Who declines, withdraws or ends something says why.")
                                        .and(Locale.GERMAN, "Wer etwas ablehnt, zurückzieht oder beendet, sagt warum."))
                        .binding(Role.FIRM, Role.PROVIDER, Role.EXPERT, Role.COMMUNITY, Role.NEUTRAL)
                        .checking(new Duty.ReasonsOwed()))
                .with(Clause.of(
                                "no-pressing",
                                Text.of("Whose offer was declined makes no new one for a day,"
                                                + " unless the other side speaks first.")
                                        .and(
                                                Locale.GERMAN,
                                                "Wessen Angebot abgelehnt wurde, macht einen Tag lang kein neues,"
                                                        + " außer die andere Seite meldet sich zuerst."))
                        .checking(new Duty.NoContactAfterRefusal(Duration.ofDays(1))))
                .with(Clause.of(
                                "respect",
                                Text.of("Everybody is treated with respect.")
                                        .and(Locale.GERMAN, "Alle werden mit Achtung behandelt."))
                        .leadingTo(Sanction.NOTICE, Sanction.WARN, Sanction.MUTE, Sanction.SUSPEND, Sanction.EXPEL));
    }

    /**
     * This charter with one more clause.
     *
     * @param clause the clause
     * @return the fuller charter
     */
    public Charter with(Clause clause) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(clause);
        return new Charter(title, more, amending, periods);
    }

    /**
     * This charter without a clause.
     *
     * @param id the clause
     * @return the leaner charter
     */
    public Charter without(String id) {
        return new Charter(
                title,
                clauses.stream().filter(clause -> !clause.id().equals(id)).toList(),
                amending,
                periods);
    }

    /**
     * This charter, changed in another way.
     *
     * @param other what it takes
     * @return the charter
     */
    public Charter amendedBy(Amending other) {
        return new Charter(title, clauses, other, periods);
    }

    /**
     * This charter with other periods.
     *
     * @param other the periods
     * @return the charter
     */
    public Charter lasting(Periods other) {
        return new Charter(title, clauses, amending, other);
    }

    /**
     * The clause of that name.
     *
     * @param id the clause
     * @return empty if there is none
     */
    public Optional<Clause> clause(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }
}
