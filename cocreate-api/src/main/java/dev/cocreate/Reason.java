package dev.cocreate;

import java.util.List;
import java.util.Objects;

/**
 * Why something was refused, denied, ruled or decided: a code for machines, words for people, and what they rest on.
 *
 * <p>Immutable.
 *
 * @param code stable and dotted, such as {@code disclosure.not-shown}; lower-case letters, digits, dots and hyphens
 * @param source the rule, clause or act of the library it rests on, such as {@code duty:statin-allergy}
 * @param version the version of that source; 1 for what cannot change
 * @param facts ids of the facts it used; may be empty
 * @param text what is said to the person, in her language
 */
public record Reason(String code, String source, int version, List<String> facts, Text text) {

    /**
     * Checks and copies.
     *
     * @param code as above
     * @param source as above
     * @param version at least 1
     * @param facts as above
     * @param text as above
     * @throws IllegalArgumentException if the code is not of that form or the version is below 1
     */
    public Reason {
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "a reason code is lower-case letters, digits, dots and hyphens, but was '" + code + "'");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a version is at least 1, but was " + version);
        }
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        facts = List.copyOf(facts);
    }

    /**
     * A reason that rests on the library's own rules rather than a rule or clause somebody wrote.
     *
     * @param code see {@link Reason}
     * @param text what is said
     * @return the reason, with source {@code cocreate}, version 1 and no facts
     */
    public static Reason of(String code, Text text) {
        return new Reason(code, "cocreate", 1, List.of(), text);
    }

    /**
     * The same reason, resting on a rule or clause.
     *
     * @param from the rule or clause
     * @param inVersion its version
     * @return the reason
     */
    public Reason from(String from, int inVersion) {
        return new Reason(code, from, inVersion, facts, text);
    }

    /**
     * The same reason, resting on facts.
     *
     * @param used their ids
     * @return the reason
     */
    public Reason using(List<String> used) {
        return new Reason(code, source, version, used, text);
    }
}
