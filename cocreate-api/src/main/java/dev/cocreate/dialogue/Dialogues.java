package dev.cocreate.dialogue;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import java.util.List;
import java.util.Optional;

/**
 * Opens dialogues and finds them again.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Dialogues {

    /** Who speaks for the library itself where something follows from the rules and nobody took it. */
    PartyId STEWARD = PartyId.of("cocreate");

    /**
     * Opens a dialogue.
     *
     * @param opening what it is about and between whom
     * @return the dialogue, or why not: its charter contradicts itself, say, or its name is taken
     * @throws IllegalArgumentException if fewer than two parties take part
     */
    Outcome<Dialogue> open(Opening opening);

    /**
     * A dialogue by its name.
     *
     * @param id as given in the opening or drawn then
     * @return empty if there is none
     */
    Optional<Dialogue> find(String id);

    /**
     * The dialogues a party was ever brought into.
     *
     * @param party who
     * @return their ids, the earliest first
     */
    List<String> of(PartyId party);

    /**
     * Gives a standing instruction, in place of the one of the same owner and id if there is one.
     *
     * @param instruction what to answer in the owner's place, within which limits
     * @return the instruction, or why not
     */
    Outcome<StandingInstruction> instruct(StandingInstruction instruction);

    /**
     * Takes a standing instruction back.
     *
     * @param owner whose
     * @param id which
     * @return the instruction that no longer stands, or why not
     */
    Outcome<StandingInstruction> dismiss(PartyId owner, String id);

    /**
     * The standing instructions of a party; for its own eyes.
     *
     * @param owner whose
     * @return in the order given
     */
    List<StandingInstruction> instructions(PartyId owner);

    /**
     * Does what the passing of time has made due in one dialogue: expired offers are called so, overdue answers ruled
     * on, dormancy noted, offers within a standing instruction answered. Doing it twice does nothing more.
     *
     * <p>A library that was started, or is settled now and then, does this by itself; a host may do it sooner.
     *
     * @param id the dialogue
     * @return the turns that followed
     */
    List<Turn> tend(String id);
}
