package dev.cocreate.core.internal.disclosure.render;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.Data;
import dev.cocreate.core.internal.disclosure.Practice;
import dev.cocreate.core.internal.disclosure.Statin;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
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
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every rendering says the same figures, in every language and depth, and lets nothing through that is not text. */
class RenderingTest {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");

    private final Practice practice = new Practice().adaTold();
    private final Renderer renderer = practice.desk.renderer();
    private final Disclosure statin = practice.issued(ADA, Statin.draft());

    private static View view(Locale language, Level level) {
        return View.of(new Audience(List.of(language), level));
    }

    /** Every number in a text, with the separators of its language taken out again; sorted. */
    private static List<String> numbers(String text, Locale language) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String number = matcher.group();
            numbers.add(
                    language.equals(Locale.GERMAN)
                            ? number.replaceAll("\\.(?=\\d{3}(\\D|$))", "").replace(',', '.')
                            : number.replaceAll(",(?=\\d{3}(\\D|$))", ""));
        }
        numbers.sort(null);
        return numbers;
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("(?s)<figcaption.*?</figcaption>", " ")
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'");
    }

    @Test
    void everyNumberIsTheSameInTextAndPageAndInBothLanguagesAtEveryDepth() {
        for (Level level : Level.values()) {
            List<String> english = numbers(renderer.text(statin, view(Locale.ENGLISH, level)), Locale.ENGLISH);
            assertThat(numbers(renderer.text(statin, view(Locale.GERMAN, level)), Locale.GERMAN))
                    .as("%s", level)
                    .isEqualTo(english);
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(numbers(words(renderer.page(statin, view(language, level))), language))
                        .as("%s %s", language, level)
                        .isEqualTo(english);
                assertThat(numbers(
                                words(renderer.fragment(
                                        statin, view(language, level).inTextOnly())),
                                language))
                        .isEqualTo(english);
            }
        }
    }

    private static String pictured(String svg) {
        StringBuilder words = new StringBuilder();
        Matcher text = Pattern.compile("(?s)<(?:text|title|desc)[^>]*>(.*?)</").matcher(svg);
        while (text.find()) {
            words.append(text.group(1)).append(" | ");
        }
        return words.toString();
    }

    @Test
    void everyNumberOfAPictureIsOneOfTheTextAndTheSameInBothLanguages() {
        for (Level level : Level.values()) {
            for (String criterion : List.of("cvd", "diabetes", "muscle", "effort")) {
                List<List<String>> drawn = new ArrayList<>();
                for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    View view = view(language, level);
                    String svg = criterion.equals("effort")
                            ? renderer.bars(statin, criterion, view)
                            : renderer.icons(statin, criterion, view) + renderer.bars(statin, criterion, view);
                    List<String> numbers = numbers(pictured(svg), language);
                    assertThat(numbers(renderer.text(statin, view), language)).containsAll(numbers);
                    drawn.add(numbers);
                }
                assertThat(drawn.get(0))
                        .as("%s %s", level, criterion)
                        .isNotEmpty()
                        .isEqualTo(drawn.get(1));
            }
        }
    }

    @Test
    void everyNumberOfAWeighingIsTheSameInWordsAndPictureAndInBothLanguages() {
        practice.desk
                .show(ADA, statin.id(), ADA, view(Locale.ENGLISH, Level.PLAIN))
                .orElseThrow();
        Assessment weighed = practice.desk
                .weigh(ADA, statin.id(), statin.sha256(), Preferences.none(), new Settings(4_096, 1, 1, 0))
                .orElseThrow()
                .assessment();
        List<List<String>> told = new ArrayList<>();
        List<List<String>> drawn = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            View view = view(language, Level.PLAIN);
            told.add(numbers(renderer.told(statin, weighed, view), language));
            drawn.add(numbers(pictured(renderer.ranks(statin, weighed, view)), language));
            assertThat(drawn.get(drawn.size() - 1)).containsAll(told.get(told.size() - 1));
        }
        assertThat(told.get(0)).isNotEmpty().isEqualTo(told.get(1));
        assertThat(drawn.get(0)).isEqualTo(drawn.get(1));
    }

    @Test
    void everyFigureOfTheMasterIsShownInEveryRendering() {
        Obj master = Json.parse(statin.json()).asObject();
        for (Obj effect : master.list("effects", Json::asObject)) {
            String point = effect.object("figure").text("point");
            for (Level level : Level.values()) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    assertThat(numbers(renderer.text(statin, view(language, level)), language))
                            .contains(point);
                }
            }
        }
        String icons = renderer.icons(statin, "cvd", view(Locale.ENGLISH, Level.PLAIN));
        assertThat(icons).contains("92 of 1,000").contains("74 of 1,000").contains("66 of 1,000");
        assertThat(renderer.icons(statin, "cvd", view(Locale.GERMAN, Level.PLAIN)))
                .contains("66 von 1.000");
        assertThat(renderer.bars(statin, "effort", view(Locale.GERMAN, Level.PLAIN)))
                .contains("Spanne 4 bis 12");
    }

    @Test
    void iconsAreAsManyAsThereArePeopleFilledFromTheBottomAndToldApartByShape() throws Exception {
        String svg = renderer.icons(statin, "cvd", view(Locale.ENGLISH, Level.PLAIN));
        Document picture = parse(svg);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < picture.getElementsByTagName("path").getLength(); i++) {
            paths.add(picture.getElementsByTagName("path")
                    .item(i)
                    .getAttributes()
                    .getNamedItem("d")
                    .getNodeValue());
        }
        // For each option squares for those it happens to, circles for the others; then one of each as a legend.
        assertThat(paths).hasSize(8);
        for (int i = 0; i < 8; i++) {
            int shown =
                    i == 6 || i == 7 ? 1 : List.of(92, 908, 74, 926, 66, 934).get(i);
            assertThat(paths.get(i).chars().filter(c -> c == 'z').count()).isEqualTo(shown);
            assertThat(paths.get(i).contains("a")).as("circles").isEqualTo(i % 2 == 1);
        }
        // Squares begin in the lowest row and circles in the last the squares have come to.
        assertThat(top(paths.get(0), 0)).isGreaterThan(top(paths.get(0), 1)).isGreaterThan(top(paths.get(0), 2));
        assertThat(top(paths.get(1), 0)).isCloseTo(top(paths.get(0), 2), within(6.0));
        assertThat(svg).contains("have a heart attack or stroke").contains("have neither");
        assertThat(picture.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .contains("92 of 1,000");
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
    }

    private static double top(String path, int row) {
        Matcher start = Pattern.compile("M[\\d.]+ ([\\d.]+)").matcher(path);
        for (int i = 0; i <= row; i++) {
            assertThat(start.find()).isTrue();
        }
        return Double.parseDouble(start.group(1));
    }

    @Test
    void aPictureThatCannotBeDrawnIsRefusedWithTheReason() {
        View any = view(Locale.ENGLISH, Level.PLAIN);
        assertThatThrownBy(() -> renderer.icons(statin, "effort", any)).hasMessageContaining("'effort' is none");
        assertThatThrownBy(() -> renderer.icons(statin, "colour", any)).hasMessageContaining("'colour'");
    }

    @Test
    void whateverStandsInATextIsOnlyEverText() throws Exception {
        String evil = "</title><script>alert('x')</script><img src=x onerror=alert(1)>\" onload=\"alert(2) & \u0001";
        Text text = both(evil, evil);
        Evidence evidence =
                Evidence.of(evil, LocalDate.EPOCH).rated(Certainty.LOW, text).about(text);
        Draft draft = Draft.of(Choice.of("c", text)
                        .in(text)
                        .unchanged(Option.of("a", text, text).like(text))
                        .among(Option.of("b", text, text).like(text)))
                .with(Criterion.of("x", Kind.BENEFIT, Better.LOWER, text, Measure.Proportion.of(text, text))
                        .like(text))
                .with(Criterion.of("y", Kind.RISK, Better.LOWER, text, new Measure.Amount(text)))
                .with(effect("x", "a", evidence, text))
                .with(effect("x", "b", evidence, text))
                .with(effect("y", "a", evidence, text))
                .with(effect("y", "b", evidence, text))
                .with(Interests.of(text, text, LocalDate.EPOCH)
                        .gaining("a", text)
                        .gaining("b", text));
        Disclosure disclosure = practice.issued(ADA, draft);
        for (Level level : Level.values()) {
            String page = renderer.page(disclosure, view(Locale.ENGLISH, level));
            assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain("\" onload");
            // Well formed as XML but for the void elements of HTML.
            parse(page.replaceAll("(?s)^<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", ""));
            for (String svg : List.of(
                    renderer.icons(disclosure, "x", view(Locale.ENGLISH, level)),
                    renderer.bars(disclosure, "y", view(Locale.ENGLISH, level)))) {
                assertThat(svg).doesNotContain("<script").doesNotContain("<img");
                parse(svg);
            }
        }
    }

    private static Effect effect(String criterion, String option, Evidence evidence, Text note) {
        return Effect.of(criterion, option, new Uncertain.Reported(0.3, 0.2, 0.4, Uncertain.Scale.LINEAR))
                .within(Period.ofYears(1))
                .from(evidence)
                .noting(note)
                .atWorst(note, 0.9);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void aPageNeedsNothingFromOutside() {
        String page = renderer.page(statin, view(Locale.ENGLISH, Level.EXPERT));
        assertThat(page)
                .doesNotContain("<link")
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("href=");
        assertThat(page).contains("lang=\"en\"").contains("<th scope=\"row\">");
        assertThat(renderer.page(statin, view(Locale.GERMAN, Level.PLAIN))).contains("lang=\"de\"");
        assertThat(renderer.page(statin, view(Locale.ENGLISH, Level.PLAIN).inTextOnly()))
                .doesNotContain("<svg");
        assertThat(renderer.page(statin, view(Locale.ENGLISH, Level.PLAIN).inHighContrast()))
                .contains("cc-contrast")
                .doesNotContain("fill=\"#d55e00\"");
    }

    @Test
    void aLanguageNobodyWroteInIsSaidToBeMissing() {
        View french = View.of(new Audience(List.of(Locale.FRENCH), Level.PLAIN));
        assertThat(renderer.text(statin, french)).contains("not written in your language");
        assertThat(renderer.text(statin, view(Locale.ENGLISH, Level.PLAIN)))
                .doesNotContain("not written in your language");
    }

    @Test
    void theModelsNoticeAndItsMissingIntervalAreToldAtEveryDepth() {
        for (Level level : Level.values()) {
            assertThat(renderer.text(statin, view(Locale.ENGLISH, level)))
                    .contains("No range for one person was published")
                    .contains("was not published for this model");
        }
    }

    @Test
    void theFactBoxOfEszopicloneComesOutOfItsNumbers() {
        Obj box = Data.read("lint/factbox_eszopiclone.json");
        Evidence source = Evidence.of(box.text("source"), LocalDate.of(2008, 1, 1))
                .rated(Certainty.MODERATE)
                .about(both(box.text("reference_class"), "788 gesunde Erwachsene mit Schlaflosigkeit"), 788);
        Draft draft = Draft.of(Choice.of("sleep", both("Take a sleeping pill?", "Ein Schlafmittel nehmen?"))
                .unchanged(Option.of("placebo", both("placebo", "Placebo"), both("No drug.", "Kein Mittel.")))
                .among(Option.of(
                        "drug", both("eszopiclone 3 mg", "Eszopiclon 3 mg"), both("Each night.", "Jede Nacht."))));
        int number = 0;
        for (Obj effect : box.list("effects", Json::asObject)) {
            String id = "e" + number++;
            Text name = both(effect.text("id"), "(" + effect.text("id") + ")");
            boolean chance = effect.text("unit").equals("per100");
            boolean risk = effect.text("kind").equals("risk");
            Better better =
                    effect.has("better") && effect.text("better").equals("higher") ? Better.HIGHER : Better.LOWER;
            draft = draft.with(Criterion.of(
                            id,
                            risk ? Kind.RISK : Kind.BENEFIT,
                            better,
                            name,
                            chance
                                    ? Measure.Proportion.of(
                                            both("have it", "haben es"), both("do not", "haben es nicht"))
                                    : new Measure.Amount(both("minutes", "Minuten"))))
                    .with(plain(id, "placebo", effect.decimal("placebo"), chance, source))
                    .with(plain(id, "drug", effect.decimal("drug"), chance, source));
        }
        draft = draft.with(Interests.of(both("nobody", "niemand"), both("never", "nie"), LocalDate.of(2008, 1, 1))
                .gaining("placebo", both("nothing", "nichts"))
                .gaining("drug", both("the price", "den Preis")));
        Disclosure disclosure = practice.issued(ADA, draft);
        String text = renderer.text(disclosure, view(Locale.ENGLISH, Level.STANDARD));
        assertThat(text)
                .contains("eszopiclone 3 mg: 26 of 100 people have it; 74 of 100 do not.")
                .contains("20 more than with")
                .contains("15 fewer than with")
                .contains("37 more than with")
                .contains("382 minutes");
        // No case was seen among so many: that is no proof that none can happen, and the lint says so.
        assertThat(disclosure.findings()).anyMatch(finding -> finding.rule().equals("L19"));
    }

    private static Effect plain(String id, String option, double value, boolean chance, Evidence source) {
        return Effect.of(id, option, new Uncertain.Exact(chance ? value / 100 : value))
                .within(Period.ofMonths(6))
                .from(source);
    }

    @Test
    void saysThatFiguresAreRoundedOnlyWhereASubtractionWouldNotCome() {
        String rounded = "rounded by itself";

        String apart = renderer.text(practice.issued(ADA, falls(6.64, 4.76)), view(Locale.ENGLISH, Level.STANDARD));
        assertThat(apart)
                .contains("66 of 1,000")
                .contains("48 of 1,000")
                .contains("19 fewer")
                .contains(rounded);
        assertThat(renderer.text(practice.issued(ADA, falls(6.6, 4.8)), view(Locale.ENGLISH, Level.STANDARD)))
                .contains("18 fewer")
                .doesNotContain(rounded);
    }

    private static Draft falls(double without, double with) {
        Evidence source = Evidence.of("somebody", LocalDate.of(2020, 1, 1))
                .rated(Certainty.MODERATE)
                .about(both("people", "Leute"), 500);
        return Draft.of(Choice.of("rail", both("Put up a rail?", "Ein Geländer anbringen?"))
                        .unchanged(Option.of("none", both("no rail", "kein Geländer"), both("As now.", "Wie jetzt.")))
                        .among(Option.of(
                                "rail", both("a rail", "ein Geländer"), both("By the stairs.", "An der Treppe."))))
                .with(Criterion.of(
                        "falls",
                        Kind.RISK,
                        Better.LOWER,
                        both("falls", "Stürze"),
                        Measure.Proportion.of(both("fall", "stürzen"), both("do not", "stürzen nicht"))))
                .with(Criterion.of(
                        "ease",
                        Kind.BENEFIT,
                        Better.LOWER,
                        both("time on the stairs", "Zeit auf der Treppe"),
                        new Measure.Amount(both("seconds", "Sekunden"))))
                .with(plain("ease", "none", 30, false, source))
                .with(plain("ease", "rail", 20, false, source))
                .with(plain("falls", "none", without, true, source))
                .with(plain("falls", "rail", with, true, source))
                .with(Interests.of(both("nobody", "niemand"), both("never", "nie"), LocalDate.of(2020, 1, 1))
                        .gaining("none", both("nothing", "nichts"))
                        .gaining("rail", both("the price", "den Preis")))
                .outOf(1_000);
    }

    @Test
    void renderingIsAPureFunctionOfTheJson() {
        View any = view(Locale.GERMAN, Level.EXPERT);
        assertThat(new Renderings().page(statin, any)).isEqualTo(renderer.page(statin, any));
    }
}
