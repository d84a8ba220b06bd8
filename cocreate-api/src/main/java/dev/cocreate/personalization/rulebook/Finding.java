package dev.cocreate.personalization.rulebook;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something that is wrong with rules.
 *
 * <p>Immutable.
 *
 * @param code stable, such as {@code rules.contradiction}
 * @param rules the names of the rules it is about
 * @param text what is wrong, in words
 * @param witness a case that shows it: values for what the rules read; empty where none is needed
 */
public record Finding(String code, List<String> rules, Text text, Map<AttributeKey<?>, Object> witness) {

    /**
     * Copies.
     *
     * @param code as above
     * @param rules as above
     * @param text as above
     * @param witness as above
     */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        rules = List.copyOf(rules);
        witness = Map.copyOf(witness);
    }
}
