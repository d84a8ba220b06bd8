package dev.cocreate.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.dialogue.charter.Charter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What it takes to open a dialogue: what it is about, who opens it, and with whom.
 *
 * <pre>{@code
 * Opening opening = Opening.about("A bouquet for my sister").between(ada).and(florist);
 * }</pre>
 *
 * <p>Anybody may open one with anybody; no role is needed on either side.
 *
 * <p>Immutable.
 *
 * @param about what it is about, in the words of who opens it; 1 to 500 characters
 * @param by who opens it; one of the participants
 * @param participants who takes part, each once; at most 500
 * @param charter the rules of engagement; {@link Charter#plain()} if absent
 * @param id the host's name for the dialogue; 1 to 100 letters, digits, dots, underscores or hyphens; drawn if absent
 */
public record Opening(
        String about, PartyId by, List<Participant> participants, Optional<Charter> charter, Optional<String> id) {

    private static final int MOST = 500;

    /**
     * What a dialogue is about, before anybody is named.
     *
     * @param about in the words of who opens it
     */
    public record Matter(String about) {
        /**
         * Opened by a consumer.
         *
         * @param party who opens it
         * @return the opening, still with one participant
         */
        public Opening between(PartyId party) {
            return between(Participant.of(party, Role.CONSUMER));
        }

        /**
         * Opened by anybody.
         *
         * @param opener who opens it
         * @return the opening, still with one participant
         */
        public Opening between(Participant opener) {
            return new Opening(about, opener.party(), List.of(opener), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Checks and copies.
     *
     * @param about as above
     * @param by as above
     * @param participants as above
     * @param charter as above
     * @param id as above
     * @throws IllegalArgumentException if something is outside its range, somebody takes part twice, or who opens it
     *     does not take part
     */
    public Opening {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(charter, "charter");
        participants = List.copyOf(participants);
        Saying.within(about, 500, "what a dialogue is about");
        if (participants.size() > MOST) {
            throw new IllegalArgumentException("a dialogue is opened with at most " + MOST
                    + " participants, but these are " + participants.size());
        }
        if (participants.stream().map(Participant::party).distinct().count() < participants.size()) {
            throw new IllegalArgumentException("a party takes part in a dialogue once, but one was named twice");
        }
        if (participants.stream().anyMatch(each -> each.party().equals(Dialogues.STEWARD))) {
            throw new IllegalArgumentException(
                    "'" + Dialogues.STEWARD + "' speaks for the library itself and takes part in no dialogue");
        }
        if (participants.stream().noneMatch(each -> each.party().equals(by))) {
            throw new IllegalArgumentException("who opens a dialogue takes part in it, but '" + by + "' does not");
        }
        id.ifPresent(name -> {
            if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
                throw new IllegalArgumentException("a dialogue's name is 1 to 100 letters or digits of ASCII, dots,"
                        + " underscores or hyphens, but was '" + name + "'");
            }
        });
    }

    /**
     * Begins with what it is about.
     *
     * @param about in the words of who opens it
     * @return to be followed by {@code between}
     */
    public static Matter about(String about) {
        return new Matter(about);
    }

    /**
     * With a firm.
     *
     * @param firm the party in the role of the firm
     * @return the fuller opening
     */
    public Opening and(PartyId firm) {
        return and(firm, Role.FIRM);
    }

    /**
     * With another party.
     *
     * @param party who
     * @param role as what
     * @return the fuller opening
     */
    public Opening and(PartyId party, Role role) {
        return and(Participant.of(party, role));
    }

    /**
     * With another participant.
     *
     * @param participant who, as what
     * @return the fuller opening
     */
    public Opening and(Participant participant) {
        List<Participant> more = new ArrayList<>(participants);
        more.add(participant);
        return new Opening(about, by, more, charter, id);
    }

    /**
     * Opened by another of its participants.
     *
     * @param party who opens it
     * @return the opening
     */
    public Opening openedBy(PartyId party) {
        return new Opening(about, party, participants, charter, id);
    }

    /**
     * Under these rules.
     *
     * @param rules the charter
     * @return the opening
     */
    public Opening under(Charter rules) {
        return new Opening(about, by, participants, Optional.of(rules), id);
    }

    /**
     * Under a name by which the host finds it again.
     *
     * @param name the dialogue's id
     * @return the opening
     */
    public Opening named(String name) {
        return new Opening(about, by, participants, charter, Optional.of(name));
    }
}
