package dev.cocreate.journal;

import java.util.Objects;

/**
 * How far a journal has come.
 *
 * <p>Immutable.
 *
 * @param frontier the Merkle tree over the entries of every event stored, in order of position
 */
public record Head(Frontier frontier) {

    /**
     * Copies nothing: a frontier is immutable.
     *
     * @param frontier as above
     */
    public Head {
        Objects.requireNonNull(frontier, "frontier");
    }

    /**
     * How many events there are; also the next position.
     *
     * @return at least 0
     */
    public long size() {
        return frontier.size();
    }
}
