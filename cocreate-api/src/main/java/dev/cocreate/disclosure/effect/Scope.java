package dev.cocreate.disclosure.effect;

/** Whom a figure is about. */
public enum Scope {
    /** A general population; must not be worded "for you". */
    GENERIC,
    /** People like her in some respects, or an estimate that had to be averaged over what she did not say. */
    SUBGROUP,
    /** Computed from her own facts. */
    FOR_ME
}
