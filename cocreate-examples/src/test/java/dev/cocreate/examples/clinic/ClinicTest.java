package dev.cocreate.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.personalization.Mandates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClinicTest {

    private static final String SAMPLE = "src/main/people/maria.json";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @Tag("concept-15")
    @Tag("concept-22")
    void leadsFromHerQuestionToAnAgreement() throws IOException {
        assertThat(visit(SAMPLE)).isZero();

        assertThat(printed())
                .containsSubsequence(
                        "maria: My cholesterol is high. Should I start taking a statin?",
                        "One question: does this hold for you: acute liver failure or decompensated cirrhosis?",
                        "maria: No.",
                        "maria: My sister takes simvastatin. Could I have that?",
                        "Drug labels forbid a statin to people with an allergy to it",
                        "What remains: atorvastatin; rosuvastatin; pravastatin.",
                        "You can ask the clinic's second physician",
                        "Risks and benefits come first: what this is bound to has not been shown yet.",
                        "66 of 1,000 people with your values have a heart attack or stroke within ten years",
                        "maria offered: we begin with: the lifestyle programme; we look again: in a year",
                        "dr-okafor answered offer",
                        "maria accepted offer",
                        "Agreed, and on record");
        assertThat(printed().split("One question:", -1)).as("questions asked").hasSize(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void goesOnWhenItIsRunAgain() throws IOException {
        visit(SAMPLE);
        out.reset();

        assertThat(visit(SAMPLE)).isZero();

        assertThat(printed())
                .startsWith(System.lineSeparator() + "maria: I am back. How do we stand?")
                .contains("What we agreed stands")
                .doesNotContain("Should I start");
    }

    @Test
    @Tag("concept-13")
    void writesOnePageThatStandsByItselfInHerLanguage() throws IOException {
        assertThat(visit(SAMPLE, "--language", "de")).isZero();

        String page = Files.readString(folder.resolve("clinic.html"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"de\">", "Was vereinbart ist", "Was Ihnen gezeigt wurde", "66 von 1.000")
                .contains("role=\"img\"", "Alles, was geschehen ist, und warum")
                .doesNotContain("<script", "<link", "src=", "@import", "url(");
        // What only an English reader would understand must not stand on a German page.
        assertThat(page).doesNotContain(" of 1,000", "said:", "people with your values");
    }

    static Stream<String> published() throws IOException {
        return Files.readAllLines(
                        Path.of("src/test/resources/dev/cocreate/examples/clinic/prevent_base_test_vectors.csv"))
                .stream()
                .skip(1);
    }

    @ParameterizedTest
    @MethodSource("published")
    @Tag("concept-19")
    void takesEveryPublishedProfileAndFindsItsPublishedRisk(String row) throws IOException {
        List<String> cells = Stream.of(row.split(",", -1)).map(String::strip).toList();
        Path file = folder.resolve("published.json");
        Files.writeString(file, profile(cells));

        assertThat(visit(file.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        try (CoCreate coCreate = open()) {
            PartyId visitor = PartyId.of("visitor");
            Disclosure disclosure = coCreate.disclosures()
                    .find(visitor, coCreate.disclosures().of(visitor).get(0))
                    .orElseThrow();
            Uncertain risk = disclosure
                    .effect(StatinChoice.EVENTS, StatinChoice.NO_CHANGE)
                    .orElseThrow()
                    .value();
            double expected = Double.parseDouble(cells.get(12));
            assertThat(((Uncertain.Exact) risk).value()).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    private static String profile(List<String> cells) {
        return String.format(
                Locale.ROOT,
                "{\"tells\": {\"age\": %s, \"sex\": \"%s\", \"sbp\": %s, \"bp_tx\": %s, \"total_c\": %s, \"hdl_c\": %s,"
                        + " \"statin\": %s, \"dm\": %s, \"smoking\": %s, \"egfr\": %s, \"bmi\": %s}}",
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3).toLowerCase(Locale.ROOT),
                cells.get(4),
                cells.get(5),
                cells.get(6).toLowerCase(Locale.ROOT),
                cells.get(7).toLowerCase(Locale.ROOT),
                cells.get(8).toLowerCase(Locale.ROOT),
                cells.get(9),
                cells.get(10));
    }

    @Test
    void storesNothingWhenTheFileIsWrong() throws IOException {
        Path file = folder.resolve("wrong.json");
        Files.writeString(file, "{\"tells\": {\"age\": 300}}");

        assertThat(visit(file.toString())).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(file + ": tells.age is 300, permitted: 18 to 110 years" + System.lineSeparator());
        assertThat(folder.resolve("clinic.db")).doesNotExist();
        assertThat(folder.resolve("clinic.html")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() {
        assertThat(run("--language", "fr")).isEqualTo(2);
        assertThat(run("--journal")).isEqualTo(2);
        assertThat(run("a.json", "b.json")).isEqualTo(2);
        assertThat(run("--speed", "9")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("permitted:"));
    }

    @Test
    void leavesAFileThatIsNotItsOwnAlone() throws IOException {
        Path journal = folder.resolve("clinic.db");
        Files.writeString(journal, "a letter");

        assertThat(visit(SAMPLE)).isEqualTo(1);

        assertThat(journal).hasContent("a letter");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(journal.toString());
    }

    private int visit(String... args) {
        return run(Stream.concat(
                        Stream.of(args),
                        Stream.of(
                                "--journal",
                                folder.resolve("clinic.db").toString(),
                                "--page",
                                folder.resolve("clinic.html").toString()))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        return Clinic.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private CoCreate open() {
        return CoCreateBuilder.embedded(folder.resolve("clinic.db"))
                .attributes(Questionnaire.catalogue())
                .elements(ClinicRules.elements())
                .mandates(Mandates.none().firm(Visit.CLINIC))
                .build();
    }
}
