package dev.cocreate.core;

/** How far the life of a library has come, and what may still be asked of it. Safe for several threads. */
final class Life {

    private Stage stage;

    /** @param passing whether it lives within a transaction of the host's */
    Life(boolean passing) {
        this.stage = passing ? Stage.PASSING : Stage.BUILT;
    }

    /**
     * Whether this is the first call, so that what carries must be started.
     *
     * @throws IllegalStateException if it may not carry by threads of its own, or no longer
     */
    boolean starts() {
        return enters(Stage.STARTED, "this library carries by settle() already: call one or the other");
    }

    /**
     * Whether this is the first call, so that what carries must be opened.
     *
     * @throws IllegalStateException if it may not carry on the caller's thread, or no longer
     */
    boolean settles() {
        return enters(
                Stage.SETTLING, "this library carries by its own threads already: settle() is for hosts without them");
    }

    /** Whether this is the first call, so that there is something to close. */
    synchronized boolean ends() {
        boolean first = stage != Stage.CLOSED;
        stage = Stage.CLOSED;
        return first;
    }

    private synchronized boolean enters(Stage next, String otherwise) {
        boolean first = stage == Stage.BUILT;
        if (!first && stage != next) {
            throw new IllegalStateException(
                    switch (stage) {
                        case CLOSED -> "this library is closed: build another over the same journal";
                        case PASSING ->
                            "this library is within a transaction of the host's: those who share the"
                                    + " database carry what it commits";
                        case BUILT, STARTED, SETTLING -> otherwise;
                    });
        }
        stage = next;
        return first;
    }

    private enum Stage {
        BUILT,
        STARTED,
        SETTLING,
        CLOSED,
        /** Within a transaction of the host's, which others carry the news of. */
        PASSING
    }
}
