package dev.cocreate.profile;

/** How much of one attribute she lets one party see, at most. It caps what a consent or grant opens; it opens nothing. */
public enum Visibility {
    /** Nothing, not even whether there is anything. */
    HIDDEN,
    /** That something is known under its name, not what. */
    EXISTENCE,
    /** That something of its category is known, not under which name. */
    CATEGORY,
    /** Its value, where a consent or grant opens it. */
    VALUE
}
