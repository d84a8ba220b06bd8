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
     * it is asked for, and yields the same again. The same act is one that is equal in all it says; so an act holds what
     * the caller said and no id or time made for it, which belong into the decision.
     *
     * <p>An act that was refused may be asked for again under its key, and is then decided anew.
     */
    default Optional<String> key() {
        return Optional.empty();
    }
}
