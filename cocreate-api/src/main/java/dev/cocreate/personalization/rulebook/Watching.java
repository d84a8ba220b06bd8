package dev.cocreate.personalization.rulebook;

/** Implemented by who watches a long piece of work; called by the library from the threads that do it. */
public interface Watching {

    /**
     * So much is done.
     *
     * @param done how many people are decided
     * @param of how many there are
     */
    void progress(int done, int of);

    /**
     * Whether to stop: asked before each piece of work.
     *
     * @return true to stop soon
     */
    default boolean cancelled() {
        return false;
    }

    /**
     * Nobody watches.
     *
     * @return a watcher that does nothing
     */
    static Watching nobody() {
        return (done, of) -> {};
    }
}
