package dev.cocreate.dialogue;

/**
 * What a turn does: all that a party can do in a dialogue, whatever its role.
 *
 * <p>Moves are values: a channel may carry them, a host may build them, and {@link Dialogue} has a method for each that
 * is used often.
 */
public sealed interface Move permits Speech, Inquiry, Bargain, Governance, Presence, Consequence {}
