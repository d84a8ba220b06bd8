package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.RulesEvent.CommunityAdopted;
import dev.cocreate.core.internal.personalization.RulesEvent.ElementDelegated;
import dev.cocreate.core.internal.personalization.RulesEvent.ExperimentRefused;
import dev.cocreate.core.internal.personalization.RulesEvent.ParameterMoved;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleRepealed;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleSwitched;
import dev.cocreate.core.internal.personalization.RulesEvent.RulesAuthored;
import dev.cocreate.core.internal.personalization.RulesEvent.Version;
import dev.cocreate.core.internal.personalization.index.AuthorRules;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One author's rules, with every version there ever was, and what she made of those of others.
 *
 * @param earlier by id, every version that no longer stands, in order
 * @param inForce by id, the version in force
 * @param off the rules of others she switched off, as {@code author/id}
 * @param adopted the communities she adopted, in order
 * @param delegated by element, to whom she delegated it
 * @param moved by {@code author/id/parameter}, where she moved it
 * @param refused the experiments she takes no part in
 * @param compiled the rules in force, compiled
 */
public record RulesState(
        Map<String, List<Rule.Authored>> earlier,
        SortedMap<String, Rule.Authored> inForce,
        Set<String> off,
        Set<PartyId> adopted,
        Map<String, PartyId> delegated,
        Map<String, Double> moved,
        Set<String> refused,
        Compiled compiled) {

    static final RulesState EMPTY = new RulesState(
            Map.of(), new TreeMap<>(), Set.of(), Set.of(), Map.of(), Map.of(), Set.of(), Compiled.unmade());

    public RulesState {
        earlier = Collections.unmodifiableMap(earlier);
        inForce = Collections.unmodifiableSortedMap(inForce);
        off = Collections.unmodifiableSet(off);
        adopted = Collections.unmodifiableSet(adopted);
        delegated = Collections.unmodifiableMap(delegated);
        moved = Collections.unmodifiableMap(moved);
        refused = Collections.unmodifiableSet(refused);
    }

    static final Fold<RulesState> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "rules";
        }

        @Override
        public RulesState empty(StreamId stream) {
            return EMPTY;
        }

        @Override
        public RulesState after(RulesState state, Recorded recorded) {
            PartyId author = PartyId.of(recorded.header().stream().name());
            return state.after(recorded.event(), author, recorded.at());
        }
    };

    /** The rules in force, compiled. */
    AuthorRules rules() {
        return compiled.of(inForce);
    }

    /** Makes the compiled form ready, so that no reader has to. */
    void ready() {
        compiled.ready(inForce);
    }

    /** What she made of the rules of others. */
    Choices choices() {
        return new Choices(off, adopted, delegated, moved, refused);
    }

    /** How many versions of a rule there were. */
    int version(String id) {
        Rule.Authored standing = inForce.get(id);
        return standing == null ? earlier.getOrDefault(id, List.of()).size() : standing.version();
    }

    /** A rule in one of its versions. */
    Optional<Rule.Authored> version(String id, int version) {
        Rule.Authored standing = inForce.get(id);
        if (standing != null && standing.version() == version) {
            return Optional.of(standing);
        }
        List<Rule.Authored> before = earlier.getOrDefault(id, List.of());
        return version >= 1 && version <= before.size() ? Optional.of(before.get(version - 1)) : Optional.empty();
    }

    private RulesState after(Object event, PartyId author, Instant at) {
        if (event instanceof RulesAuthored authored) {
            return authored(authored.rules(), author, at);
        }
        if (event instanceof RuleRepealed repealed) {
            SortedMap<String, Rule.Authored> left = new TreeMap<>(inForce);
            Rule.Authored gone = left.remove(repealed.id());
            Map<String, List<Rule.Authored>> before = gone == null ? earlier : andEarlier(List.of(gone));
            return new RulesState(
                    before, left, off, adopted, delegated, moved, refused, compiled.after(Set.of(repealed.id())));
        }
        if (event instanceof RuleSwitched switched) {
            String name = switched.by().value() + "/" + switched.id();
            return new RulesState(
                    earlier, inForce, changed(off, name, switched.off()), adopted, delegated, moved, refused, compiled);
        }
        if (event instanceof CommunityAdopted each) {
            Set<PartyId> now = changed(adopted, each.community(), each.adopted());
            return new RulesState(earlier, inForce, off, now, delegated, moved, refused, compiled);
        }
        if (event instanceof ElementDelegated each) {
            Map<String, PartyId> now = new LinkedHashMap<>(delegated);
            now.remove(each.element());
            each.to().ifPresent(to -> now.put(each.element(), to));
            return new RulesState(earlier, inForce, off, adopted, now, moved, refused, compiled);
        }
        if (event instanceof ParameterMoved each) {
            Map<String, Double> now = new LinkedHashMap<>(moved);
            now.put(each.by().value() + "/" + each.id() + "/" + each.parameter(), each.value());
            return new RulesState(earlier, inForce, off, adopted, delegated, now, refused, compiled);
        }
        if (event instanceof ExperimentRefused each) {
            Set<String> now = changed(refused, each.experiment(), true);
            return new RulesState(earlier, inForce, off, adopted, delegated, moved, now, compiled);
        }
        return this;
    }

    private RulesState authored(List<Version> rules, PartyId author, Instant at) {
        SortedMap<String, Rule.Authored> standing = new TreeMap<>(inForce);
        List<Rule.Authored> superseded = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Version each : rules) {
            String id = each.rule().id();
            Rule.Authored before = standing.put(id, new Rule.Authored(author, each.rule(), each.version(), at));
            if (before != null) {
                superseded.add(before);
            }
            ids.add(id);
        }
        Map<String, List<Rule.Authored>> before = superseded.isEmpty() ? earlier : andEarlier(superseded);
        return new RulesState(before, standing, off, adopted, delegated, moved, refused, compiled.after(ids));
    }

    /** The versions that stand no longer, and these. */
    private Map<String, List<Rule.Authored>> andEarlier(List<Rule.Authored> more) {
        Map<String, List<Rule.Authored>> all = new HashMap<>(earlier);
        for (Rule.Authored each : more) {
            List<Rule.Authored> before =
                    new ArrayList<>(all.getOrDefault(each.rule().id(), List.of()));
            before.add(each);
            all.put(each.rule().id(), List.copyOf(before));
        }
        return all;
    }

    private static <T> Set<T> changed(Set<T> set, T value, boolean in) {
        Set<T> changed = new LinkedHashSet<>(set);
        if (in) {
            changed.add(value);
        } else {
            changed.remove(value);
        }
        return changed;
    }
}
