package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Audience;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.disclosure.preference.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/** What she said of her preferences, said back to her: by the names of the criteria and with the figures of her language. */
record Spoken(Content content, Locale language) {

    private boolean german() {
        return language.equals(Locale.GERMAN);
    }

    String of(Statement statement) {
        if (statement instanceof Statement.MattersMore more) {
            return compare(more.more(), german() ? "mindestens" : "at least", more.less());
        }
        if (statement instanceof Statement.Times times) {
            return compare(times.more(), times(number(times.times())), times.less());
        }
        if (statement instanceof Statement.TimesBetween between) {
            String range = number(between.atLeast()) + (german() ? " bis " : " to ") + number(between.atMost());
            return compare(between.more(), times(range), between.less());
        }
        if (statement instanceof Statement.ShareBetween share) {
            return german()
                    ? name(share.criterion()) + " hat " + number(100 * share.atLeast()) + " bis "
                            + number(100 * share.atMost()) + " von 100 des Gewichts"
                    : name(share.criterion()) + " has " + number(100 * share.atLeast()) + " to "
                            + number(100 * share.atMost()) + " of 100 of the weight";
        }
        return ((Statement.Exactly) statement)
                .weights().entrySet().stream()
                        .map(weight -> name(weight.getKey()) + " " + number(100 * weight.getValue())
                                + (german() ? " von 100" : " of 100"))
                        .collect(Collectors.joining(", "));
    }

    private String compare(String more, String how, String less) {
        return german()
                ? name(more) + " zählt " + how + " so viel wie " + name(less)
                : name(more) + " matters " + how + " as much as " + name(less);
    }

    private String times(String factor) {
        return factor + (german() ? "-mal" : " times");
    }

    String name(String criterion) {
        String words = content.criterion(criterion)
                .map(found -> found.name().in(Audience.of(language)).words())
                .orElse(criterion);
        return german() ? "\u201e" + words + "\u201c" : "\u201c" + words + "\u201d";
    }

    private String number(double value) {
        String plain = new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        return german() ? plain.replace('.', ',') : plain;
    }
}
