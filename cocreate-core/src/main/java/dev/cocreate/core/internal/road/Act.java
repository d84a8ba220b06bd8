package dev.cocreate.core.internal.road;

import dev.cocreate.PartyId;
import java.util.Optional;

/**
 * Something a party asks to do. Each area's acts are records; gates ask what else an act is (a commitment, a use of
 * somebody's facts) through further interfaces.
 */
public interface Act {

    /** Who acts. */
    PartyId by();

    /** What the act is called, such as {@code dialogue.say}: stable, for refusals on record and for rules about acts. */
    String name();

    /**
     * The caller's own name for this act, unique among hers: the same act under the same key is done once, however often
     * it is asked for.
     */
    default Optional<String> key() {
        return Optional.empty();
    }
}
