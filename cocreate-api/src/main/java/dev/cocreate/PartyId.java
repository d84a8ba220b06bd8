package dev.cocreate;

import java.util.Objects;

/**
 * Who acts or is spoken of: a person, firm, community, provider, neutral party or automated agent.
 *
 * <p>One id space serves them all, for roles belong to the interaction, not to the account ({@link Role}). Choose ids
 * that say nothing about the person (a surrogate, not an e-mail address): ids stand in headers that outlive an erasure.
 *
 * <p>Immutable.
 *
 * @param value 1 to 128 characters, each a letter or digit of ASCII or one of {@code . _ : @ -}
 */
public record PartyId(String value) implements Comparable<PartyId> {

    private static final int LONGEST = 128;

    /**
     * Checks the id.
     *
     * @param value as above
     * @throws IllegalArgumentException if it is empty, too long or has another character
     */
    public PartyId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a party id has 1 to " + LONGEST + " characters, but this one has " + value.length());
        }
        for (int i = 0; i < value.length(); i++) {
            if (!permitted(value.charAt(i))) {
                throw new IllegalArgumentException("a party id holds letters and digits of ASCII and . _ : @ - only,"
                        + " but '" + value + "' has another at index " + i);
            }
        }
    }

    /**
     * The party with this id.
     *
     * @param value see {@link PartyId}
     * @return the id
     */
    public static PartyId of(String value) {
        return new PartyId(value);
    }

    private static boolean permitted(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._:@-".indexOf(c) >= 0;
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
