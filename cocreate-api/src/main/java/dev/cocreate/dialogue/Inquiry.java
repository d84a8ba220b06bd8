package dev.cocreate.dialogue;

import java.util.List;
import java.util.Objects;

/** Moves towards a shared understanding: set the agenda, define the problem together, try, conclude, learn. */
public sealed interface Inquiry extends Move {

    /** What an attempt came to. */
    enum Result {
        /** The problem is solved. */
        SOLVED,
        /** It is solved in part. */
        PARTLY,
        /** It is not. */
        NOT_SOLVED
    }

    /**
     * Proposes an issue for the agenda and subscribes to it. It is live once both sides subscribe.
     *
     * @param title the issue; 1 to 200 characters
     */
    record Raise(String title) implements Inquiry {
        /**
         * An issue.
         *
         * @param title as above
         */
        public Raise {
            Saying.within(title, 200, "an issue");
        }
    }

    /**
     * Subscribes to an issue of the agenda, or takes the subscription back.
     *
     * @param item the turn that raised it
     * @param interested true to subscribe
     */
    record Subscribe(long item, boolean interested) implements Inquiry {
        /**
         * A subscription.
         *
         * @param item as above
         * @param interested as above
         */
        public Subscribe {
            Saying.turn(item);
        }
    }

    /**
     * States the problem as its author sees it, and signs that revision. Earlier signatures are void.
     *
     * @param problem the problem; 1 to 20,000 characters
     * @param questions what has to be found out; at most 100, each 1 to 2,000 characters
     */
    record Define(String problem, List<String> questions) implements Inquiry {
        /**
         * A problem statement.
         *
         * @param problem as above
         * @param questions as above
         */
        public Define {
            Saying.within(problem, Saying.LONGEST, "a problem statement");
            questions = Saying.few(questions, "the questions of a problem statement");
            questions.forEach(question -> Saying.within(question, 2_000, "a question"));
        }
    }

    /**
     * Signs the problem statement in the revision read.
     *
     * @param revision the number of the revision
     */
    record Sign(int revision) implements Inquiry {}

    /**
     * Says what is tried to solve the problem.
     *
     * @param what the attempt; 1 to 2,000 characters
     */
    record Attempt(String what) implements Inquiry {
        /**
         * An attempt.
         *
         * @param what as above
         */
        public Attempt {
            Saying.within(what, 2_000, "an attempt");
        }
    }

    /**
     * Says what an attempt came to.
     *
     * @param attempt the turn of the attempt
     * @param result what it came to
     * @param words how that shows; may be empty
     */
    record Conclude(long attempt, Result result, String words) implements Inquiry {
        /**
         * A conclusion.
         *
         * @param attempt as above
         * @param result as above
         * @param words as above
         */
        public Conclude {
            Saying.turn(attempt);
            Objects.requireNonNull(result, "result");
            Saying.perhaps(words, "a conclusion");
        }
    }

    /**
     * Puts on record what was learned. The next turn of each firm, provider or expert cites it or says why not.
     *
     * @param finding what was learned; 1 to 2,000 characters
     * @param from the turns it was learned from; at most 100
     */
    record Learn(String finding, List<Long> from) implements Inquiry {
        /**
         * A finding.
         *
         * @param finding as above
         * @param from as above
         */
        public Learn {
            Saying.within(finding, 2_000, "a finding");
            from = Saying.turns(from, "the turns a finding was learned from");
        }
    }
}
