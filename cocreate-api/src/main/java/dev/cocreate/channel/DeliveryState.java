package dev.cocreate.channel;

/** Where a turn is on its way to one recipient. Every author can see it. */
public enum DeliveryState {
    /** It waits for its turn. */
    QUEUED,
    /** It is being tried again. */
    RETRYING,
    /** It waits behind one that must not be skipped. */
    HELD,
    /** The recipient has no address on any channel that runs; she reads it when she comes here. */
    UNADDRESSED,
    /** The channel has it. */
    SENT,
    /** It arrived. */
    DELIVERED,
    /** It was read. */
    READ,
    /** It may have arrived; sending again could make two of it. */
    UNCERTAIN,
    /** It was given up; somebody can redrive, divert or drop it. */
    DEAD,
    /** It was dropped, with a reason. */
    DROPPED
}
