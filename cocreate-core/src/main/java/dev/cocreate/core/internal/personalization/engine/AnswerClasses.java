package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Money;
import dev.cocreate.Text;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The finitely many kinds of answer an attribute can have, as far as given clauses tell them apart: named values and
 * "other", intervals between bounds, sets of named tags.
 */
final class AnswerClasses {

    private static final int MOST_TAGS = 8;
    private static final int MOST_CLASSES = 64;

    private AnswerClasses() {}

    /**
     * All classes, each with a different {@link AnswerClass#truth}.
     *
     * @param clauses on this attribute only; at most 64
     * @return empty if they cannot be listed: tests on wording, on two attributes, or too many tags or values
     */
    static Optional<List<AnswerClass>> of(AttributeKey<?> key, List<Clause> clauses, LocalDate today) {
        for (Clause clause : clauses) {
            if (clause instanceof Wording || clause instanceof NotBelow) {
                return Optional.empty();
            }
        }
        if (clauses.size() > Long.SIZE) {
            return Optional.empty();
        }
        Optional<List<Candidate>> candidates = candidates(key, clauses, today);
        return candidates.map(each -> merge(each, clauses, today)).filter(each -> each.size() <= MOST_CLASSES);
    }

    /** An answer to try and what it stands for. */
    record Candidate(Object example, Text words) {}

    private static Optional<List<Candidate>> candidates(AttributeKey<?> key, List<Clause> clauses, LocalDate today) {
        Domain<?> domain = key.domain();
        if (domain instanceof Domain.OfFlag) {
            return Optional.of(List.of(
                    new Candidate(true, Text.of("yes").and(Locale.GERMAN, "ja")),
                    new Candidate(false, Text.of("no").and(Locale.GERMAN, "nein"))));
        }
        if (domain instanceof Domain.OfChoice choice) {
            List<Candidate> answers = new ArrayList<>();
            choice.answers().forEach((code, label) -> answers.add(new Candidate(code, label)));
            return Optional.of(answers);
        }
        if (domain instanceof Domain.OfSet set) {
            return tags(set, clauses);
        }
        if (domain instanceof Domain.OfText) {
            return Optional.of(texts(clauses));
        }
        if (domain instanceof Domain.OfMoney money
                && Math.max(
                                Math.abs(money.least().minor()),
                                Math.abs(money.most().minor()))
                        > (1L << 52)) {
            return Optional.empty();
        }
        return Intervals.of(domain, clauses, today);
    }

    private static List<Candidate> texts(List<Clause> clauses) {
        Set<String> named = new TreeSet<>();
        for (Clause clause : clauses) {
            if (clause instanceof OneOf<?> oneOf) {
                oneOf.values().forEach(each -> named.add((String) each));
            }
        }
        List<Candidate> answers = new ArrayList<>();
        named.forEach(each -> answers.add(new Candidate(each, Text.of(each))));
        String other = "";
        while (named.contains(other)) {
            other += "?";
        }
        answers.add(new Candidate(other, Text.of("something else").and(Locale.GERMAN, "etwas anderes")));
        return answers;
    }

    private static Optional<List<Candidate>> tags(Domain.OfSet set, List<Clause> clauses) {
        Set<String> named = new TreeSet<>();
        for (Clause clause : clauses) {
            if (clause instanceof HasAny hasAny) {
                named.addAll(hasAny.answers());
            }
        }
        named.retainAll(set.answers().keySet());
        if (named.size() > MOST_TAGS) {
            return Optional.empty();
        }
        List<String> tags = List.copyOf(named);
        List<Candidate> answers = new ArrayList<>();
        for (int held = 0; held < 1 << tags.size(); held++) {
            Set<String> example = new HashSet<>();
            List<Text> words = new ArrayList<>();
            for (int i = 0; i < tags.size(); i++) {
                if ((held >> i & 1) == 1) {
                    example.add(tags.get(i));
                    words.add(set.answers().getOrDefault(tags.get(i), Text.of(tags.get(i))));
                }
            }
            Text told = words.isEmpty()
                    ? Text.of("none of these").and(Locale.GERMAN, "nichts davon")
                    : AnswerWords.join(words, " + ", " + ");
            answers.add(new Candidate(Set.copyOf(example), told));
        }
        return Optional.of(answers);
    }

    private static List<AnswerClass> merge(List<Candidate> candidates, List<Clause> clauses, LocalDate today) {
        Map<Long, List<Candidate>> byTruth = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            long truth = 0;
            for (int i = 0; i < clauses.size(); i++) {
                if (Clauses.holds(clauses.get(i), candidate.example(), today)) {
                    truth |= 1L << i;
                }
            }
            byTruth.computeIfAbsent(truth, each -> new ArrayList<>()).add(candidate);
        }
        List<AnswerClass> classes = new ArrayList<>();
        byTruth.forEach((truth, same) -> classes.add(new AnswerClass(
                same.get(0).example(),
                truth,
                AnswerWords.either(same.stream().map(Candidate::words).toList()))));
        return classes;
    }

    /** A value on a numbered axis as the domain's own type. */
    static Object value(Domain<?> domain, double position) {
        if (domain instanceof Domain.OfDate) {
            return LocalDate.ofEpochDay((long) position);
        }
        if (domain instanceof Domain.OfInstant) {
            return Instant.EPOCH.plus((long) position, ChronoUnit.MICROS);
        }
        if (domain instanceof Domain.OfMoney money) {
            return new Money((long) position, money.least().currency());
        }
        return position;
    }
}
