package dev.cocreate.benchmarks.disclosure;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Renderer;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A disclosure of six options by ten effects each, from its JSON to a whole page with its pictures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Rendering {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId PRACTICE = PartyId.of("practice");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** How deep. */
    @Param({"PLAIN", "STANDARD", "EXPERT"})
    public String level = "";

    private Renderer renderer;
    private Disclosure disclosure;
    private View view = View.of(Audience.of(Locale.ENGLISH));

    /** Issued by a host of its own, so that it is what a host renders. */
    @SuppressWarnings("NullAway.Init") // the harness calls make() first
    public Rendering() {}

    @Setup
    public void make() {
        try (var host = CoCreateBuilder.inMemory().build()) {
            renderer = host.disclosures().renderer();
            disclosure = host.disclosures()
                    .issue(PRACTICE, ADA, draft(), Purpose.of("care", both("to advise", "zur Beratung")))
                    .orElseThrow();
        }
        view = View.of(new Audience(List.of(Locale.ENGLISH), Level.valueOf(level)));
    }

    /** A page. */
    @Benchmark
    public String page() {
        return renderer.page(disclosure, view);
    }

    /** The same as text. */
    @Benchmark
    public String text() {
        return renderer.text(disclosure, view);
    }

    private static Draft draft() {
        Choice choice = Choice.of("treatment", both("Which treatment?", "Welche Behandlung?"))
                .unchanged(option(0));
        for (int i = 1; i < 6; i++) {
            choice = choice.among(option(i));
        }
        Interests interests = Interests.of(both("the practice", "die Praxis"), both("yearly", "jährlich"), DAY);
        Draft draft = Draft.of(choice);
        Evidence evidence = Evidence.of("a review of trials", DAY)
                .rated(Certainty.MODERATE)
                .about(both("adults", "Erwachsene"), 1_000);
        for (int j = 0; j < 10; j++) {
            draft = draft.with(Criterion.of(
                    "c" + j,
                    j % 2 == 0 ? Kind.BENEFIT : Kind.RISK,
                    Better.LOWER,
                    both("event number " + j, "Ereignis Nummer " + j),
                    Measure.Proportion.of(both("have it", "haben es"), both("do not", "haben es nicht"))));
            for (int i = 0; i < 6; i++) {
                double point = 0.05 + 0.01 * i + 0.02 * j;
                draft = draft.with(Effect.of(
                                "c" + j,
                                "o" + i,
                                new Uncertain.Reported(point, point / 2, point * 2, Uncertain.Scale.LOG))
                        .within(Period.ofYears(1))
                        .from(evidence));
            }
        }
        for (int i = 0; i < 6; i++) {
            interests = interests.gaining("o" + i, both("a fee", "eine Gebühr"));
        }
        return draft.with(interests);
    }

    private static Option option(int number) {
        return Option.of(
                "o" + number,
                both("treatment " + number, "Behandlung " + number),
                both("What is done.", "Was geschieht."));
    }

    private static Text both(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
