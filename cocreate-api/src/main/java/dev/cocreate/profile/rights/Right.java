package dev.cocreate.profile.rights;

/** What she may ask of whoever holds something about her, each with its article of the GDPR. */
public enum Right {
    /** To be told what is done with her data. */
    INFORMED("13"),
    /** To see it. */
    ACCESS("15"),
    /** To have it put right. */
    RECTIFY("16"),
    /** To have it erased. */
    ERASE("17"),
    /** To have its use stopped, without losing it. */
    RESTRICT("18"),
    /** To take it along. */
    PORTABILITY("20"),
    /** To object to its use. */
    OBJECT("21"),
    /** To have a person look again at what a machine decided. */
    HUMAN_REVIEW("22"),
    /** To have a decision explained. */
    EXPLAIN("22"),
    /** To take consent back. */
    WITHDRAW("7");

    private final String article;

    Right(String article) {
        this.article = article;
    }

    /**
     * The article of the GDPR it rests on.
     *
     * @return its number
     */
    public String article() {
        return article;
    }
}
