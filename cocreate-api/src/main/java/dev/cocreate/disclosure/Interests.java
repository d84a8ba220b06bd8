package dev.cocreate.disclosure;

import dev.cocreate.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who has what from it: given unasked, beside what she has from it.
 *
 * <p>Immutable.
 *
 * @param paidBy who paid for the disclosure
 * @param gains by option, what the firm gains if she takes it; "nothing" is an answer, a gap is refused by the lint
 * @param updates when and by whom it is brought up to date
 * @param published the day it was made
 */
public record Interests(Text paidBy, Map<String, Text> gains, Text updates, LocalDate published) {

    /**
     * Copies.
     *
     * @param paidBy as above
     * @param gains as above
     * @param updates as above
     * @param published as above
     */
    public Interests {
        Objects.requireNonNull(paidBy, "paidBy");
        gains = Collections.unmodifiableMap(new LinkedHashMap<>(gains));
        Objects.requireNonNull(updates, "updates");
        Objects.requireNonNull(published, "published");
    }

    /**
     * Interests without gains yet.
     *
     * @param paidBy who paid for the disclosure
     * @param updates when and by whom it is brought up to date
     * @param published the day it was made
     * @return to build on
     */
    public static Interests of(Text paidBy, Text updates, LocalDate published) {
        return new Interests(paidBy, Map.of(), updates, published);
    }

    /**
     * These, and what the firm gains from one option.
     *
     * @param option its id
     * @param gain what the firm gains if she takes it
     * @return the fuller interests
     */
    public Interests gaining(String option, Text gain) {
        Map<String, Text> more = new LinkedHashMap<>(gains);
        more.put(option, gain);
        return new Interests(paidBy, more, updates, published);
    }
}
