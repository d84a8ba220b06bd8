package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.Text;
import dev.cocreate.disclosure.View;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Speaks one reader's language: picks her words of a text and puts the separators of her language into figures. It changes
 * no digit. For one thread; remembers whether a text lacked her language.
 */
final class Voice {

    private final View view;
    private final Locale language;
    private boolean missing;

    Voice(View view) {
        this.view = view;
        this.language = view.audience().languages().stream()
                .filter(each -> List.of("en", "de").contains(each.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        this.missing = !language.equals(view.audience().language())
                && !language.getLanguage().equals(view.audience().language().getLanguage());
    }

    View view() {
        return view;
    }

    Locale language() {
        return language;
    }

    boolean missing() {
        return missing;
    }

    boolean german() {
        return language.getLanguage().equals("de");
    }

    String say(Phrase phrase) {
        return phrase.in(language);
    }

    String say(Text text) {
        Text.Told told = text.in(view.audience());
        missing |= !told.missing().isEmpty();
        return told.words();
    }

    /** A figure in decimal notation with a dot, with her separators. */
    String number(String figure) {
        boolean negative = figure.startsWith("-");
        String bare = negative ? figure.substring(1) : figure;
        int dot = bare.indexOf('.');
        String whole = dot < 0 ? bare : bare.substring(0, dot);
        StringBuilder grouped = new StringBuilder(negative ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(german() ? '.' : ',');
            }
            grouped.append(whole.charAt(i));
        }
        return dot < 0
                ? grouped.toString()
                : grouped.append(german() ? ',' : '.')
                        .append(bare, dot + 1, bare.length())
                        .toString();
    }

    /** In the quotation marks of her language. */
    String quoted(String words) {
        return german() ? "\u201e" + words + "\u201c" : "\u201c" + words + "\u201d";
    }

    String number(int figure) {
        return number(Integer.toString(figure));
    }

    String day(LocalDate day) {
        String pattern = german() ? "d. MMMM uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    /** "10 years", "1 year and 6 months". */
    String span(Period period) {
        Period normal = period.normalized();
        List<String> parts = new ArrayList<>();
        part(parts, normal.getYears(), "year", "years", "Jahr", "Jahren");
        part(parts, normal.getMonths(), "month", "months", "Monat", "Monaten");
        part(parts, normal.getDays(), "day", "days", "Tag", "Tagen");
        if (parts.isEmpty()) {
            return number(0) + (german() ? " Tagen" : " days");
        }
        return String.join(german() ? " und " : " and ", parts);
    }

    private void part(List<String> parts, int count, String one, String many, String eins, String viele) {
        if (count != 0) {
            String unit = german() ? (count == 1 ? eins : viele) : (count == 1 ? one : many);
            parts.add(number(count) + " " + unit);
        }
    }
}
