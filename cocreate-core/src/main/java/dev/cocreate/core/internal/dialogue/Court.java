package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Governance.Appeal;
import dev.cocreate.dialogue.Governance.Argue;
import dev.cocreate.dialogue.Governance.Remedy;
import dev.cocreate.dialogue.Governance.Review;
import dev.cocreate.dialogue.Governance.Rule;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Ruling;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rulings, appeals and remedies. Immutable. */
record Court(Map<Long, Ruling> rulings) {

    static Court none() {
        return new Court(Map.of());
    }

    Optional<Ruling> ruling(long number) {
        return Optional.ofNullable(rulings.get(number));
    }

    /** The sanction of these kinds that a party is under at an instant, if any. */
    Optional<Ruling> under(PartyId party, Instant now, Sanction... kinds) {
        return rulings.values().stream()
                .filter(ruling -> ruling.against().equals(party) && !ruling.isOverturned())
                .filter(ruling -> List.of(kinds).contains(ruling.sanction()))
                .filter(ruling -> ruling.ends().map(now::isBefore).orElse(true))
                .findFirst();
    }

    /** Whether a turn is withheld. */
    boolean holds(long turn) {
        return rulings.values().stream()
                .anyMatch(ruling -> ruling.sanction() == Sanction.HOLD
                        && !ruling.isOverturned()
                        && ruling.turns().contains(turn));
    }

    /** How often this party was found to break this clause. */
    int breaches(PartyId party, String clause) {
        return (int) rulings.values().stream()
                .filter(ruling ->
                        ruling.against().equals(party) && ruling.clause().equals(clause) && !ruling.isOverturned())
                .count();
    }

    /** Whether an appeal of this party is being heard. */
    boolean hasOpenAppeal(PartyId party) {
        return rulings.values().stream()
                .anyMatch(ruling -> ruling.against().equals(party)
                        && ruling.appeal()
                                .filter(appeal -> appeal.outcome() == Ruling.Outcome.OPEN)
                                .isPresent());
    }

    /** Whether a ruling that stands is about one of these turns, the same party and the same clause. */
    boolean ruledOn(Rule rule) {
        return rulings.values().stream()
                .anyMatch(ruling -> ruling.against().equals(rule.against())
                        && ruling.clause().equals(rule.clause())
                        && !ruling.isOverturned()
                        && !Collections.disjoint(ruling.turns(), rule.turns()));
    }

    /** Whether a machine has ruled on this already. */
    boolean ruled(PartyId against, String clause, long turn) {
        return rulings.values().stream()
                .anyMatch(ruling -> ruling.automatic()
                        && ruling.against().equals(against)
                        && ruling.clause().equals(clause)
                        && ruling.turns().contains(turn));
    }

    Court after(Occurrence turn, int judgedBy, Charter rules) {
        if (turn.move() instanceof Rule rule) {
            return new Court(Copies.with(rulings, turn.number(), ruling(turn, rule, judgedBy, rules)));
        }
        if (turn.move() instanceof Appeal appeal) {
            return with(
                    appeal.ruling(),
                    ruling -> appealed(
                            ruling,
                            new Ruling.Appeal(
                                    turn.number(),
                                    List.of(turn.number()),
                                    Ruling.Outcome.OPEN,
                                    Optional.empty(),
                                    Optional.empty())));
        }
        if (turn.move() instanceof Argue argue) {
            return with(
                    argue.ruling(),
                    ruling -> ruling.appeal()
                            .map(appeal -> appealed(ruling, heard(appeal, turn.number())))
                            .orElse(ruling));
        }
        if (turn.move() instanceof Review review) {
            return with(
                    review.ruling(),
                    ruling -> ruling.appeal()
                            .map(appeal -> appealed(ruling, decided(appeal, turn, review)))
                            .orElse(ruling));
        }
        if (turn.move() instanceof Remedy remedy) {
            return with(remedy.ruling(), ruling -> with(ruling, ruling.appeal(), Optional.of(remedy.what())));
        }
        return this;
    }

    private static Ruling ruling(Occurrence turn, Rule rule, int judgedBy, Charter rules) {
        Optional<Instant> ends = switch (rule.sanction()) {
            case MUTE -> Optional.of(turn.at().plus(rules.periods().mute()));
            case SUSPEND -> Optional.of(turn.at().plus(rules.periods().suspension()));
            default -> Optional.empty();
        };
        return new Ruling(
                turn.number(),
                rule.clause(),
                judgedBy,
                rule.turns(),
                rule.against(),
                rule.sanction(),
                rule.reasons(),
                turn.by(),
                turn.automatic(),
                turn.at().plus(rules.periods().appeal()),
                ends,
                Optional.empty(),
                Optional.empty());
    }

    private static Ruling.Appeal heard(Ruling.Appeal appeal, long turn) {
        List<Long> arguments = new ArrayList<>(appeal.arguments());
        arguments.add(turn);
        return new Ruling.Appeal(appeal.turn(), arguments, appeal.outcome(), appeal.reviewedBy(), appeal.reasons());
    }

    private static Ruling.Appeal decided(Ruling.Appeal appeal, Occurrence turn, Review review) {
        return new Ruling.Appeal(
                appeal.turn(),
                appeal.arguments(),
                review.upheld() ? Ruling.Outcome.UPHELD : Ruling.Outcome.OVERTURNED,
                Optional.of(turn.by()),
                Optional.of(review.reasons()));
    }

    private Court with(long number, UnaryOperator<Ruling> change) {
        return new Court(Copies.changed(rulings, number, change));
    }

    private static Ruling appealed(Ruling ruling, Ruling.Appeal appeal) {
        return with(ruling, Optional.of(appeal), ruling.remedy());
    }

    private static Ruling with(Ruling ruling, Optional<Ruling.Appeal> appeal, Optional<String> remedy) {
        return new Ruling(
                ruling.turn(),
                ruling.clause(),
                ruling.version(),
                ruling.turns(),
                ruling.against(),
                ruling.sanction(),
                ruling.reasons(),
                ruling.by(),
                ruling.automatic(),
                ruling.appealUntil(),
                ruling.ends(),
                appeal,
                remedy);
    }
}
