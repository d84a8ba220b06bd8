package dev.cocreate.personalization.rulebook;

import dev.cocreate.Text;
import dev.cocreate.personalization.Decision;
import java.util.List;
import java.util.Objects;

/**
 * A decision that comes out otherwise under another rulebook.
 *
 * @param person for whom
 * @param element of what
 * @param now what is decided by the rulebook in force, with its explanation
 * @param then what the draft would decide, with its explanation
 * @param because the rules that make the difference: each that counts on one side only, and what became of it
 */
public record Difference(Person person, String element, Decision now, Decision then, List<Text> because) {

    /**
     * Checks and copies.
     *
     * @param person as above
     * @param element as above
     * @param now as above
     * @param then as above
     * @param because as above
     */
    public Difference {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(then, "then");
        because = List.copyOf(because);
    }
}
