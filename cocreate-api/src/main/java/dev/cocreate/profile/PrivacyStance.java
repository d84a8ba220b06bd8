package dev.cocreate.profile;

/** How she wants her data handled, from the freest to the closest. */
public enum PrivacyStance {
    /** Ask when it helps. */
    OPEN,
    /** Ask when it matters. */
    SELECTIVE,
    /** Ask only for what an act cannot do without, and say first how it is protected. */
    GUARDED,
    /** Know me by nothing but this profile's id. */
    ANONYMOUS
}
