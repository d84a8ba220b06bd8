package dev.cocreate.core.internal.disclosure.render;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.Practice;
import dev.cocreate.core.internal.disclosure.Statin;
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
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as a browser lays them out: at three depths, in two languages, on a phone and on a screen, with and without colours
 * and pictures. Skipped where no Chromium is installed.
 */
class PagesInChromiumTest {

    private final Practice practice = new Practice().adaTold();
    private final Renderer renderer = practice.desk.renderer();

    @TempDir
    private Path folder;

    @BeforeEach
    void needsChromium() {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium on the PATH: pages were not laid out");
    }

    private List<String> faults(Map<String, String> pages, int width) throws Exception {
        return Chromium.installed().orElseThrow().faults(pages, width, folder);
    }

    private static View view(Locale language, Level level) {
        return View.of(new Audience(List.of(language), level));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1_024})
    void everythingFitsTheScreenAndCanBeRead(int width) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages(pages, "statin", practice.issued(ADA, Statin.draft()));
        pages(pages, "long", practice.issued(ADA, wordy()));
        assertThat(faults(pages, width)).isEmpty();
    }

    private void pages(Map<String, String> into, String name, Disclosure disclosure) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (Level level : Level.values()) {
                View view = view(language, level);
                String page = name + " " + language + " " + level;
                into.put(page, renderer.page(disclosure, view));
            }
            View plain = view(language, Level.PLAIN);
            into.put(name + " " + language + " contrast", renderer.page(disclosure, plain.inHighContrast()));
            into.put(name + " " + language + " text", renderer.page(disclosure, plain.inTextOnly()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1_024})
    void picturesOnTheirOwnFitToo(int width) throws Exception {
        Disclosure statin = practice.issued(ADA, Statin.draft());
        Disclosure wordy = practice.issued(ADA, wordy());
        View german = view(Locale.GERMAN, Level.PLAIN);
        practice.desk.show(ADA, statin.id(), ADA, german).orElseThrow();
        var weighing = practice.desk
                .weigh(ADA, statin.id(), statin.sha256(), Preferences.none(), new Settings(4_096, 1, 1, 0))
                .orElseThrow();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("bars", alone(renderer.bars(wordy, "price", german)));
        pages.put("ranks", alone(renderer.ranks(statin, weighing.assessment(), german)));
        if (width > 360) {
            // All arrays in one picture are for a screen; a phone has them one below the other, on the page.
            pages.put("icons", alone(renderer.icons(statin, "cvd", german)));
            pages.put("icons of six", alone(renderer.icons(wordy, "chance", german)));
        }
        assertThat(faults(pages, width)).isEmpty();
    }

    private static String alone(String svg) {
        return "<!DOCTYPE html><style>svg{max-width:100%;height:auto}body{margin:8px}</style><h1>Alone</h1>" + svg;
    }

    @Test
    void whatDoesNotFitIsFound() throws Exception {
        Disclosure statin = practice.issued(ADA, Statin.draft());
        String page = renderer.page(statin, view(Locale.ENGLISH, Level.PLAIN));
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("wide", page.replace("</article>", "<p style=\"width:900px\">wide</p></article>"));
        broken.put("pale", page.replace("</article>", "<p style=\"color:#999\">pale</p></article>"));
        broken.put("over", page.replace("</svg>", "<text x=\"0\" y=\"8\">over</text><text y=\"9\">over</text></svg>"));
        broken.put("mute", page.replace("role=\"img\"", ""));
        assertThat(faults(broken, 360))
                .anyMatch(fault -> fault.startsWith("wide: the page is"))
                .anyMatch(fault -> fault.startsWith("pale: too pale"))
                .anyMatch(fault -> fault.startsWith("over: lies over each other"))
                .anyMatch(fault -> fault.startsWith("mute: a picture cannot be told"));
    }

    /** Six options with long names, every measure, and things that are not known. */
    private static Draft wordy() {
        Text words = both(
                "A rather long description that goes on and on, as descriptions of treatments do in real life.",
                "Eine recht lange Beschreibung, wie sie im wirklichen Leben eben vorkommt, auch mit"
                        + " Donaudampfschifffahrt.");
        Choice choice = Choice.of("long", both("Which of these many things?", "Welches von diesen vielen Dingen?"))
                .unchanged(Option.of("o0", both("Watchful waiting", "Abwarten unter Beobachtung"), words));
        Interests interests = Interests.of(words, words, LocalDate.EPOCH).gaining("o0", words);
        for (int i = 1; i < 6; i++) {
            Text name = both(
                    "Hypofractionated radiotherapy with simultaneous boost, number " + i,
                    "Hypofraktionierte Strahlentherapiebehandlungsserie mit simultanem Boost, Nummer " + i);
            choice = choice.among(Option.of("o" + i, name, words));
            interests = interests.gaining("o" + i, words);
        }
        Evidence evidence = Evidence.of("Somebody A, et al. A journal with a long name 2020;1(1):1-10", LocalDate.EPOCH)
                .rated(Certainty.LOW)
                .about(words, 1_234_567);
        Draft draft = Draft.of(choice)
                .with(interests)
                .with(criterion("chance", Kind.RISK, Measure.Proportion.of(words, words)))
                .with(criterion("price", Kind.COST, new Measure.Price(Currency.getInstance("EUR"))))
                .with(criterion("class", Kind.RISK, new Measure.RiskClass(1, 7)))
                .with(criterion("days", Kind.BENEFIT, new Measure.Amount(both("days in hospital", "Krankenhaustage"))));
        for (int i = 0; i < 6; i++) {
            draft = draft.with(effect("chance", i, new Uncertain.Beta(3 + i, 40), evidence))
                    .with(effect("price", i, new Uncertain.Range(10_000 * i, 4_000_000), evidence))
                    .with(effect("class", i, new Uncertain.Exact(1 + i), evidence))
                    .with(effect(
                            "days",
                            i,
                            i == 2 ? new Uncertain.Unknown(words) : new Uncertain.Normal(-2 + i, 3),
                            evidence));
        }
        return draft;
    }

    private static Criterion criterion(String id, Kind kind, Measure measure) {
        Text name = both(id + ", which is something one has to think about", id + ", worüber nachzudenken ist");
        return Criterion.of(id, kind, Better.LOWER, name, measure);
    }

    private static Effect effect(String criterion, int option, Uncertain value, Evidence evidence) {
        return Effect.of(criterion, "o" + option, value)
                .within(Period.ofYears(1))
                .from(evidence);
    }
}
