package dev.cocreate.channel;

import dev.cocreate.dialogue.Turn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A turn to send to one recipient.
 *
 * <p>Immutable.
 *
 * @param sendKey the same on every attempt of this turn to this recipient
 * @param attempt from 1
 * @param to where
 * @param threadRef what to keep the conversation together by, for channels with threads
 * @param changes what the channel called the turn that this one edits or retracts, where it can change what it sent
 * @param words what the recipient reads, in her language
 * @param missed the numbers of earlier turns that never reached her; {@code words} tells her of them
 * @param turn the turn itself, for channels that carry more than words
 */
public record Outbound(
        String sendKey,
        int attempt,
        Address to,
        Optional<String> threadRef,
        Optional<String> changes,
        String words,
        List<Long> missed,
        Turn turn) {
    /**
     * Checks and copies.
     *
     * @param sendKey as above
     * @param attempt as above
     * @param to as above
     * @param threadRef as above
     * @param changes as above
     * @param words as above
     * @param missed as above
     * @param turn as above
     */
    public Outbound {
        Objects.requireNonNull(sendKey, "sendKey");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(threadRef, "threadRef");
        Objects.requireNonNull(changes, "changes");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(turn, "turn");
        missed = List.copyOf(missed);
    }
}
