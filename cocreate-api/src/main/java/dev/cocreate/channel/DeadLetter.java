package dev.cocreate.channel;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Objects;

/**
 * A turn that did not reach a recipient and is no longer tried.
 *
 * <p>Immutable.
 *
 * @param dialogue the dialogue
 * @param turn the number of the turn
 * @param recipient whom it did not reach
 * @param since when it was given up
 * @param attempts how often it was tried
 * @param why what came of the last attempt; nothing personal
 * @param holds whether later turns wait behind it: agreements are never skipped
 */
public record DeadLetter(
        String dialogue, long turn, PartyId recipient, Instant since, int attempts, String why, boolean holds) {
    /**
     * A dead letter.
     *
     * @param dialogue as above
     * @param turn as above
     * @param recipient as above
     * @param since as above
     * @param attempts as above
     * @param why as above
     * @param holds as above
     */
    public DeadLetter {
        Objects.requireNonNull(dialogue, "dialogue");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(why, "why");
    }
}
