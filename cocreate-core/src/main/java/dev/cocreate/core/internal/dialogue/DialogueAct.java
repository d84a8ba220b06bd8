package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.disclosure.Committing;
import dev.cocreate.core.internal.personalization.Choosing;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.agreement.Terms;
import java.util.Optional;

/** What a party asks to do in a dialogue. */
public sealed interface DialogueAct extends Act {

    /** Opens one. */
    record Opens(String dialogue, Opening opening, Optional<String> key) implements Act {
        @Override
        public PartyId by() {
            return opening.by();
        }

        @Override
        public String name() {
            return "dialogue.open";
        }
    }

    /** Which dialogue. */
    String dialogue();

    /** What it does. */
    Move move();

    /** Why it is done in the party's place, if it is. */
    Optional<Reason> because();

    @Override
    default String name() {
        return "dialogue." + MoveForm.name(move());
    }

    /** A turn that commits nobody. */
    record Takes(String dialogue, PartyId by, Move move, Optional<String> key, Optional<Reason> because)
            implements DialogueAct {
        /** By its form, so that a key tells apart what differs. */
        @Override
        public String toString() {
            return dialogue + " " + by + " " + Form.hash(MoveForm.write(move));
        }
    }

    /** A turn by which a party commits herself to what a disclosure was made for. */
    record Commits(Takes turn, Optional<String> disclosure) implements OnBehalf, Committing {
        @Override
        public PartyId committed() {
            return turn.by();
        }

        @Override
        public String toString() {
            return turn.toString();
        }
    }

    /** A turn by which a party says that it acknowledges a disclosure, in the version of this hash. */
    record Acknowledges(Takes turn, String of, String sha256) implements OnBehalf, Committing {
        @Override
        public PartyId committed() {
            return turn.by();
        }

        @Override
        public Optional<String> disclosure() {
            return Optional.of(of);
        }

        @Override
        public Optional<String> version() {
            return Optional.of(sha256);
        }

        @Override
        public String toString() {
            return turn.toString();
        }
    }

    /** A turn that chooses an option for somebody. */
    record Chooses(Takes turn, Terms.Selected selected) implements OnBehalf, OfChoice {
        @Override
        public String toString() {
            return turn.toString();
        }
    }

    /** A turn by which a party commits herself to an option. */
    record CommitsToChoice(Takes turn, Optional<String> disclosure, Terms.Selected selected)
            implements OnBehalf, OfChoice, Committing {
        @Override
        public PartyId committed() {
            return turn.by();
        }

        @Override
        public String toString() {
            return turn.toString();
        }
    }

    /** A turn that is more than a turn. */
    sealed interface OnBehalf extends DialogueAct {
        Takes turn();

        @Override
        default String dialogue() {
            return turn().dialogue();
        }

        @Override
        default PartyId by() {
            return turn().by();
        }

        @Override
        default Move move() {
            return turn().move();
        }

        @Override
        default Optional<String> key() {
            return turn().key();
        }

        @Override
        default Optional<Reason> because() {
            return turn().because();
        }
    }

    /** A turn whose terms select an option. */
    sealed interface OfChoice extends Choosing {
        Terms.Selected selected();

        @Override
        default PartyId consumer() {
            return selected().consumer();
        }

        @Override
        default String element() {
            return selected().element();
        }

        @Override
        default String value() {
            return selected().value();
        }

        @Override
        default Purpose purpose() {
            return selected().purpose();
        }
    }
}
