package dev.cocreate.profile;

import dev.cocreate.Level;

/** How much she knows of a field, by her own account. It changes how things are told, never what is possible. */
public enum Sophistication {
    /** New to it. */
    NOVICE,
    /** At home in it. */
    PRACTISED,
    /** Knows its terms and figures. */
    EXPERT;

    /**
     * The depth at which such a reader is told things, unless she asks for another.
     *
     * @return a plain level for a novice, the expert level for an expert
     */
    public Level level() {
        return switch (this) {
            case NOVICE -> Level.PLAIN;
            case PRACTISED -> Level.STANDARD;
            case EXPERT -> Level.EXPERT;
        };
    }
}
