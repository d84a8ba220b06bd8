package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.Figure;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import java.math.BigDecimal;
import java.util.Optional;

/** Figures in words. */
record Figures(Master master, Voice voice) {

    /** A whole sentence: "36 of 1,000 people with your values have ...; 964 of 1,000 have none". */
    String sentence(Criterion criterion, Effect effect) {
        Optional<Figure> figure = master.figure(effect.criterion(), effect.option());
        if (figure.isEmpty()) {
            return unknown(effect.value()) + ".";
        }
        if (!(criterion.measure() instanceof Measure.Proportion proportion)) {
            return value(criterion, figure.get()) + limits(figure.get()) + ".";
        }
        String of =
                " " + voice.say(Phrase.OF) + " " + voice.number(master.content().outOf()) + " ";
        StringBuilder words = new StringBuilder(voice.number(figure.get().point()))
                .append(limits(figure.get()))
                .append(of)
                .append(people(effect.scope()))
                .append(' ')
                .append(voice.say(proportion.event()));
        proportion
                .complement()
                .ifPresent(complement -> words.append("; ")
                        .append(voice.number(figure.get().others().orElse("0")))
                        .append(of)
                        .append(voice.say(complement)));
        return words.append('.').toString();
    }

    /** For a cell: "36 of 1,000 (range 32 to 41)". */
    String cell(Criterion criterion, Effect effect) {
        return master.figure(effect.criterion(), effect.option())
                .map(figure -> value(criterion, figure) + limits(figure))
                .orElseGet(() -> unknown(effect.value()));
    }

    String value(Criterion criterion, Figure figure) {
        String number = voice.number(figure.point());
        Measure measure = criterion.measure();
        if (measure instanceof Measure.Proportion) {
            return number + " " + voice.say(Phrase.OF) + " "
                    + voice.number(master.content().outOf());
        }
        if (measure instanceof Measure.Amount amount) {
            return number + " " + voice.say(amount.unit());
        }
        if (measure instanceof Measure.Price price) {
            return number + " " + price.currency().getCurrencyCode();
        }
        if (measure instanceof Measure.RiskClass ladder) {
            return voice.say(Phrase.CLASS) + " " + number + " (" + voice.number(ladder.lowest()) + " "
                    + voice.say(Phrase.TO) + " " + voice.number(ladder.highest()) + ")";
        }
        return number + " (" + voice.say(((Measure.Relative) measure).ratio()) + ")";
    }

    String limits(Figure figure) {
        if (figure.low().isEmpty() || figure.high().isEmpty()) {
            return "";
        }
        return " (" + voice.say(Phrase.RANGE) + " " + voice.number(figure.low().get()) + " " + voice.say(Phrase.TO)
                + " " + voice.number(figure.high().get()) + ")";
    }

    private String people(Scope scope) {
        return voice.say(
                switch (scope) {
                    case GENERIC -> Phrase.PEOPLE;
                    case SUBGROUP -> Phrase.SIMILAR_PEOPLE;
                    case FOR_ME -> Phrase.PEOPLE_LIKE_YOU;
                });
    }

    private String unknown(Uncertain value) {
        if (value instanceof Uncertain.NoneKnown none) {
            return voice.say(Phrase.NONE_KNOWN) + " (" + voice.say(none.basis()) + ")";
        }
        return voice.say(Phrase.UNKNOWN) + " (" + voice.say(((Uncertain.Unknown) value).why()) + ")";
    }

    /** "14 fewer than with no change (range 9.5 to 18)". */
    Optional<String> difference(Effect effect) {
        Figure difference = master.differences().get(effect.criterion() + "/" + effect.option());
        Content content = master.content();
        if (difference == null || content.choice().statusQuo().isEmpty()) {
            return Optional.empty();
        }
        Option unchanged =
                content.choice().option(content.choice().statusQuo().get()).orElseThrow();
        String name = voice.quoted(voice.say(unchanged.name()));
        if (difference.point().equals("0")) {
            return Optional.of(voice.say(Phrase.SAME) + " " + name);
        }
        boolean less = difference.point().startsWith("-");
        String words = voice.number(bare(difference.point())) + " " + voice.say(less ? Phrase.FEWER : Phrase.MORE_THAN)
                + " " + name;
        if (difference.low().isEmpty() || difference.high().isEmpty()) {
            return Optional.of(words);
        }
        String low = difference.low().get();
        String high = difference.high().get();
        if (low.startsWith("-") == high.startsWith("-") || low.equals("0") || high.equals("0")) {
            String first = less ? high : low;
            String last = less ? low : high;
            return Optional.of(words + " (" + voice.say(Phrase.RANGE) + " " + voice.number(bare(first)) + " "
                    + voice.say(Phrase.TO) + " " + voice.number(bare(last)) + ")");
        }
        return Optional.of(words + " (" + voice.say(Phrase.RANGE) + " " + voice.number(bare(low)) + " "
                + voice.say(Phrase.LESS_ALONE) + " " + voice.say(Phrase.TO) + " " + voice.number(bare(high)) + " "
                + voice.say(Phrase.MORE_ALONE) + ")");
    }

    /** Whether a difference shown is not what the two figures shown come to. */
    boolean isRoundedApart(Effect effect) {
        Figure difference = master.differences().get(effect.criterion() + "/" + effect.option());
        Optional<Figure> here = master.figure(effect.criterion(), effect.option());
        Optional<Figure> unchanged =
                master.content().choice().statusQuo().flatMap(option -> master.figure(effect.criterion(), option));
        return difference != null
                && here.isPresent()
                && unchanged.isPresent()
                && new BigDecimal(here.get().point())
                                .subtract(new BigDecimal(unchanged.get().point()))
                                .compareTo(new BigDecimal(difference.point()))
                        != 0;
    }

    private static String bare(String figure) {
        return figure.startsWith("-") ? figure.substring(1) : figure;
    }
}
