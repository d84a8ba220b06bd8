package dev.cocreate.dialogue;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import java.util.Locale;
import java.util.Objects;

/**
 * Who takes part in a dialogue, as what, and how she reads.
 *
 * <p>The role is of the moment: the same party may be consumer here and expert there.
 *
 * <p>Immutable.
 *
 * @param party who
 * @param role as what, in this dialogue
 * @param automated whether a machine speaks for it; every reader sees that on every turn
 * @param audience her languages and depth, for what reaches her through channels
 */
public record Participant(PartyId party, Role role, boolean automated, Audience audience) {
    /**
     * A participant.
     *
     * @param party as above
     * @param role as above
     * @param automated as above
     * @param audience as above
     */
    public Participant {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(audience, "audience");
    }

    /**
     * A person or organisation that speaks for itself and reads English.
     *
     * @param party who
     * @param role as what
     * @return the participant
     */
    public static Participant of(PartyId party, Role role) {
        return new Participant(party, role, false, Audience.of(Locale.ENGLISH));
    }

    /**
     * The same, spoken for by a machine.
     *
     * @return the marked participant
     */
    public Participant byMachine() {
        return new Participant(party, role, true, audience);
    }

    /**
     * The same, reading otherwise.
     *
     * @param reader languages and depth
     * @return the participant
     */
    public Participant reading(Audience reader) {
        return new Participant(party, role, automated, reader);
    }
}
