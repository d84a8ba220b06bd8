package dev.cocreate.profile.consent;

/** On which legal ground something is used (GDPR articles 6 and 9), each with its term of the Data Privacy Vocabulary. */
public enum Basis {
    /** She agreed. */
    CONSENT("dpv:Consent", true, false),
    /** She agreed in express words, as delicate data needs. */
    EXPLICIT_CONSENT("dpv:ExplicitlyExpressedConsent", true, true),
    /** A contract with her cannot be kept without it. */
    CONTRACT("dpv:ContractPerformance", true, false),
    /** A law demands it. */
    LEGAL_OBLIGATION("dpv:LegalObligation", false, true),
    /** A life depends on it. */
    VITAL_INTEREST("dpv:VitalInterest", false, true),
    /** A public task needs it; she may object. */
    PUBLIC_TASK("dpv:PublicInterest", false, false),
    /** The firm has an interest that outweighs hers; she may object. */
    LEGITIMATE_INTEREST("dpv:LegitimateInterest", false, false);

    private final String term;
    private final boolean agreed;
    private final boolean coversSpecial;

    Basis(String term, boolean agreed, boolean coversSpecial) {
        this.term = term;
        this.agreed = agreed;
        this.coversSpecial = coversSpecial;
    }

    /**
     * Its term in the Data Privacy Vocabulary.
     *
     * @return such as {@code dpv:Consent}
     */
    public String term() {
        return term;
    }

    /**
     * Whether nothing is used on it before she agrees.
     *
     * @return false where the ground stands without her agreement, and she is told
     */
    public boolean needsAgreement() {
        return agreed;
    }

    /**
     * Whether special categories of data may be used on it.
     *
     * @return as GDPR article 9 has it
     */
    public boolean coversSpecialCategories() {
        return coversSpecial;
    }

    /**
     * Whether she ends it by withdrawing.
     *
     * @return true for both kinds of consent
     */
    public boolean withdrawable() {
        return this == CONSENT || this == EXPLICIT_CONSENT;
    }

    /**
     * Whether she ends it by objecting.
     *
     * @return true for a public task or a legitimate interest
     */
    public boolean objectable() {
        return this == PUBLIC_TASK || this == LEGITIMATE_INTEREST;
    }
}
