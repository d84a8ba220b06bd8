package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.Level;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.render.Sheet.Block;
import dev.cocreate.core.internal.disclosure.render.Sheet.Folded;
import dev.cocreate.core.internal.disclosure.render.Sheet.Heading;
import dev.cocreate.core.internal.disclosure.render.Sheet.Items;
import dev.cocreate.core.internal.disclosure.render.Sheet.Paragraph;
import dev.cocreate.core.internal.disclosure.render.Sheet.Picture;
import dev.cocreate.core.internal.disclosure.render.Sheet.SubHeading;
import dev.cocreate.core.internal.disclosure.render.Sheet.Table;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes the sheet of a disclosure for one reader. Plain: a sentence an effect, the five gravest first, the rest one step
 * away. Standard: a table of figures with ranges and certainty. Expert: distributions, models and every source as well.
 */
final class SheetWriter {

    private static final int FIRST = 5;

    private final Master master;
    private final Content content;
    private final Voice voice;
    private final Figures figures;
    private final Level level;
    private final boolean pictures;

    SheetWriter(Master master, View view) {
        this.master = master;
        this.content = master.content();
        this.voice = new Voice(view);
        this.figures = new Figures(master, voice);
        this.level = view.audience().level();
        this.pictures = !view.textOnly();
    }

    Sheet write() {
        List<Block> blocks = new ArrayList<>();
        content.choice().situation().ifPresent(situation -> {
            blocks.add(new Heading(voice.say(Phrase.SITUATION)));
            blocks.add(new Paragraph(voice.say(situation)));
        });
        options(blocks);
        effects(blocks);
        Sources sources = new Sources(master, voice, level);
        sources.contested(blocks, figures);
        sources.computed(blocks);
        remedies(blocks);
        questions(blocks);
        sources.interests(blocks);
        sources.evidence(blocks);
        sources.gaps(blocks);
        sources.record(blocks);
        if (voice.missing()) {
            blocks.add(new Paragraph(voice.say(Phrase.MISSING_LANGUAGE)));
        }
        String title = content.choice()
                .question()
                .map(voice::say)
                .orElse(content.choice().id());
        return new Sheet(voice.language(), title, blocks);
    }

    private void options(List<Block> blocks) {
        blocks.add(new Heading(voice.say(Phrase.OPTIONS)));
        for (Option option : content.choice().options()) {
            blocks.add(new SubHeading(voice.say(option.name())));
            option.description().ifPresent(words -> blocks.add(new Paragraph(voice.say(words))));
            option.likeness()
                    .ifPresent(words -> blocks.add(new Paragraph(voice.say(Phrase.LIKENESS) + " " + voice.say(words))));
            availability(blocks, option.availability());
        }
    }

    private void availability(List<Block> blocks, Availability availability) {
        List<String> items = new ArrayList<>();
        if (availability instanceof Availability.NeedsApproval needs) {
            items.add(voice.say(Phrase.APPROVAL) + " " + needs.neutral() + ". " + voice.say(needs.why()));
            needs.appeal().ifPresent(appeal -> items.add(voice.say(Phrase.APPEAL) + " " + voice.say(appeal)));
        }
        if (availability instanceof Availability.Denied denied) {
            items.add(voice.say(Phrase.DENIED) + " " + voice.say(denied.reason()));
            items.add(voice.say(Phrase.RULE) + " " + denied.rule());
            items.add(voice.say(Phrase.AUTHORITY) + " " + voice.say(denied.authority()));
            denied.appeal().ifPresent(appeal -> items.add(voice.say(Phrase.APPEAL) + " " + voice.say(appeal)));
            denied.until()
                    .ifPresent(until -> items.add(voice.say(Phrase.UNTIL) + " "
                            + voice.day(until.atZone(ZoneOffset.UTC).toLocalDate())));
        }
        if (!items.isEmpty()) {
            blocks.add(new Items(items));
        }
    }

