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
 * @param versions by id, every version in order
 * @param inForce by id, the version in force
 * @param off the rules of others she switched off, as {@code author/id}
 * @param adopted the communities she adopted, in order
 * @param delegated by element, to whom she delegated it
 * @param moved by {@code author/id/parameter}, where she moved it
 * @param refused the experiments she takes no part in
 * @param compiled the rules in force, compiled
 */
public record RulesState(
        Map<String, List<Rule.Authored>> versions,
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
        versions = Collections.unmodifiableMap(versions);
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
        return versions.getOrDefault(id, List.of()).size();
    }

    /** A rule in one of its versions. */
    Optional<Rule.Authored> version(String id, int version) {
        List<Rule.Authored> all = versions.getOrDefault(id, List.of());
        return version >= 1 && version <= all.size() ? Optional.of(all.get(version - 1)) : Optional.empty();
    }

    private RulesState after(Object event, PartyId author, Instant at) {
        if (event instanceof RulesAuthored authored) {
            return authored(authored.rules(), author, at);
        }
        if (event instanceof RuleRepealed repealed) {
            SortedMap<String, Rule.Authored> left = new TreeMap<>(inForce);
            left.remove(repealed.id());
            return new RulesState(
                    versions, left, off, adopted, delegated, moved, refused, compiled.after(Set.of(repealed.id())));
        }
        if (event instanceof RuleSwitched switched) {
            String name = switched.by().value() + "/" + switched.id();
            return new RulesState(
                    versions,
                    inForce,
                    changed(off, name, switched.off()),
                    adopted,
                    delegated,
                    moved,
                    refused,
                    compiled);
        }
        if (event instanceof CommunityAdopted each) {
            Set<PartyId> now = changed(adopted, each.community(), each.adopted());
            return new RulesState(versions, inForce, off, now, delegated, moved, refused, compiled);
        }
        if (event instanceof ElementDelegated each) {
            Map<String, PartyId> now = new LinkedHashMap<>(delegated);
            now.remove(each.element());
            each.to().ifPresent(to -> now.put(each.element(), to));
            return new RulesState(versions, inForce, off, adopted, now, moved, refused, compiled);
        }
        if (event instanceof ParameterMoved each) {
            Map<String, Double> now = new LinkedHashMap<>(moved);
            now.put(each.by().value() + "/" + each.id() + "/" + each.parameter(), each.value());
            return new RulesState(versions, inForce, off, adopted, delegated, now, refused, compiled);
        }
        if (event instanceof ExperimentRefused each) {
            Set<String> now = changed(refused, each.experiment(), true);
            return new RulesState(versions, inForce, off, adopted, delegated, moved, now, compiled);
        }
        return this;
    }

    private RulesState authored(List<Version> rules, PartyId author, Instant at) {
        Map<String, List<Rule.Authored>> all = new LinkedHashMap<>(versions);
        SortedMap<String, Rule.Authored> standing = new TreeMap<>(inForce);
        for (Version each : rules) {
            Rule.Authored authored = new Rule.Authored(author, each.rule(), each.version(), at);
            List<Rule.Authored> history =
                    new ArrayList<>(all.getOrDefault(each.rule().id(), List.of()));
            history.add(authored);
            all.put(each.rule().id(), List.copyOf(history));
            standing.put(each.rule().id(), authored);
        }
        List<String> ids = rules.stream().map(each -> each.rule().id()).toList();
        return new RulesState(all, standing, off, adopted, delegated, moved, refused, compiled.after(ids));
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
