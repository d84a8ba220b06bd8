package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must be there, and be told alike for benefits and risks. */
final class ContentChecks {

    private ContentChecks() {}

    static List<String> decision(Subject subject) {
        return subject.choice().question().isPresent() ? List.of() : List.of("choice");
    }

    static List<String> options(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Option option : subject.choice().options()) {
            if (option.description().isEmpty()) {
                broken.add(option.id());
            }
        }
        boolean settled = subject.choice().statusQuo().isPresent()
                || subject.choice().noStatusQuo().isPresent();
        // One way to go is no choice (concept 20).
        if (!settled || subject.choice().options().size() < 2) {
            broken.add("choice");
        }
        return broken;
    }

    static List<String> bothSides(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Option option : subject.choice().options()) {
            if (!has(subject, option, kind -> kind == Kind.BENEFIT)
                    || !has(subject, option, kind -> kind == Kind.RISK)) {
                broken.add(option.id());
            }
        }
        return broken;
    }

    private static boolean has(Subject subject, Option option, Predicate<Kind> side) {
        return subject.effects().stream()
                .filter(effect -> effect.option().equals(option.id()))
                .filter(effect -> !(effect.value() instanceof Uncertain.NoneKnown)
                        || effect.evidence().isPresent())
                .flatMap(effect -> subject.criterion(effect.criterion()).stream())
                .anyMatch(criterion -> side.test(criterion.kind()));
    }

    static List<String> relativeOnly(Subject subject) {
        List<String> broken = new ArrayList<>(subject.criteria().stream()
                .filter(criterion -> criterion.measure() instanceof Measure.Relative)
                .map(Criterion::id)
                .toList());
        broken.addAll(WordChecks.relativeWords(subject));
        return broken;
    }

    static List<String> horizons(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Criterion criterion : subject.criteria()) {
            List<Effect> known = known(subject.of(criterion));
            known.stream()
                    .filter(effect -> effect.horizon().isEmpty())
                    .map(Subject::at)
                    .forEach(broken::add);
            Set<Period> times = known.stream()
                    .flatMap(effect -> effect.horizon().stream())
                    .map(Period::normalized)
                    .collect(Collectors.toSet());
            if (times.size() > 1) {
                broken.add(criterion.id());
            }
        }
        return broken;
    }

    static List<String> population(Subject subject) {
        return known(subject.effects()).stream()
                .filter(effect ->
                        effect.evidence().flatMap(Evidence::population).isEmpty())
                .map(Subject::at)
                .toList();
    }

    static List<String> citation(Subject subject) {
        return subject.effects().stream()
                .filter(effect -> !(effect.value() instanceof Uncertain.Unknown))
                .filter(effect ->
                        effect.evidence().map(Evidence::citation).orElse("").isBlank())
                .map(Subject::at)
                .toList();
    }

    static List<String> uncertainty(Subject subject) {
        return known(subject.effects()).stream()
                .filter(effect -> effect.value() instanceof Uncertain.Exact)
                .filter(effect ->
                        effect.evidence().map(Evidence::certainty).orElse(Certainty.UNRATED) == Certainty.UNRATED)
                .map(Subject::at)
                .toList();
    }

    static List<String> interests(Subject subject) {
        Optional<Interests> interests = subject.interests();
        if (interests.isEmpty()) {
            return List.of("interests");
        }
        return subject.choice().options().stream()
                .map(Option::id)
                .filter(option -> !interests.get().gains().containsKey(option))
                .toList();
    }

    /** A criterion told for some options only lets the others look better than they are known to be. */
    static List<String> symmetry(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Criterion criterion : subject.criteria()) {
            List<Effect> its = subject.of(criterion);
            boolean some = its.stream().anyMatch(effect -> effect.horizon().isPresent());
            boolean told = subject.choice().options().stream()
                    .allMatch(option ->
                            its.stream().anyMatch(effect -> effect.option().equals(option.id())));
            if (some && !told) {
                broken.add(criterion.id());
            }
        }
        return broken;
    }

    /** More than three times as many items on one side as on the other: worth a warning, not a refusal. */
    static boolean lopsided(Subject subject) {
        long benefits = count(subject, Kind.BENEFIT);
        long risks = count(subject, Kind.RISK);
        return benefits > 3 * risks || risks > 3 * benefits;
    }

    private static long count(Subject subject, Kind kind) {
        return subject.criteria().stream()
                .filter(criterion -> criterion.kind() == kind)
                .count();
    }

    static List<String> likeness(Subject subject) {
        return subject.choice().options().stream()
                .filter(option -> option.likeness().isEmpty())
                .map(Option::id)
                .toList();
    }

    static List<String> comprehension(Subject subject) {
        return subject.criteria().stream()
                .filter(ContentChecks::grave)
                .map(Criterion::id)
                .filter(id -> subject.questions().stream()
                        .noneMatch(question -> question.criterion().equals(id)))
                .toList();
    }

    /** A risk so severe that nobody takes it without having understood it. */
    static boolean grave(Criterion criterion) {
        return criterion.kind() == Kind.RISK && criterion.severity() != Criterion.Severity.MINOR;
    }

    static List<String> denials(Subject subject) {
        return subject.choice().options().stream()
                .filter(option -> unfounded(option.availability()))
                .map(Option::id)
                .toList();
    }

    private static boolean unfounded(Availability availability) {
        if (availability instanceof Availability.Denied denied) {
            return denied.appeal().isEmpty() || denied.rule().isBlank();
        }
        return availability instanceof Availability.NeedsApproval needs
                && needs.appeal().isEmpty();
    }

    static List<String> preselected(Subject subject) {
        return subject.choice().preselected().map(List::of).orElse(List.of());
    }

    /** Effects that state a value. */
    static List<Effect> known(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> !(effect.value() instanceof Uncertain.Unknown)
                        && !(effect.value() instanceof Uncertain.NoneKnown))
                .toList();
    }
}
