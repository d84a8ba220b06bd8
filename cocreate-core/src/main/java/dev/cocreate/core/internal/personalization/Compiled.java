package dev.cocreate.core.internal.personalization;

import dev.cocreate.core.internal.personalization.index.AuthorRules;
import dev.cocreate.personalization.Rule;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The compiled form of the rules in force of one state: made when first needed, from that of a state before, so that it
 * costs what changed. Readers take what is there and wait for nobody; it goes when its state goes. It says nothing that
 * the rules do not, so all are equal.
 *
 * <p>Safe for several threads.
 */
final class Compiled {

    private static final int MOST_CHANGES = 1_000;

    private final Set<String> changed;
    private volatile @Nullable AuthorRules before;
    private volatile @Nullable AuthorRules now;

    private Compiled(@Nullable AuthorRules before, Set<String> changed) {
        this.before = before;
        this.changed = changed;
    }

    /** That of the state that follows, in which the rules of these ids came, changed or went. */
    Compiled after(Collection<String> ids) {
        AuthorRules latest = now;
        if (latest != null) {
            return new Compiled(latest, Set.copyOf(ids));
        }
        AuthorRules base = before;
        Set<String> all = new HashSet<>(changed);
        all.addAll(ids);
        return base == null || all.size() > MOST_CHANGES ? unmade() : new Compiled(base, all);
    }

    /** Of rules of which nothing is compiled. */
    static Compiled unmade() {
        return new Compiled(null, Set.of());
    }

    /** The compiled form; several threads may make it at once, and make the same. */
    AuthorRules of(SortedMap<String, Rule.Authored> inForce) {
        AuthorRules made = now;
        if (made == null) {
            AuthorRules base = before;
            made = base == null ? AuthorRules.of(inForce) : base.after(inForce, changed);
            now = made;
            before = null;
        }
        return made;
    }

    /** Makes it ready, with nothing left beside the lines, so that no reader has to. */
    void ready(SortedMap<String, Rule.Authored> inForce) {
        AuthorRules made = of(inForce);
        AuthorRules folded = made.folded();
        if (!folded.equals(made)) {
            now = folded;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Compiled;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "compiled";
    }
}
