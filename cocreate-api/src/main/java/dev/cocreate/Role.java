package dev.cocreate;

/**
 * What a party is in one interaction. Roles are of the moment: who buys in the morning may help another in the
 * afternoon and bid in the evening under the same {@link PartyId}.
 */
public enum Role {
    /** The one whose experience it is. */
    CONSUMER,
    /** The one who offers, and who is bound by the same rules of engagement. */
    FIRM,
    /** One whose knowledge is asked for. */
    EXPERT,
    /** Many who speak as one. */
    COMMUNITY,
    /** One who supplies a part of the experience on demand. */
    PROVIDER,
    /** One with no stake, who decides or reviews where a side cannot. */
    NEUTRAL
}
