package dev.cocreate.channel;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a channel can do. Fixed before it starts; the contract in the testkit proves every claim.
 *
 * <p>Immutable.
 *
 * @param scheme which addresses it serves
 * @param longestText how many characters it carries in one turn
 * @param largestAttachment how many bytes an attachment it refers to may have; 0 if it carries none
 * @param receipts what it reports of what it sent
 * @param edits whether it can replace what it sent
 * @param retracts whether it can take back what it sent
 * @param threads whether it keeps conversations apart
 * @param dedupesBySendKey whether a send repeated under one key is seen once
 * @param authenticatesSender whether it can vouch for who sent something
 * @param proactive when it may be used to speak first
 * @param replyWindow how long after contact that stays permitted, where it is a matter of time
 */
public record ChannelProfile(
        String scheme,
        int longestText,
        long largestAttachment,
        Set<Receipt> receipts,
        boolean edits,
        boolean retracts,
        boolean threads,
        boolean dedupesBySendKey,
        boolean authenticatesSender,
        Proactive proactive,
        Optional<Duration> replyWindow) {

    /** When a channel may be used to speak first. */
    public enum Proactive {
        /** Always. */
        ALWAYS,
        /** Once she has used it. */
        AFTER_CONTACT,
        /** For some time after she used it. */
        IN_WINDOW,
        /** Never: only in answer. */
        NEVER
    }

    /**
     * Checks and copies.
     *
     * @param scheme as above
     * @param longestText at least 1
     * @param largestAttachment at least 0
     * @param receipts as above
     * @param edits as above
     * @param retracts as above
     * @param threads as above
     * @param dedupesBySendKey as above
     * @param authenticatesSender as above
     * @param proactive as above
     * @param replyWindow present if and only if {@code proactive} is {@link Proactive#IN_WINDOW}
     * @throws IllegalArgumentException if something is outside its range
     */
    public ChannelProfile {
        Address.of(scheme, "any");
        receipts = Set.copyOf(receipts);
        Objects.requireNonNull(proactive, "proactive");
        if (longestText < 1 || largestAttachment < 0) {
            throw new IllegalArgumentException("a channel carries texts of at least 1 character and attachments of at"
                    + " least 0 bytes, but these were " + longestText + " and " + largestAttachment);
        }
        if (replyWindow.isPresent() != (proactive == Proactive.IN_WINDOW)) {
            throw new IllegalArgumentException("a reply window goes with IN_WINDOW and with nothing else");
        }
    }

    /**
     * A plain channel: 20,000 characters, no attachments, receipts, edits, retractions or threads; it neither
     * recognises repeated sends nor vouches for senders, and may always speak first.
     *
     * @param scheme which addresses it serves
     * @return the profile, to be enriched
     */
    public static ChannelProfile plain(String scheme) {
        return new ChannelProfile(
                scheme, 20_000, 0, Set.of(), false, false, false, false, false, Proactive.ALWAYS, Optional.empty());
    }

    /**
     * The same with these receipts.
     *
     * @param reported what it reports
     * @return the profile
     */
    public ChannelProfile reporting(Set<Receipt> reported) {
        return new ChannelProfile(
                scheme,
                longestText,
                largestAttachment,
                reported,
                edits,
                retracts,
                threads,
                dedupesBySendKey,
                authenticatesSender,
                proactive,
                replyWindow);
    }

    /**
     * The same within these limits.
     *
     * @param text how many characters
     * @param attachment how many bytes
     * @return the profile
     */
    public ChannelProfile carrying(int text, long attachment) {
        return new ChannelProfile(
                scheme,
                text,
                attachment,
                receipts,
                edits,
                retracts,
                threads,
                dedupesBySendKey,
                authenticatesSender,
                proactive,
                replyWindow);
    }

    /**
     * The same, with or without changes to what was sent.
     *
     * @param edited whether it can replace
     * @param retracted whether it can take back
     * @return the profile
     */
    public ChannelProfile changing(boolean edited, boolean retracted) {
        return new ChannelProfile(
                scheme,
                longestText,
                largestAttachment,
                receipts,
                edited,
                retracted,
                threads,
                dedupesBySendKey,
                authenticatesSender,
                proactive,
                replyWindow);
    }

    /**
     * The same, with or without threads.
     *
     * @param threaded whether it keeps conversations apart
     * @return the profile
     */
    public ChannelProfile threading(boolean threaded) {
        return new ChannelProfile(
                scheme,
                longestText,
                largestAttachment,
                receipts,
                edits,
                retracts,
                threaded,
                dedupesBySendKey,
                authenticatesSender,
                proactive,
                replyWindow);
    }

    /**
     * The same, recognising repeated sends or not, and vouching for senders or not.
     *
     * @param dedupes whether a send repeated under one key is seen once
     * @param authenticates whether it can vouch for who sent something
     * @return the profile
     */
    public ChannelProfile trusting(boolean dedupes, boolean authenticates) {
        return new ChannelProfile(
                scheme,
                longestText,
                largestAttachment,
                receipts,
                edits,
                retracts,
                threads,
                dedupes,
                authenticates,
                proactive,
                replyWindow);
    }
}
