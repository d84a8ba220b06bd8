package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.Level;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.Figure;
import dev.cocreate.core.internal.disclosure.render.Sheet.Block;
import dev.cocreate.core.internal.disclosure.render.Sheet.Heading;
import dev.cocreate.core.internal.disclosure.render.Sheet.Items;
import dev.cocreate.core.internal.disclosure.render.Sheet.Paragraph;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Estimate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where figures come from, who gains, and what is lacking. */
record Sources(Master master, Voice voice, Level level) {

    static Phrase certainty(Certainty certainty) {
        return switch (certainty) {
            case HIGH -> Phrase.CERTAIN_HIGH;
            case MODERATE -> Phrase.CERTAIN_MODERATE;
            case LOW -> Phrase.CERTAIN_LOW;
            case VERY_LOW -> Phrase.CERTAIN_VERY_LOW;
            case UNRATED -> Phrase.CERTAIN_UNRATED;
        };
    }

    private Content content() {
        return master.content();
    }

    void contested(List<Block> blocks, Figures figures) {
        List<String> items = new ArrayList<>();
        for (Content.Contested each : content().contested()) {
            Criterion criterion = content().criterion(each.criterion()).orElseThrow();
            Figure published = master.contested().get(each.criterion() + "/" + each.option());
            Optional<Figure> hers = master.figure(each.criterion(), each.option());
            String option = content()
                    .choice()
                    .option(each.option())
                    .orElseThrow()
                    .name()
                    .in(audience())
                    .words();
            items.add(voice.say(criterion.name()) + ", " + option + ": "
                    + hers.map(figure -> voice.say(Phrase.HERS) + " " + figures.value(criterion, figure)
                                    + figures.limits(figure) + ". ")
                            .orElse("")
                    + (published == null
                            ? ""
                            : voice.say(Phrase.STATED) + " " + figures.value(criterion, published)
                                    + figures.limits(published) + ". ")
                    + voice.say(each.why()));
        }
        if (!items.isEmpty()) {
            blocks.add(new Heading(voice.say(Phrase.CONTESTED)));
            blocks.add(new Items(items));
        }
    }

    private dev.cocreate.Audience audience() {
        return new dev.cocreate.Audience(List.of(voice.language()), level);
    }

    /** How her figures were computed, with the notice that must go with them: at every depth. */
    void computed(List<Block> blocks) {
        if (content().computed().isEmpty()) {
            return;
        }
        blocks.add(new Heading(voice.say(Phrase.FOR_YOU)));
        for (Content.Model model : content().models()) {
            blocks.add(new Paragraph(voice.say(Phrase.MODEL) + " " + voice.say(model.name()) + ". "
                    + model.notice().map(voice::say).orElse("")));
        }
        Set<String> told = new LinkedHashSet<>();
        for (Computed computed : content().computed()) {
            List<String> items = new ArrayList<>();
            Estimate.Known estimate = computed.estimate();
            if (estimate.risk() instanceof Uncertain.Exact) {
                items.add(voice.say(Phrase.NO_INTERVAL));
                items.add(voice.say(Phrase.EFFECT_INTERVAL));
            }
            drivers(computed).ifPresent(items::add);
            if (!estimate.averagedOver().isEmpty()) {
                items.add(voice.say(Phrase.AVERAGED) + " "
                        + estimate.averagedOver().stream()
                                .map(key -> voice.say(key.label()))
                                .collect(Collectors.joining(", ")));
                items.add(voice.say(Phrase.NARROW) + " "
                        + estimate.questions().stream()
                                .map(question -> voice.say(question.key().label()))
                                .collect(Collectors.joining(", ")));
            }
            items.removeIf(item -> !told.add(item));
            if (!items.isEmpty()) {
                blocks.add(new Items(items));
            }
        }
    }

