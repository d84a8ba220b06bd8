package dev.cocreate.dialogue.agreement;

import dev.cocreate.PartyId;
import java.util.Objects;

/** What must happen after the parties agreed before their agreement is in force. */
public sealed interface Proviso {

    /**
     * A disclosure is acknowledged by a party, in a version that was shown to it and stands.
     *
     * @param disclosure the id of the disclosure
     * @param by who acknowledges it
     */
    record Acknowledged(String disclosure, PartyId by) implements Proviso {
        /**
         * An acknowledgement.
         *
         * @param disclosure the id of the disclosure, 1 to 200 characters
         * @param by who acknowledges it
         */
        public Acknowledged {
            Terms.within(disclosure, 200, "the id of a disclosure");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * A party approves: a guardian, an insurer, a supervisor. The party must take part in the dialogue.
     *
     * @param by whose approval it takes
     */
    record Approved(PartyId by) implements Proviso {
        /**
         * An approval.
         *
         * @param by whose approval it takes
         */
        public Approved {
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Something else happens, which one party reports: a laboratory result arrives, say.
     *
     * @param what what must happen, in the words of who tabled it
     * @param by who reports it
     */
    record Reported(String what, PartyId by) implements Proviso {
        /**
         * A report.
         *
         * @param what what must happen, 1 to 500 characters
         * @param by who reports it
         */
        public Reported {
            Terms.within(what, 500, "a proviso");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Who says that it happened.
     *
     * @return the party that can meet this proviso
     */
    PartyId by();
}
