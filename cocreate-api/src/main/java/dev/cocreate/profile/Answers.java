package dev.cocreate.profile;

import dev.cocreate.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of choices and sets, in order. */
final class Answers {
    private Answers() {}

    static Map<String, Text> named(String... codes) {
        Map<String, Text> answers = new LinkedHashMap<>();
        for (String code : codes) {
            answers.put(code, Text.of(code));
        }
        return answers;
    }

    static Map<String, Text> copy(Map<String, Text> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a choice has at least one answer");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    static Map<String, Text> calling(Map<String, Text> answers, String code, Text answer) {
        if (!answers.containsKey(code)) {
            throw new IllegalArgumentException(
                    "the answers are " + answers.keySet() + ", but '" + code + "' was named");
        }
        Map<String, Text> changed = new LinkedHashMap<>(answers);
        changed.put(code, answer);
        return changed;
    }
}
