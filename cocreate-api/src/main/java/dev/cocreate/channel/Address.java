package dev.cocreate.channel;

/**
 * Where a party is reached on one channel. Addresses are personal: they stand in no log and no message of an error.
 *
 * <p>Immutable.
 *
 * @param scheme the channel, such as {@code email}; 1 to 32 lower-case letters, digits or hyphens
 * @param value the address there, such as a mailbox; 1 to 1,000 characters
 */
public record Address(String scheme, String value) {
    /**
     * Checks both parts.
     *
     * @param scheme as above
     * @param value as above
     * @throws IllegalArgumentException if either is not of that form
     */
    public Address {
        if (!scheme.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("a channel is named with 1 to 32 lower-case letters, digits or hyphens,"
                    + " but was '" + scheme + "'");
        }
        if (value.isBlank() || value.length() > 1_000) {
            throw new IllegalArgumentException(
                    "an address has 1 to 1000 characters and is not blank, but this one has " + value.length());
        }
    }

    /**
     * An address.
     *
     * @param scheme the channel
     * @param value the address there
     * @return the address
     */
    public static Address of(String scheme, String value) {
        return new Address(scheme, value);
    }

    /** The channel only: the rest is personal. */
    @Override
    public String toString() {
        return scheme + ":…";
    }
}
