package dev.cocreate.channel;

/** What became of something that came in. All of these are durable: the transport may be told so. */
public enum Ingest {
    /** It is a turn. */
    COMMITTED,
    /** It had been handed over before; nothing more was done. */
    DUPLICATE,
    /** It is kept apart and is no turn: its sender is unknown or not vouched for, or the turn was refused. */
    QUARANTINED
}
