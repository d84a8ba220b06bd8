package dev.cocreate.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Sanction;
import java.util.List;
import java.util.Objects;

/** Moves about the rules: amending them, saying that one was broken, ruling on that, and appealing. */
public sealed interface Governance extends Move {

    /**
     * Proposes another charter, and consents to it.
     *
     * @param draft the whole charter as it would be
     * @param why the reason; 1 to 2,000 characters
     */
    record Amend(Charter draft, String why) implements Governance {
        /**
         * An amendment.
         *
         * @param draft as above
         * @param why as above
         */
        public Amend {
            Objects.requireNonNull(draft, "draft");
            Saying.within(why, 2_000, "the reason of an amendment");
        }
    }

    /**
     * Consents to an amendment or objects to it; the last word of each party counts until it is decided. So does, for as
     * long as it takes part, what each says of a neutral party that was invited.
     *
     * @param amendment the turn that proposed the amendment, or invited the neutral party
     * @param agrees true to consent
     */
    record Consent(long amendment, boolean agrees) implements Governance {
        /**
         * A consent.
         *
         * @param amendment as above
         * @param agrees as above
         */
        public Consent {
            Saying.turn(amendment);
        }
    }

    /**
     * Says that a turn broke a clause.
     *
     * @param turn the turn
     * @param clause the clause, of the version that turn is judged by
     * @param why how it broke it; 1 to 2,000 characters
     */
    record Report(long turn, String clause, String why) implements Governance {
        /**
         * A report.
         *
         * @param turn as above
         * @param clause as above
         * @param why as above
         */
        public Report {
            Saying.turn(turn);
            Saying.within(clause, 64, "the id of a clause");
            Saying.within(why, 2_000, "the reason of a report");
        }
    }

    /**
     * Rules that a party broke a clause; by a neutral party only, and by one that was invited once every side consented
     * to it.
     *
     * @param clause the clause, of the version the turns are judged by
     * @param turns the turns it is about: what the party did, or left unanswered; at most 100, none of which it was
     *     ruled on for this clause before
     * @param against who broke it
     * @param sanction what follows: the next step of the clause's ladder, or a milder one
     * @param reasons why; 1 to 2,000 characters
     */
    record Rule(String clause, List<Long> turns, PartyId against, Sanction sanction, String reasons)
            implements Governance {
        /**
         * A ruling.
         *
         * @param clause as above
         * @param turns at least one
         * @param against as above
         * @param sanction as above
         * @param reasons as above
         * @throws IllegalArgumentException if no turn is cited or a text is outside its range
         */
        public Rule {
            Saying.within(clause, 64, "the id of a clause");
            turns = Saying.turns(turns, "the turns of a ruling");
            if (turns.isEmpty()) {
                throw new IllegalArgumentException("a ruling cites at least one turn");
            }
            Objects.requireNonNull(against, "against");
            Objects.requireNonNull(sanction, "sanction");
            Saying.within(reasons, 2_000, "the reasons of a ruling");
        }
    }

    /**
     * Appeals against a ruling.
     *
     * @param ruling the turn that gave it
     * @param why the grounds; 1 to 2,000 characters
     */
    record Appeal(long ruling, String why) implements Governance {
        /**
         * An appeal.
         *
         * @param ruling as above
         * @param why as above
         */
        public Appeal {
            Saying.turn(ruling);
            Saying.within(why, 2_000, "the grounds of an appeal");
        }
    }

    /**
     * Speaks in an appeal: who appealed, who ruled, and the neutral parties.
     *
     * @param ruling the turn of the ruling
     * @param words what is argued; 1 to 20,000 characters
     */
    record Argue(long ruling, String words) implements Governance {
        /**
         * An argument.
         *
         * @param ruling as above
         * @param words as above
         */
        public Argue {
            Saying.turn(ruling);
            Saying.within(words, Saying.LONGEST, "an argument");
        }
    }

    /**
     * Decides an appeal; by a neutral party that did not give the ruling, and to which every side consented if it was
     * invited.
     *
     * @param ruling the turn of the ruling
     * @param upheld whether the ruling stands
     * @param reasons why; 1 to 2,000 characters
     */
    record Review(long ruling, boolean upheld, String reasons) implements Governance {
        /**
         * A review.
         *
         * @param ruling as above
         * @param upheld as above
         * @param reasons as above
         */
        public Review {
            Saying.turn(ruling);
            Saying.within(reasons, 2_000, "the reasons of a review");
        }
    }

    /**
     * Says what was done about a ruling that a remedy is owed.
     *
     * @param ruling the turn of the ruling
     * @param what what was done; 1 to 2,000 characters
     */
    record Remedy(long ruling, String what) implements Governance {
        /**
         * A remedy.
         *
         * @param ruling as above
         * @param what as above
         */
        public Remedy {
            Saying.turn(ruling);
            Saying.within(what, 2_000, "a remedy");
        }
    }
}
