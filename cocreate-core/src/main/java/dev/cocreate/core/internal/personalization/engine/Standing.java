package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.util.Comparator;

/**
 * A rule as it stands for one person and element: its rank says how strongly, 0 the strongest.
 *
 * @param rule the rule
 * @param rank see {@link #rankOf}
 */
public record Standing(Rule.Authored rule, int rank) {

    /** The rank of her own rules. */
    public static final int HERS = 3;

    /** The weakest rank there is: that of what firms do unless told otherwise. */
    static final int WEAKEST = 6;

    /** The strongest first; within a rank forbid, require, choose, rank, advise; then by author and id. */
    public static final Comparator<Standing> ORDER = Standing::compare;

    private static int compare(Standing left, Standing right) {
        if (left.rank != right.rank) {
            return Integer.compare(left.rank, right.rank);
        }
        int strength = Integer.compare(strength(left.effect()), strength(right.effect()));
        if (strength != 0) {
            return strength;
        }
        int author = left.rule.author().value().compareTo(right.rule.author().value());
        return author != 0
                ? author
                : left.rule.rule().id().compareTo(right.rule.rule().id());
    }

    /** How strongly a layer counts; neutral advice counts more where she delegated. */
    public static int rankOf(Layer layer, boolean delegated) {
        return switch (layer) {
            case LAW -> 0;
            case DUTY -> 1;
            case CONSUMER -> HERS;
            case NEUTRAL_ADVICE -> delegated ? 2 : 4;
            case ADOPTED_COMMUNITY -> 5;
            case FIRM_DEFAULT -> WEAKEST;
        };
    }

    public Effect effect() {
        return rule.rule().effect();
    }

    /** Forbid, require, choose, rank, advise. */
    public static int strength(Effect effect) {
        if (effect instanceof Effect.Forbid) {
            return 0;
        }
        if (effect instanceof Effect.Require) {
            return 1;
        }
        if (effect instanceof Effect.Choose) {
            return 2;
        }
        return effect instanceof Effect.Rank ? 3 : 4;
    }

    /** The value the effect names; empty for advice. */
    public static String value(Effect effect) {
        if (effect instanceof Effect.Forbid forbid) {
            return forbid.value();
        }
        if (effect instanceof Effect.Require require) {
            return require.value();
        }
        if (effect instanceof Effect.Choose choose) {
            return choose.value();
        }
        return effect instanceof Effect.Rank rank ? rank.value() : "";
    }
}