    private Optional<String> drivers(Computed computed) {
        List<String> words = new ArrayList<>();
        for (Estimate.Driver driver : computed.estimate().drivers()) {
            String figure = master.drivers()
                    .get(computed.criterion() + "/" + computed.endpoint() + "/"
                            + driver.key().name());
            if (figure != null && !figure.equals("0")) {
                boolean less = figure.startsWith("-");
                words.add(voice.say(driver.key().label()) + " " + voice.say(less ? Phrase.TAKES : Phrase.ADDS) + " "
                        + voice.number(less ? figure.substring(1) : figure) + " " + voice.say(Phrase.OF) + " "
                        + voice.number(content().outOf()));
            }
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(voice.say(Phrase.DRIVERS) + " " + String.join("; ", words) + ".");
    }

    void interests(List<Block> blocks) {
        content().interests().ifPresent(interests -> {
            blocks.add(new Heading(voice.say(Phrase.INTERESTS)));
            List<String> items = new ArrayList<>();
            items.add(voice.say(Phrase.PAID_BY) + " " + voice.say(interests.paidBy()));
            content().choice().options().forEach(option -> {
                if (interests.gains().containsKey(option.id())) {
                    items.add(voice.say(option.name()) + ": " + voice.say(Phrase.GAIN) + " "
                            + voice.say(interests.gains().get(option.id())));
                }
            });
            items.add(voice.say(Phrase.UPDATES) + " " + voice.say(interests.updates()));
            items.add(voice.say(Phrase.PUBLISHED) + " " + voice.day(interests.published()));
            blocks.add(new Items(items));
        });
    }

    void evidence(List<Block> blocks) {
        Set<String> items = new LinkedHashSet<>();
        for (Effect effect : content().effects()) {
            effect.evidence().ifPresent(evidence -> items.add(told(effect, evidence)));
        }
        if (level == Level.EXPERT) {
            for (Content.Model model : content().models()) {
                items.add(voice.say(Phrase.MODEL) + " " + voice.say(model.name()) + ", " + model.version() + ". "
                        + model.citation() + ". " + voice.say(Phrase.LICENCE) + " " + model.licence() + ". "
                        + voice.say(Phrase.POPULATION) + " " + voice.say(model.population()) + "."
                        + model.supersededBy()
                                .map(by -> " " + voice.say(Phrase.SUPERSEDED) + " " + by + ".")
                                .orElse(""));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(new Heading(voice.say(Phrase.SOURCES)));
            blocks.add(new Items(List.copyOf(items)));
        }
    }

    private String told(Effect effect, Evidence evidence) {
        String name = content()
                .criterion(effect.criterion())
                .map(each -> voice.say(each.name()))
                .orElse("");
        StringBuilder words =
                new StringBuilder(name).append(": ").append(evidence.citation()).append('.');
        evidence.population()
                .ifPresent(people -> words.append(' ')
                        .append(voice.say(Phrase.POPULATION))
                        .append(' ')
                        .append(voice.say(people))
                        .append('.'));
        if (level == Level.PLAIN) {
            return words.toString();
        }
        words.append(' ')
                .append(voice.say(Phrase.CERTAINTY))
                .append(' ')
                .append(voice.say(certainty(evidence.certainty())));
        evidence.ratedBy()
                .ifPresent(by -> words.append(", ")
                        .append(voice.say(Phrase.RATED_BY))
                        .append(' ')
                        .append(voice.say(by)));
        words.append("; ")
                .append(voice.say(Phrase.AS_OF))
                .append(' ')
                .append(voice.day(evidence.asOf()))
                .append('.');
        if (level == Level.EXPERT) {
            if (evidence.people().isPresent()) {
                words.append(' ')
                        .append(voice.number(evidence.people().getAsInt()))
                        .append(' ')
                        .append(voice.say(Phrase.STUDIED))
                        .append('.');
            }
            evidence.source().ifPresent(source -> words.append(' ').append(source));
        }
        return words.toString();
    }

    void gaps(List<Block> blocks) {
        List<String> items = content().findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.INFO || level == Level.EXPERT)
                .map(finding -> where(finding.where())
                        + voice.say(finding.text())
                        + (level == Level.EXPERT ? " (" + finding.rule() + ")" : ""))
                .distinct()
                .toList();
        if (!items.isEmpty() && level != Level.PLAIN) {
            blocks.add(new Heading(voice.say(Phrase.GAPS)));
            blocks.add(new Items(items));
        }
    }

    /** What a finding is about, by name: ids are nothing to read. Empty if it is about the whole. */
    private String where(String where) {
        List<String> names = new ArrayList<>();
        for (String id : where.split("/", -1)) {
            content().criterion(id).map(each -> voice.say(each.name())).ifPresent(names::add);
            content().choice().option(id).map(each -> voice.say(each.name())).ifPresent(names::add);
        }
        return names.isEmpty() ? "" : String.join(", ", names) + ": ";
    }

    void record(List<Block> blocks) {
        blocks.add(new Heading(voice.say(Phrase.RECORD)));
        blocks.add(new Paragraph(content().id() + ", " + voice.say(Phrase.VERSION) + " "
                + content().version() + ", "
                + voice.day(content().issuedAt().atZone(ZoneOffset.UTC).toLocalDate())
                + ", SHA-256 " + master.sha256()));
    }
}
