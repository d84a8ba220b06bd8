package dev.cocreate.personalization.rulebook;

import dev.cocreate.PartyId;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.Domain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody made of the rules of others: so much of a rulebook depends on her. {@link
 * dev.cocreate.personalization.Rules#choices} gives those she made.
 *
 * <p>Immutable.
 *
 * @param off the names of the rules she switched off, as {@code author/id}
 * @param adopted the communities whose rules count for her
 * @param delegated by element, whose advice she put above her own rules
 * @param moved by {@code author/id/parameter}, where she moved it
 * @param refused the experiments she takes no part in
 */
public record Choices(
        Set<String> off,
        Set<PartyId> adopted,
        Map<String, PartyId> delegated,
        Map<String, Double> moved,
        Set<String> refused) {

    /** Of somebody who left everything as it was. */
    public static final Choices NONE = new Choices(Set.of(), Set.of(), Map.of(), Map.of(), Set.of());

    /**
     * Checks and copies.
     *
     * @param off as above
     * @param adopted as above
     * @param delegated as above
     * @param moved as above
     * @param refused as above
     * @throws IllegalArgumentException if a parameter was moved to what is no number
     */
    public Choices {
        off = Set.copyOf(off);
        adopted = Set.copyOf(adopted);
        delegated = Map.copyOf(delegated);
        moved = Map.copyOf(moved);
        moved.forEach((parameter, position) -> {
            if (position.isNaN()) {
                throw new IllegalArgumentException(
                        "a parameter is moved to a number, but '" + parameter + "' was moved to NaN");
            }
        });
        refused = Set.copyOf(refused);
    }

    /**
     * Where a parameter stands for her. If its author has since changed its bounds, it stands at the bound nearest to
     * where she moved it.
     *
     * @param rule the rule it belongs to
     * @param parameter the parameter
     * @return where she moved it, or where it began
     */
    public double position(Rule.Authored rule, Rule.Parameter parameter) {
        Double wanted = moved.get(rule.name() + "/" + parameter.key().name());
        if (wanted == null) {
            return parameter.initial();
        }
        return parameter.key().domain() instanceof Domain.OfNumber range
                ? Math.max(range.least(), Math.min(range.most(), wanted))
                : wanted;
    }

    /**
     * The same, with one more community adopted.
     *
     * @param community the community
     * @return the choices
     */
    public Choices adopting(PartyId community) {
        Set<PartyId> more = new HashSet<>(adopted);
        more.add(community);
        return new Choices(off, more, delegated, moved, refused);
    }

    /**
     * The same, with one more rule switched off.
     *
     * @param rule its name, as {@code author/id}
     * @return the choices
     */
    public Choices without(String rule) {
        Set<String> more = new HashSet<>(off);
        more.add(rule);
        return new Choices(more, adopted, delegated, moved, refused);
    }

    /**
     * The same, with one more element delegated.
     *
     * @param element the element
     * @param to to whom
     * @return the choices
     */
    public Choices delegating(String element, PartyId to) {
        Map<String, PartyId> more = new HashMap<>(delegated);
        more.put(element, to);
        return new Choices(off, adopted, more, moved, refused);
    }
}
