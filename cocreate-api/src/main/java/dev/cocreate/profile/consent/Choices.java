package dev.cocreate.profile.consent;

import dev.cocreate.profile.consent.Way.GiveFacts;
import dev.cocreate.profile.consent.Way.GoWithout;
import dev.cocreate.profile.consent.Way.Pay;
import java.util.List;

/**
 * The ways some terms leave her: to give data, pay, take less or go without.
 *
 * <p>Immutable.
 *
 * @param ways the ways open to her, in the order to show them; empty where she is not asked to agree
 * @param bare whether a bare choice between giving data and paying was deliberately allowed
 */
public record Choices(List<Way> ways, boolean bare) {

    /** To give data, or to go without. */
    public static final Choices USUAL = new Choices(List.of(new GiveFacts(), new GoWithout()), false);

    /**
     * Checks that she is left a choice.
     *
     * @param ways as above
     * @param bare as above
     * @throws IllegalArgumentException if there are ways but none of giving data, none besides, or only paying besides
     *     and that was not deliberately allowed
     */
    public Choices {
        ways = List.copyOf(ways);
        boolean gives = ways.stream().anyMatch(GiveFacts.class::isInstance);
        boolean pays = ways.stream().anyMatch(Pay.class::isInstance);
        boolean third = ways.stream().anyMatch(way -> !(way instanceof GiveFacts) && !(way instanceof Pay));
        if (!ways.isEmpty() && (!gives || (!pays && !third))) {
            throw new IllegalArgumentException(
                    "terms offer giving data and at least one way besides, but these offer " + ways);
        }
        if (!ways.isEmpty() && !third && !bare) {
            throw new IllegalArgumentException(
                    "terms that leave her nothing but to give data or pay are doubtful in law;"
                            + " offer a reduced service or going without, or allow it deliberately with allowingBareChoice()");
        }
    }
}
