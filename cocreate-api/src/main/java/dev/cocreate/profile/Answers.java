package dev.cocreate.profile;

import dev.cocreate.Money;
import dev.cocreate.Text;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The answers of choices and sets, in order; and how values are said. */
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

    static Text said(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }

    static Text told(Map<String, Text> answers, String code) {
        Text named = answers.get(code);
        if (named == null) {
            return said(code, code);
        }
        Text told = named;
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            if (!named.languages().contains(language)) {
                told = told.and(language, named.toString());
            }
        }
        return told;
    }

    /** Several answers in the domain's order, as "a, b and c". */
    static Text told(Map<String, Text> answers, Collection<String> codes) {
        if (codes.isEmpty()) {
            return said("none", "keine");
        }
        List<Text> each = new ArrayList<>();
        answers.keySet().stream().filter(codes::contains).forEach(code -> each.add(told(answers, code)));
        codes.stream()
                .filter(code -> !answers.containsKey(code))
                .sorted()
                .forEach(code -> each.add(told(answers, code)));
        Set<Locale> languages = new LinkedHashSet<>(each.get(0).languages());
        each.forEach(text -> languages.retainAll(text.languages()));
        Text joined = said(joined(each, Locale.ENGLISH, " and "), joined(each, Locale.GERMAN, " und "));
        for (Locale language : languages) {
            if (!joined.languages().contains(language)) {
                joined = joined.and(language, joined(each, language, ", "));
            }
        }
        return joined;
    }

    private static String joined(List<Text> each, Locale language, String last) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < each.size(); i++) {
            words.append(i == 0 ? "" : i == each.size() - 1 ? last : ", ");
            words.append(each.get(i).in(dev.cocreate.Audience.of(language)).words());
        }
        return words.toString();
    }

    static String number(double value, String unit, Locale language) {
        NumberFormat form = NumberFormat.getNumberInstance(language);
        form.setMaximumFractionDigits(6);
        // Years and the like are not grouped; four digits read well without.
        form.setGroupingUsed(Math.abs(value) >= 10_000);
        return (form.format(value) + " " + unit).trim();
    }

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    static String instant(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    static String amount(Money amount, Locale language) {
        NumberFormat form = NumberFormat.getNumberInstance(language);
        int decimals = Math.max(0, amount.currency().getDefaultFractionDigits());
        form.setMinimumFractionDigits(decimals);
        form.setMaximumFractionDigits(decimals);
        return form.format(amount.amount()) + " " + amount.currency().getSymbol(language);
    }
}
