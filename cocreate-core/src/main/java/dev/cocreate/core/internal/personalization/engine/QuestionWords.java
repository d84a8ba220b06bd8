package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Text;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Question;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Questions as they are put to her, with why they matter. */
final class QuestionWords {

    private static final int MOST_REASONS = 3;

    private QuestionWords() {}

    static Question question(
            AttributeKey<?> key,
            List<Standing> unknown,
            Map<Conclusion, List<AnswerClass>> byResult,
            Conclusion ifDeclined) {
        List<Question.Answer> answers = new ArrayList<>();
        byResult.forEach((result, classes) -> answers.add(new Question.Answer(
                AnswerWords.either(classes.stream().map(AnswerClass::words).toList()), result)));
        return new Question(key, words(key), why(key, unknown), answers, ifDeclined);
    }

    /** A question of which only the silence makes a difference. */
    static Question anyAnswer(AttributeKey<?> key, List<Standing> unknown, Conclusion answered, Conclusion ifDeclined) {
        Question.Answer any = new Question.Answer(AnswerWords.both("any answer", "jede Antwort"), answered);
        return new Question(key, words(key), why(key, unknown), List.of(any), ifDeclined);
    }

    private static Text words(AttributeKey<?> key) {
        String english = AnswerWords.in(key.label(), Locale.ENGLISH);
        String german = AnswerWords.in(key.label(), Locale.GERMAN);
        if (key.domain() instanceof Domain.OfFlag) {
            return AnswerWords.both(
                    "One question: does this hold for you: " + english + "?",
                    "Eine Frage: Trifft das auf Sie zu: " + german + "?");
        }
        if (key.domain() instanceof Domain.OfSet) {
            return AnswerWords.both(
                    "One question: which of these, if any: " + english + "?",
                    "Eine Frage: Was davon, wenn überhaupt: " + german + "?");
        }
        return AnswerWords.both(
                "One question: what is this: " + english + "?", "Eine Frage: Was ist das: " + german + "?");
    }

    private static Text why(AttributeKey<?> key, List<Standing> unknown) {
        Set<Text> reasons = new LinkedHashSet<>();
        for (Standing each : unknown) {
            Set<AttributeKey<?>> read = new LinkedHashSet<>();
            Clauses.keys(each.rule().rule().condition(), read::add);
            if (read.contains(key) && reasons.size() < MOST_REASONS) {
                reasons.add(each.rule().rule().rationale());
            }
        }
        Text because = AnswerWords.join(List.copyOf(reasons), " ", " ");
        return AnswerWords.both(
                "It matters because a rule turns on it: " + AnswerWords.in(because, Locale.ENGLISH),
                "Es ist wichtig, weil eine Regel davon abhängt: " + AnswerWords.in(because, Locale.GERMAN));
    }
}
