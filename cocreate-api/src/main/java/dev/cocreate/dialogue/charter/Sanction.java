package dev.cocreate.dialogue.charter;

/** What follows from a broken clause: the ladder, from the mildest step on. */
public enum Sanction {
    /** It is put on record; nothing else follows. */
    NOTICE,
    /** The next breach has consequences. */
    WARN,
    /** The turns in question are withheld from who has not received them yet. */
    HOLD,
    /** The party says nothing for the charter's muting period; everything else stays open to it. */
    MUTE,
    /** The party takes no part for the charter's suspension; it reads, exports, withdraws its offers, leaves and appeals as before. */
    SUSPEND,
    /** The party takes no part any more; it reads, exports and appeals as before. */
    EXPEL,
    /** The party owes the others a remedy and says what it did. What a firm cannot be muted out of. */
    REMEDY_OWED
}
