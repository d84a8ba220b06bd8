package dev.cocreate.personalization;

import dev.cocreate.Audience;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as a person reads it: answers by their labels, numbers with their unit. */
final class ValueWords {

    private ValueWords() {}

    static String tell(AttributeKey<?> key, Object value, Audience audience) {
        boolean german = audience.language().getLanguage().equals("de");
        if (value instanceof Collection<?> answers) {
            return answers.isEmpty()
                    ? (german ? "keine" : "none")
                    : answers.stream()
                            .map(each -> answer(key, each, audience))
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean flag) {
            return german ? (flag ? "ja" : "nein") : (flag ? "yes" : "no");
        }
        if (value instanceof Double number) {
            String digits = number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString(number.longValue())
                    : number.toString();
            String unit = key.domain() instanceof Domain.OfNumber of ? of.unit() : "";
            return unit.isEmpty() ? digits : digits + " " + unit;
        }
        return answer(key, value, audience);
    }

    private static String answer(AttributeKey<?> key, Object value, Audience audience) {
        Map<String, Text> answers = Map.of();
        if (key.domain() instanceof Domain.OfChoice choice) {
            answers = choice.answers();
        } else if (key.domain() instanceof Domain.OfSet set) {
            answers = set.answers();
        }
        Text label = answers.get(value.toString());
        return label == null ? value.toString() : label.in(audience).words();
    }
}
