package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.form.Content.Model;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.Remedy;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is looked at: a disclosure finished or in the making, and what was weighed if it was.
 *
 * @param effects those computed included
 */
public record Subject(
        Choice choice,
        List<Criterion> criteria,
        List<Effect> effects,
        List<Computed> computed,
        List<Model> models,
        Optional<Interests> interests,
        List<Question> questions,
        List<Remedy> remedies,
        int outOf,
        Optional<Preferences> preferences,
        Optional<Assessment> assessment) {

    /** A text somebody wrote, and where it stands. */
    record Said(String where, Text text) {}

    Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    List<Effect> of(Criterion criterion) {
        return effects.stream()
                .filter(effect -> effect.criterion().equals(criterion.id()))
                .toList();
    }

    static String at(Effect effect) {
        return effect.criterion() + "/" + effect.option();
    }

    /** Every text somebody wrote, but for the questions, whose wrong answers may say what they like. */
    List<Said> said() {
        List<Said> all = new ArrayList<>();
        choice.question().ifPresent(text -> all.add(new Said("question", text)));
        choice.situation().ifPresent(text -> all.add(new Said("situation", text)));
        for (Option option : choice.options()) {
            all.add(new Said(option.id(), option.name()));
            option.description().ifPresent(text -> all.add(new Said(option.id(), text)));
            option.likeness().ifPresent(text -> all.add(new Said(option.id(), text)));
        }
        for (Criterion criterion : criteria) {
            all.add(new Said(criterion.id(), criterion.name()));
            criterion.likeness().ifPresent(text -> all.add(new Said(criterion.id(), text)));
            if (criterion.measure() instanceof Measure.Proportion proportion) {
                all.add(new Said(criterion.id(), proportion.event()));
                proportion.complement().ifPresent(text -> all.add(new Said(criterion.id(), text)));
            }
        }
        for (Effect effect : effects) {
            effect.note().ifPresent(text -> all.add(new Said(at(effect), text)));
        }
        interests.ifPresent(stakes -> {
            all.add(new Said("interests", stakes.paidBy()));
            all.add(new Said("interests", stakes.updates()));
            stakes.gains().forEach((option, gain) -> all.add(new Said(option, gain)));
        });
        remedies.forEach(remedy -> all.add(new Said(remedy.id(), remedy.offer())));
        return all;
    }
}
