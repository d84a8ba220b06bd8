package dev.cocreate.personalization;

/**
 * How strongly a rule binds, the strongest first. A stronger layer overrules a weaker one; within a layer forbidding
 * beats requiring, requiring beats choosing, choosing beats ranking.
 */
public enum Layer {
    /** What the law says, for everybody. Nobody can switch it off. */
    LAW,
    /** What the firm must refuse or do, as a barman must: it states a {@link Ground} and an appeal. */
    DUTY,
    /** What she decides for herself. Binds nobody else. */
    CONSUMER,
    /** What a neutral party advises: above {@link #CONSUMER} where she delegates to it, else just below. */
    NEUTRAL_ADVICE,
    /** What a community recommends. Counts only for those who adopted it. */
    ADOPTED_COMMUNITY,
    /** What the firm does unless somebody says otherwise. */
    FIRM_DEFAULT;

    /**
     * Whether the consumer can never switch off a rule of this layer.
     *
     * @return true for {@link #LAW} and {@link #DUTY}
     */
    public boolean binding() {
        return this == LAW || this == DUTY;
    }
}
