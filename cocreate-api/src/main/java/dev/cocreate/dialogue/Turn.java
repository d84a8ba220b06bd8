package dev.cocreate.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Role;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A move as it went on record.
 *
 * <p>Immutable.
 *
 * @param dialogue the dialogue it was taken in
 * @param number from 1, without gaps
 * @param by who took it
 * @param role as what
 * @param automated whether a machine took it
 * @param at when
 * @param charter the version of the charter it is judged by
 * @param move what it does
 * @param because why it was taken by itself: by a standing instruction, or because its time had come
 */
public record Turn(
        String dialogue,
        long number,
        PartyId by,
        Role role,
        boolean automated,
        Instant at,
        int charter,
        Move move,
        Optional<Reason> because) {
    /**
     * A turn.
     *
     * @param dialogue as above
     * @param number as above
     * @param by as above
     * @param role as above
     * @param automated as above
     * @param at as above
     * @param charter as above
     * @param move as above
     * @param because as above
     */
    public Turn {
        Objects.requireNonNull(dialogue, "dialogue");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(because, "because");
    }
}
