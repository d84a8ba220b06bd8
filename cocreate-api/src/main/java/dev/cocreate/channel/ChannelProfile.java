package dev.cocreate.channel;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a channel can do. Fixed before it starts; the contract in the testkit proves every claim.
 *
 * <pre>{@code
 * ChannelProfile.plain("mail").carrying(100_000, 25_000_000).able(Ability.THREAD, Ability.DEDUPLICATE)
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param scheme which addresses it serves
 * @param longestText how many characters it carries in one turn
 * @param largestAttachment how many bytes an attachment it refers to may have; 0 if it carries none
 * @param receipts what it reports of what it sent
 * @param abilities what it can do beyond carrying a text
 * @param proactive when it may be used to speak first
 * @param replyWindow how long after contact that stays permitted, where it is a matter of time
 */
public record ChannelProfile(
        String scheme,
        int longestText,
        long largestAttachment,
        Set<Receipt> receipts,
        Set<Ability> abilities,
        Proactive proactive,
        Optional<Duration> replyWindow) {

    /** What a channel may be able to do beyond carrying a text. */
    public enum Ability {
        /** Replace what it sent. */
        EDIT,
        /** Take back what it sent. */
        RETRACT,
        /** Keep conversations apart. */
        THREAD,
        /** See to it that a send repeated under one key is seen once. */
        DEDUPLICATE,
        /** Vouch for who sent something. */
        AUTHENTICATE
    }

    /** When a channel may be used to speak first. */
    public enum Proactive {
        /** Always. */
        ALWAYS,
        /** Once she has used it in the dialogue: only in answer. */
        AFTER_CONTACT,
        /** For some time after she last used it in the dialogue. */
        IN_WINDOW
    }

    /**
     * Checks and copies.
     *
     * @param scheme as above
     * @param longestText at least 1
     * @param largestAttachment at least 0
     * @param receipts as above
     * @param abilities as above
     * @param proactive as above
     * @param replyWindow more than nothing, and present if and only if {@code proactive} is {@link Proactive#IN_WINDOW}
     * @throws IllegalArgumentException if something is outside its range
     */
    public ChannelProfile {
        Address.of(scheme, "any");
        receipts = Set.copyOf(receipts);
        abilities = Set.copyOf(abilities);
        Objects.requireNonNull(proactive, "proactive");
        if (longestText < 1 || largestAttachment < 0) {
            throw new IllegalArgumentException("a channel carries texts of at least 1 character and attachments of at"
                    + " least 0 bytes, but these were " + longestText + " and " + largestAttachment);
        }
        if (replyWindow.isPresent() != (proactive == Proactive.IN_WINDOW)) {
            throw new IllegalArgumentException("a reply window goes with IN_WINDOW and with nothing else");
        }
        if (replyWindow.filter(window -> window.isNegative() || window.isZero()).isPresent()) {
            throw new IllegalArgumentException("a reply window lasts some time, but this was " + replyWindow.get());
        }
    }

    /**
     * A plain channel: 20,000 characters, no attachments, no receipts and no abilities; it may always speak first.
     *
     * @param scheme which addresses it serves
     * @return the profile, to be enriched
     */
    public static ChannelProfile plain(String scheme) {
        return new ChannelProfile(scheme, 20_000, 0, Set.of(), Set.of(), Proactive.ALWAYS, Optional.empty());
    }

    /**
     * Whether it can do something.
     *
     * @param ability what
     * @return whether it says so
     */
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    /**
     * The same within these limits.
     *
     * @param text how many characters
     * @param attachment how many bytes; 0 for none
     * @return the profile
     */
    public ChannelProfile carrying(int text, long attachment) {
        return new ChannelProfile(scheme, text, attachment, receipts, abilities, proactive, replyWindow);
    }

    /**
     * The same with these receipts.
     *
     * @param reported all it reports
     * @return the profile
     */
    public ChannelProfile reporting(Receipt... reported) {
        return new ChannelProfile(
                scheme, longestText, largestAttachment, Set.of(reported), abilities, proactive, replyWindow);
    }

    /**
     * The same, able to do more.
     *
     * @param more added to what it could do before
     * @return the profile
     */
    public ChannelProfile able(Ability... more) {
        Set<Ability> all = new HashSet<>(abilities);
        all.addAll(List.of(more));
        return new ChannelProfile(scheme, longestText, largestAttachment, receipts, all, proactive, replyWindow);
    }

    /**
     * The same, to be used first only when this permits it.
     *
     * @param permitted anything but {@link Proactive#IN_WINDOW}, for which see {@link #answeringWithin}
     * @return the profile
     * @throws IllegalArgumentException if a window is missing
     */
    public ChannelProfile speakingFirst(Proactive permitted) {
        return new ChannelProfile(
                scheme, longestText, largestAttachment, receipts, abilities, permitted, Optional.empty());
    }

    /**
     * The same, to be used only for some time after she last used it in the dialogue.
     *
     * @param window how long; more than nothing
     * @return the profile
     * @throws IllegalArgumentException if the window is not
     */
    public ChannelProfile answeringWithin(Duration window) {
        return new ChannelProfile(
                scheme, longestText, largestAttachment, receipts, abilities, Proactive.IN_WINDOW, Optional.of(window));
    }
}