    private void effects(List<Block> blocks) {
        blocks.add(new Heading(voice.say(Phrase.EFFECTS)));
        List<Criterion> sorted = new ArrayList<>(content.criteria());
        if (level == Level.PLAIN) {
            // Stable: among the equally grave, benefits and risks keep the order they were given.
            sorted.sort(Comparator.comparing(Criterion::severity).reversed());
        }
        if (level != Level.PLAIN) {
            blocks.add(table(sorted));
        }
        List<Block> later = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            criterion(level == Level.PLAIN && i >= FIRST ? later : blocks, sorted.get(i));
        }
        if (!later.isEmpty()) {
            blocks.add(new Folded(voice.say(Phrase.MORE), later));
        }
        if (content.effects().stream().anyMatch(figures::isRoundedApart)) {
            blocks.add(new Paragraph(voice.say(Phrase.ROUNDED_APART)));
        }
    }

    /** Benefits, risks, burdens and costs alike: criteria down, options across, one form for all. */
    private Table table(List<Criterion> criteria) {
        List<String> header = new ArrayList<>();
        header.add(voice.say(Phrase.NO_PICTURE));
        content.choice().options().forEach(option -> header.add(voice.say(option.name())));
        List<List<String>> rows = new ArrayList<>();
        for (Criterion criterion : criteria) {
            List<String> row = new ArrayList<>();
            row.add(heading(criterion));
            for (Option option : content.choice().options()) {
                row.add(content.effect(criterion.id(), option.id())
                        .map(effect -> figures.cell(criterion, effect))
                        .orElse("\u2013"));
            }
            rows.add(row);
        }
        String question = content.choice().question().map(voice::say).orElse("");
        return new Table(question, header, rows);
    }

    private String heading(Criterion criterion) {
        Optional<String> horizon = content.effects().stream()
                .filter(effect -> effect.criterion().equals(criterion.id()))
                .flatMap(effect -> effect.horizon().stream())
                .findFirst()
                .map(voice::span);
        String name = voice.say(criterion.name());
        return horizon.map(time -> name + ", " + voice.say(Phrase.WITHIN) + " " + time)
                .orElse(name);
    }

    private void criterion(List<Block> blocks, Criterion criterion) {
        blocks.add(new SubHeading(heading(criterion) + " (" + voice.say(direction(criterion)) + ")"));
        criterion
                .likeness()
                .ifPresent(words -> blocks.add(new Paragraph(voice.say(Phrase.LIKENESS) + " " + voice.say(words))));
        List<String> items = new ArrayList<>();
        for (Option option : content.choice().options()) {
            content.effect(criterion.id(), option.id()).ifPresent(effect -> items.add(line(criterion, option, effect)));
        }
        blocks.add(new Items(items));
        if (pictures && Pictures.drawable(master, criterion)) {
            boolean icons = criterion.measure() instanceof Measure.Proportion && content.outOf() <= Pictures.MOST_ICONS;
            blocks.add(new Picture(criterion.id(), icons));
        }
    }

    private static Phrase direction(Criterion criterion) {
        if (criterion.better() == Criterion.Better.HIGHER) {
            return Phrase.MORE_IS_BETTER;
        }
        return criterion.measure() instanceof Measure.Proportion ? Phrase.FEWER_IS_BETTER : Phrase.LESS_IS_BETTER;
    }

    private String line(Criterion criterion, Option option, Effect effect) {
        StringBuilder line =
                new StringBuilder(voice.say(option.name())).append(": ").append(figures.sentence(criterion, effect));
        figures.difference(effect).ifPresent(words -> line.append(' ').append(sentence(words)));
        effect.worstCase()
                .ifPresent(worst -> line.append(' ')
                        .append(voice.say(Phrase.AT_WORST))
                        .append(" (")
                        .append(voice.say(worst.label()))
                        .append("): ")
                        .append(figures.value(
                                criterion,
                                Objects.requireNonNull(
                                        master.worst().get(effect.criterion() + "/" + effect.option())))));
        effect.note().ifPresent(note -> line.append(' ').append(voice.say(note)));
        if (level != Level.PLAIN) {
            effect.evidence()
                    .ifPresent(evidence -> line.append(' ')
                            .append(voice.say(Phrase.CERTAINTY))
                            .append(' ')
                            .append(voice.say(Sources.certainty(evidence.certainty())))
                            .append('.'));
        }
        return line.toString();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private void remedies(List<Block> blocks) {
        if (content.remedies().isEmpty()) {
            return;
        }
        blocks.add(new Heading(voice.say(Phrase.REMEDIES)));
        blocks.add(new Items(content.remedies().stream()
                .map(remedy -> content.criterion(remedy.criterion())
                                .map(criterion -> voice.say(criterion.name()))
                                .orElse("")
                        + ": " + voice.say(remedy.offer()))
                .toList()));
    }

    private void questions(List<Block> blocks) {
        if (content.questions().isEmpty()) {
            return;
        }
        blocks.add(new Heading(voice.say(Phrase.QUESTIONS)));
        content.questions().forEach(question -> {
            blocks.add(new Paragraph(voice.say(question.words())));
            blocks.add(new Items(question.answers().stream().map(voice::say).toList()));
        });
    }
}
