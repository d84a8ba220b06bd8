package dev.cocreate.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.agreement.Terms;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Moves towards an agreement, and what becomes of one. */
public sealed interface Bargain extends Move {

    /**
     * Lets the others know where one leans. It informs and never binds.
     *
     * @param issue what it is about; 1 to 200 characters
     * @param leaning where one leans; 1 to 2,000 characters
     */
    record Signal(String issue, String leaning) implements Bargain {
        /**
         * A signal.
         *
         * @param issue as above
         * @param leaning as above
         */
        public Signal {
            Saying.within(issue, 200, "an issue");
            Saying.within(leaning, 2_000, "a leaning");
        }
    }

    /**
     * Puts terms on the table.
     *
     * @param terms what is offered
     * @param binding whether acceptance makes an agreement; otherwise it sounds the others out
     * @param expires until when; seven days from now if absent, and never longer than a year
     * @param counters the turn of the live offer it answers, if it answers one
     * @param replaces the turn of the agreement it renegotiates, which stands until then
     * @param required who must accept; every other party with a stake if empty
     */
    record Table(
            Terms terms,
            boolean binding,
            Optional<Instant> expires,
            OptionalLong counters,
            OptionalLong replaces,
            Set<PartyId> required)
            implements Bargain {
        /**
         * Checks and copies.
         *
         * @param terms as above
         * @param binding as above
         * @param expires as above
         * @param counters as above
         * @param replaces as above
         * @param required as above
         */
        public Table {
            Objects.requireNonNull(terms, "terms");
            Objects.requireNonNull(expires, "expires");
            counters.ifPresent(Saying::turn);
            replaces.ifPresent(Saying::turn);
            required = Set.copyOf(required);
        }

        /**
         * A binding offer to everybody else, for seven days.
         *
         * @param terms what is offered
         * @return the move
         */
        public static Table of(Terms terms) {
            return new Table(terms, true, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), Set.of());
        }

        /**
         * The same without binding anybody.
         *
         * @return the move
         */
        public Table sounding() {
            return new Table(terms, false, expires, counters, replaces, required);
        }

        /**
         * The same until an instant.
         *
         * @param end when it expires
         * @return the move
         */
        public Table until(Instant end) {
            return new Table(terms, binding, Optional.of(end), counters, replaces, required);
        }

        /**
         * The same as an answer to a live offer.
         *
         * @param offer the turn of that offer
         * @return the move
         */
        public Table countering(long offer) {
            return new Table(terms, binding, expires, OptionalLong.of(offer), replaces, required);
        }

        /**
         * The same in place of an agreement, which stands until this one is agreed on.
         *
         * @param agreement the turn of the offer that agreement came from
         * @return the move
         */
        public Table renegotiating(long agreement) {
            return new Table(terms, binding, expires, counters, OptionalLong.of(agreement), required);
        }

        /**
         * The same, for these parties to accept.
         *
         * @param parties who must accept
         * @return the move
         */
        public Table to(Set<PartyId> parties) {
            return new Table(terms, binding, expires, counters, replaces, parties);
        }
    }

    /**
     * Accepts an offer in the very terms that were read.
     *
     * @param offer the turn that tabled it
     * @param termsHash the hash of the terms as read
     */
    record Accept(long offer, String termsHash) implements Bargain {
        /**
         * An acceptance.
         *
         * @param offer as above
         * @param termsHash as above
         */
        public Accept {
            Saying.turn(offer);
            Objects.requireNonNull(termsHash, "termsHash");
        }
    }

    /**
     * Declines an offer.
     *
     * @param offer the turn that tabled it
     * @param reason why; may be empty where no clause asks for one
     */
    record Decline(long offer, String reason) implements Bargain {
        /**
         * A refusal of terms.
         *
         * @param offer as above
         * @param reason as above
         */
        public Decline {
            Saying.turn(offer);
            Saying.perhaps(reason, "a reason");
        }
    }

    /**
     * Takes one's own offer back.
     *
     * @param offer the turn that tabled it
     * @param reason why; may be empty where no clause asks for one
     */
    record Withdraw(long offer, String reason) implements Bargain {
        /**
         * A withdrawal.
         *
         * @param offer as above
         * @param reason as above
         */
        public Withdraw {
            Saying.turn(offer);
            Saying.perhaps(reason, "a reason");
        }
    }

    /**
     * Says that a proviso of an agreement is met; by the party it names.
     *
     * @param agreement the turn of the offer the agreement came from
     * @param proviso its index in the terms, from 0
     * @param evidence what shows it; may be empty. Of a {@link dev.cocreate.dialogue.agreement.Proviso.Acknowledged} the
     *     {@code sha256} of the disclosure, in the version that was shown to the party and still stands; otherwise it is
     *     refused
     */
    record Meet(long agreement, int proviso, String evidence) implements Bargain {
        /**
         * A proviso met.
         *
         * @param agreement as above
         * @param proviso as above
         * @param evidence as above
         */
        public Meet {
            Saying.turn(agreement);
            Saying.perhaps(evidence, "evidence");
        }
    }

    /**
     * Says that an agreement was kept. It is fulfilled once every party to it says so.
     *
     * @param agreement the turn of the offer the agreement came from
     * @param words what shows it; may be empty
     */
    record Fulfil(long agreement, String words) implements Bargain {
        /**
         * A fulfilment.
         *
         * @param agreement as above
         * @param words as above
         */
        public Fulfil {
            Saying.turn(agreement);
            Saying.perhaps(words, "a statement");
        }
    }

    /**
     * Says that an agreement was broken, by whom, and how.
     *
     * @param agreement the turn of the offer the agreement came from
     * @param by who broke it
     * @param how what happened; 1 to 2,000 characters
     */
    record Breach(long agreement, PartyId by, String how) implements Bargain {
        /**
         * A breach.
         *
         * @param agreement as above
         * @param by as above
         * @param how as above
         */
        public Breach {
            Saying.turn(agreement);
            Objects.requireNonNull(by, "by");
            Saying.within(how, 2_000, "what happened");
        }
    }

    /**
     * Asks to end an agreement. It is ended once every party to it has asked.
     *
     * @param agreement the turn of the offer the agreement came from
     * @param reason why; may be empty where no clause asks for one
     */
    record End(long agreement, String reason) implements Bargain {
        /**
         * An end.
         *
         * @param agreement as above
         * @param reason as above
         */
        public End {
            Saying.turn(agreement);
            Saying.perhaps(reason, "a reason");
        }
    }
}
