package dev.cocreate.disclosure.effect;

/** How sure a body of evidence lets one be, in the levels of GRADE (Guyatt et al., BMJ 2008;336:924). */
public enum Certainty {
    /** Further research is very unlikely to change the estimate. */
    HIGH,
    /** Further research may change it. */
    MODERATE,
    /** Further research is likely to change it. */
    LOW,
    /** Any estimate is very uncertain. */
    VERY_LOW,
    /** Nobody rated it. */
    UNRATED
}
