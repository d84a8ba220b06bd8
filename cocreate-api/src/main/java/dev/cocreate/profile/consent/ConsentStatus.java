package dev.cocreate.profile.consent;

/** Where her answer to terms stands, each with its term of the Data Privacy Vocabulary. */
public enum ConsentStatus {
    /** Nothing was asked. */
    UNKNOWN("dpv:ConsentUnknown"),
    /** She was asked and has not answered. */
    REQUESTED("dpv:ConsentRequested"),
    /** She will answer later. */
    DEFERRED("dpv:ConsentRequestDeferred"),
    /** She said no, or chose a way that gives no data. */
    REFUSED("dpv:ConsentRefused"),
    /** She said yes. */
    GIVEN("dpv:ConsentGiven"),
    /** She said yes again. */
    RENEWED("dpv:RenewedConsentGiven"),
    /** She took it back, or objected. */
    WITHDRAWN("dpv:ConsentWithdrawn"),
    /** Its time is over. */
    EXPIRED("dpv:ConsentExpired"),
    /** Newer terms took the place of those she had agreed to. */
    TERMINATED("dpv:ConsentTerminated"),
    /** It turned out not to have been valid, or does not carry over to a merged profile. */
    INVALIDATED("dpv:ConsentInvalidated");

    private final String term;

    ConsentStatus(String term) {
        this.term = term;
    }

    /**
     * Its term in the Data Privacy Vocabulary.
     *
     * @return such as {@code dpv:ConsentGiven}
     */
    public String term() {
        return term;
    }

    /**
     * Whether data may be used on it.
     *
     * @return true for given and renewed
     */
    public boolean permits() {
        return this == GIVEN || this == RENEWED;
    }
}
