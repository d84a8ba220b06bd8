package dev.cocreate;

/** How deep a {@link Text} goes. The reader chooses; nothing is withheld at a plainer level that matters to a choice. */
public enum Level {
    /** Everyday words, short sentences. */
    PLAIN,
    /** The usual depth. */
    STANDARD,
    /** With the terms and figures of the field. */
    EXPERT
}
