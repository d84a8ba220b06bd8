package dev.cocreate.disclosure;

import dev.cocreate.Text;
import java.util.Objects;

/**
 * What the lint says of a draft, of a version, or of what was weighed.
 *
 * <p>Immutable.
 *
 * @param rule the rule's id, {@code L01} to {@code L30}
 * @param severity what follows from it
 * @param where what it is about: an option, criterion or effect, by id; empty if the whole
 * @param text what is wrong, and what would mend it
 */
public record Finding(String rule, Severity severity, String where, Text text) {

    /** What follows from a finding. */
    public enum Severity {
        /**
         * It is not complete: such a draft cannot be issued. A version she changed stands with it, and puts no responsibility
         * on her.
         */
        ERROR,
        /** It is issued with the finding attached. */
        WARN,
        /** Worth knowing. */
        INFO
    }

    /**
     * Copies.
     *
     * @param rule as above
     * @param severity as above
     * @param where as above
     * @param text as above
     */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(text, "text");
    }
}
