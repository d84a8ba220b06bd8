package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.core.internal.disclosure.form.Content.Model;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.ValueFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What figures computed by models, and weighings, must be like. */
final class ModelChecks {

    private ModelChecks() {}

    /** An estimate averaged over something may neither be called hers alone nor be as narrow as if it were. */
    static List<String> domain(Subject subject) {
        return subject.computed().stream()
                .filter(computed -> !computed.estimate().averagedOver().isEmpty())
                .filter(computed -> computed.estimate().scope() == Scope.FOR_ME
                        || computed.estimate().risk() instanceof Uncertain.Exact)
                .map(Computed::criterion)
                .toList();
    }

    static List<String> notice(Subject subject) {
        Set<Locale> languages =
                subject.choice().question().map(text -> text.languages()).orElse(Set.of());
        List<String> broken = new ArrayList<>();
        for (Model model : subject.models()) {
            if (model.notice().isPresent() && !model.notice().get().languages().containsAll(languages)) {
                broken.add(model.id());
            }
        }
        return broken;
    }

    static List<String> swingRange(Subject subject) {
        if (subject.preferences().isEmpty()) {
            return List.of();
        }
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, ValueFunction> value :
                subject.preferences().get().values().entrySet()) {
            Optional<Criterion> criterion = subject.criterion(value.getKey());
            if (criterion.isPresent()) {
                List<Double> at = value.getValue().at();
                double range = at.get(at.size() - 1) - at.get(0);
                double spread = spread(subject, criterion.get());
                if (spread > 0 && range > 10 * spread) {
                    broken.add(value.getKey());
                }
            }
        }
        return broken;
    }

    private static double spread(Subject subject, Criterion criterion) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (var effect : subject.of(criterion)) {
            Optional<Limits> limits = Limits.of(effect.value());
            if (limits.isPresent()) {
                least = Math.min(least, limits.get().low().orElse(limits.get().point()));
                most = Math.max(most, limits.get().high().orElse(limits.get().point()));
            }
        }
        return most - least;
    }

    static List<String> veto(Subject subject) {
        if (subject.preferences().isEmpty()) {
            return List.of();
        }
        return subject.criteria().stream()
                .filter(ContentChecks::grave)
                .map(Criterion::id)
                .filter(id -> subject.preferences().get().vetoes().stream()
                        .noneMatch(veto -> veto.criterion().equals(id)))
                .toList();
    }
}
