package dev.cocreate.disclosure.preference;

/** Hears how far an assessment is. A host implements it; the library calls it on the calling thread. */
@FunctionalInterface
public interface Progress {

    /** Hears and goes on. */
    Progress UNHEARD = (done, of) -> true;

    /**
     * So far.
     *
     * @param done draws made
     * @param of draws at most
     * @return whether to go on
     */
    boolean goOn(int done, int of);
}
