package dev.cocreate.channel;

/** What a channel reports of something it sent, after {@link Channel#send} returned. */
public enum Receipt {
    /** It left. */
    SENT,
    /** It arrived at her device or mailbox. */
    DELIVERED,
    /** She has it before her eyes. */
    READ,
    /** It did not arrive and will not. */
    FAILED
}
