package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.Agreement.InForce;
import dev.cocreate.core.internal.profile.ProfileState.Found;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.Provenance.Observed;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What ending a use or erasing does. Computed once and used both to show it beforehand and to do it, so that the two
 * cannot differ. Pure.
 */
final class Consequences {

    private Consequences() {}

    /**
     * Of ending what is in force on some terms: what their parties observed or inferred under it falls, unless another
     * ground of theirs covers it. What she said herself stays hers.
     */
    static Effects ofEnding(Case about, InForce ended, List<Look> looks) {
        String ground = Leave.CONSENT + ended.terms().id();
        ProfileState without = about.state().with(new Agreement(ended.terms(), ConsentStatus.WITHDRAWN, null));
        Set<String> facts = new LinkedHashSet<>();
        Map<String, Reason> kept = new TreeMap<>();
        for (Found found : about.state().history()) {
            PartyId by = found.fact().from().by();
            boolean theirs =
                    found.fact().from() instanceof Observed && ended.terms().covers(by);
            if (!found.fact().stands() || !theirs || !ended.keys().contains(found.key())) {
                continue;
            }
            otherGround(about, without, by, found.key())
                    .ifPresentOrElse(
                            why -> kept.put(found.fact().id(), why),
                            () -> facts.add(found.fact().id()));
        }
        Set<String> inferences = new LinkedHashSet<>();
        for (Found found : about.state().history()) {
            if (found.fact().stands()
                    && found.fact().from() instanceof Inferred inferred
                    && ended.terms().covers(inferred.by())
                    && restsOnEnded(about, without, ended, inferred)) {
                inferences.add(found.fact().id());
            }
        }
        Set<String> fallen = new LinkedHashSet<>(facts);
        fallen.addAll(inferences);
        inferences.addAll(about.state().restingOn(fallen));
        List<Text> changes = new ArrayList<>();
        changes.add(Refused.text(
                "No longer used for this purpose ({}): {}.",
                "Für diesen Zweck ({}) nicht mehr genutzt: {}.",
                AccessTelling.unended(ended.terms().purpose().text()),
                new Wording(about.catalogue()).labels(ended.keys())));
        ended.terms().ways().stream()
                .filter(Way.Reduced.class::isInstance)
                .map(way -> ((Way.Reduced) way).lost())
                .forEach(changes::add);
        return new Effects(
                facts,
                inferences,
                decisions(looks, look -> look.grounds().contains(ground)),
                readers(about, looks, look -> look.grounds().contains(ground)),
                kept,
                changes);
    }

    /**
     * Of erasing what is known under some attributes: all of it goes with what was inferred from it, except what a law
     * demands be kept.
     */
    static Effects ofErasing(Case about, Collection<String> keys, List<Look> looks) {
        Set<String> facts = new LinkedHashSet<>();
        Map<String, Reason> kept = new TreeMap<>();
        for (Found found : about.state().history()) {
            if (!keys.contains(found.key())) {
                continue;
            }
            Reason law = keptByLaw(about, found.key(), found.fact().from().by());
            if (law != null) {
                kept.put(found.fact().id(), law);
            } else {
                facts.add(found.fact().id());
            }
        }
        Set<String> inferences = new HashSet<>(about.state().everRestingOn(facts));
        inferences.removeAll(facts);
        inferences.removeAll(kept.keySet());
        return new Effects(
                facts,
                inferences,
                decisions(looks, look -> look.seen().stream().anyMatch(keys::contains)),
                readers(about, looks, look -> look.seen().stream().anyMatch(keys::contains)),
                kept,
                List.of());
    }

    private static boolean restsOnEnded(Case about, ProfileState without, InForce ended, Inferred inferred) {
        return inferred.from().stream()
                .flatMap(base -> about.state().find(base).stream())
                .anyMatch(base -> ended.keys().contains(base.key())
                        && otherGround(about, without, inferred.by(), base.key())
                                .isEmpty());
    }

    private static Optional<Reason> otherGround(Case about, ProfileState without, PartyId by, String key) {
        for (Agreement agreement : without.agreements().values()) {
            InForce other = agreement.inForce();
            if (other != null
                    && other.terms().covers(by)
                    && other.keys().contains(key)
                    && about.now().isBefore(other.until())) {
                return Optional.of(reason(other));
            }
        }
        if (Leave.any(without, about.uses(), by, key, about.now())) {
            return Optional.of(Reason.of(
                    "profile.granted",
                    Refused.text("You gave leave for it.", "Sie haben dafür eine Erlaubnis gegeben.")));
        }
        return Optional.empty();
    }

    private static @Nullable Reason keptByLaw(Case about, String key, PartyId by) {
        for (Agreement agreement : about.state().agreements().values()) {
            InForce other = agreement.inForce();
            if (other != null
                    && other.terms().basis() == Basis.LEGAL_OBLIGATION
                    && (other.terms().covers(by) || about.isOwner(by))
                    && other.keys().contains(key)
                    && about.now().isBefore(other.until())) {
                return reason(other);
            }
        }
        return null;
    }

    private static Reason reason(InForce other) {
        String code = "profile.basis-"
                + other.terms().basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Text why = other.terms().ground().orElse(other.terms().purpose().text());
        return Reason.of(code, why)
                .from("terms:" + other.terms().id(), other.terms().version());
    }

    private static Set<String> decisions(List<Look> looks, Predicate<Look> concerned) {
        Set<String> decisions = new HashSet<>();
        looks.stream().filter(concerned).forEach(look -> look.decision().ifPresent(decisions::add));
        return decisions;
    }

    private static Map<PartyId, Instant> readers(Case about, List<Look> looks, Predicate<Look> concerned) {
        Map<PartyId, Instant> readers = new HashMap<>();
        looks.stream()
                .filter(concerned.and(look -> !about.isOwner(look.by())))
                .forEach(look -> readers.merge(look.by(), look.at(), (a, b) -> a.isAfter(b) ? a : b));
        return readers;
    }
}
