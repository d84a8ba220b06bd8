package dev.cocreate.dialogue;

import java.util.Objects;

/** Moves about taking part: who, when, where, and what for. */
public sealed interface Presence extends Move {

    /** What a party wants of a dialogue. */
    enum Intent {
        /** To talk things through. */
        CONVERSATION,
        /** To have something done, without advice. */
        EXECUTE_ONLY
    }

    /**
     * Brings somebody in. A neutral party brought in judges once every side has {@linkplain Governance.Consent consented}
     * to it; whom one side brings into the other has no say in what that side consents to, signs or puts on the agenda.
     * Who left comes back of her own accord only, by inviting herself, as what she was.
     *
     * @param participant who, as what
     */
    record Invite(Participant participant) implements Presence {
        /**
         * An invitation.
         *
         * @param participant as above
         */
        public Invite {
            Objects.requireNonNull(participant, "participant");
        }
    }

    /**
     * Leaves. What was said stays readable and exportable; one's own live offer is withdrawn.
     *
     * @param reason why; may be empty
     */
    record Leave(String reason) implements Presence {
        /**
         * A departure.
         *
         * @param reason as above
         */
        public Leave {
            Saying.perhaps(reason, "a reason");
        }
    }

    /**
     * Asks for quiet: until one resumes or speaks, nobody contacts one here.
     *
     * @param reason why; may be empty
     */
    record Pause(String reason) implements Presence {
        /**
         * A pause.
         *
         * @param reason as above
         */
        public Pause {
            Saying.perhaps(reason, "a reason");
        }
    }

    /** Ends one's own pause. */
    record Resume() implements Presence {}

    /**
     * States what one wants of this dialogue.
     *
     * @param intent what
     */
    record Intend(Intent intent) implements Presence {
        /**
         * An intent.
         *
         * @param intent as above
         */
        public Intend {
            Objects.requireNonNull(intent, "intent");
        }
    }

    /**
     * Rates the dialogue as one experiences it; the last rating of a party counts.
     *
     * @param stars 1 to 5
     * @param words why; may be empty
     */
    record Rate(int stars, String words) implements Presence {
        /**
         * A rating.
         *
         * @param stars as above
         * @param words as above
         * @throws IllegalArgumentException if the stars are not 1 to 5
         */
        public Rate {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException("a rating has 1 to 5 stars, but this one has " + stars);
            }
            Saying.perhaps(words, "a rating");
        }
    }

    /**
     * Moves to another channel: what has not reached one yet follows there.
     *
     * @param channel the scheme of the channel, such as {@code email}; the address itself stays private
     */
    record ContinueOn(String channel) implements Presence {
        /**
         * A change of channel.
         *
         * @param channel 1 to 32 lower-case letters, digits or hyphens
         * @throws IllegalArgumentException if it is not of that form
         */
        public ContinueOn {
            if (!Objects.requireNonNull(channel, "channel").matches("[a-z][a-z0-9-]{0,31}")) {
                throw new IllegalArgumentException("a channel is named with 1 to 32 lower-case letters, digits or"
                        + " hyphens, but was '" + channel + "'");
            }
        }
    }
}
