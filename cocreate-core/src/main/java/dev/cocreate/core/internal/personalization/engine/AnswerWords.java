package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Text;
import dev.cocreate.profile.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers and questions as they are put to a person, in English and German. */
final class AnswerWords {

    private AnswerWords() {}

    /** Both languages from one English and one German sentence. */
    static Text both(String english, String german) {
        return Text.of(english).and(Locale.GERMAN, german);
    }

    /** In each language: the words of a text there, or where it lacks the language, what it has. */
    static String in(Text text, Locale language) {
        return text.in(dev.cocreate.Audience.of(language)).words();
    }

    static Text join(List<Text> parts, String english, String german) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder inEnglish = new StringBuilder();
        StringBuilder inGerman = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            inEnglish.append(i == 0 ? "" : english).append(in(parts.get(i), Locale.ENGLISH));
            inGerman.append(i == 0 ? "" : german).append(in(parts.get(i), Locale.GERMAN));
        }
        return both(inEnglish.toString(), inGerman.toString());
    }

    /** One of these; beyond six, the first five and how many more. */
    static Text either(List<Text> answers) {
        if (answers.size() <= 6) {
            return join(answers, " or ", " oder ");
        }
        int more = answers.size() - 5;
        List<Text> few = new ArrayList<>(answers.subList(0, 5));
        few.add(both("one of " + more + " others", "eines von " + more + " anderen"));
        return join(few, " or ", " oder ");
    }

    /** A piece of an axis; a bound that is the domain's own is not said. */
    static Text interval(Domain<?> domain, Intervals.Piece piece, boolean first, boolean last) {
        String from = said(domain, piece.from());
        String to = said(domain, piece.to());
        if (piece.from() == piece.to()) {
            return both(from, from);
        }
        if (first && last) {
            return both("any answer", "jede Antwort");
        }
        Text lower = piece.fromOpen()
                ? both("more than " + from, "mehr als " + from)
                : both("at least " + from, "mindestens " + from);
        Text upper = piece.toOpen()
                ? both("less than " + to, "weniger als " + to)
                : both("at most " + to, "höchstens " + to);
        if (domain instanceof Domain.OfDate || domain instanceof Domain.OfInstant) {
            lower = both("on or after " + from, "ab dem " + from);
            upper = both("on or before " + to, "bis zum " + to);
        }
        if (first) {
            return upper;
        }
        return last ? lower : join(List.of(lower, upper), " and ", " und ");
    }

    private static String said(Domain<?> domain, double position) {
        Object value = AnswerClasses.value(domain, position);
        if (value instanceof Double number) {
            String digits = number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString(number.longValue())
                    : number.toString();
            String unit = domain instanceof Domain.OfNumber of ? of.unit() : "";
            return unit.isEmpty() ? digits : digits + " " + unit;
        }
        return value.toString();
    }
}
