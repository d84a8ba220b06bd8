package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.ALONE;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.MAIL;
import static dev.cocreate.core.internal.profile.House.NOTE;
import static dev.cocreate.core.internal.profile.House.NOTICE;
import static dev.cocreate.core.internal.profile.House.PRESSURE;
import static dev.cocreate.core.internal.profile.House.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum.Unknown;
import dev.cocreate.Datum.Why;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.journal.Journal;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Erasure;
import dev.cocreate.profile.rights.Export;
import dev.cocreate.profile.rights.Request;
import dev.cocreate.profile.rights.Right;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What she may ask by right: requests with due dates, the export, and erasure without residue. */
class RightsTest {

    private static final Text PLEASE = Text.of("Please.").and(Locale.GERMAN, "Bitte.");
    private static final String SECRET = "a very distinctive note about marmalade";

    private final House house = new House();

    @Test
    void everyRightIsOneMechanismWithADueDate() {
        for (Right right : Right.values()) {
            Request request = house.profiles
                    .rights(ADA)
                    .ask(right, FLORIST, Set.of(), PLEASE)
                    .orElseThrow();

            assertThat(request.open()).isTrue();
            assertThat(request.due()).isEqualTo(Instant.parse("2026-04-01T10:00:00Z"));
        }
        assertThat(house.profiles.rights(ADA).requests()).hasSize(10);
        assertThat(house.profiles.rights(ADA).overdue()).isEmpty();
        house.clock.pass(Duration.ofDays(31));
        assertThat(house.profiles.rights(ADA).as(FLORIST).overdue()).hasSize(10);
        assertThat(house.profiles.rights(ADA).as(House.BANK).requests()).isEmpty();
    }

    @Test
    void onlyWhoWasAskedAnswersAndOnlyOnce() {
        Request request = house.profiles
                .rights(ADA)
                .ask(Right.EXPLAIN, FLORIST, Set.of("decision-1"), PLEASE)
                .orElseThrow();

        assertThat(code(house.profiles.rights(ADA).as(House.BANK).answer(request.id(), new Answer.Done(PLEASE))))
                .isEqualTo("rights.no-such-request");
        assertThat(code(house.profiles.rights(ADA).answer(request.id(), new Answer.Done(PLEASE))))
                .isEqualTo("rights.no-such-request");
        Request answered = house.profiles
                .rights(ADA)
                .as(FLORIST)
                .answer(request.id(), new Answer.Refused(WRONG, PLEASE))
                .orElseThrow();
        assertThat(answered.open()).isFalse();
        assertThat(code(house.profiles.rights(ADA).as(FLORIST).answer(request.id(), new Answer.Done(PLEASE))))
                .isEqualTo("rights.answered");
        assertThat(house.english(ADA)).anyMatch(told -> told.contains("refused what was asked (an explanation)"));
    }

    @Test
    void aRequestIsPutOffOnceAndForThreeMonthsAtMost() {
        Request request = house.profiles
                .rights(ADA)
                .ask(Right.ACCESS, FLORIST, Set.of(), PLEASE)
                .orElseThrow();
        var firm = house.profiles.rights(ADA).as(FLORIST);

        assertThat(code(firm.answer(request.id(), new Answer.Pending(Instant.parse("2026-06-02T10:00:00Z"), PLEASE))))
                .isEqualTo("rights.too-late");
        assertThat(firm.answer(request.id(), new Answer.Pending(Instant.parse("2026-06-01T10:00:00Z"), PLEASE))
                        .orElseThrow()
                        .due())
                .isEqualTo(Instant.parse("2026-06-01T10:00:00Z"));
        assertThat(code(firm.answer(request.id(), new Answer.Pending(Instant.parse("2026-06-01T10:00:00Z"), PLEASE))))
                .isEqualTo("rights.too-late");
    }

    @Test
    @Tag("concept-7")
    @Tag("concept-13")
    void theExportHoldsEverythingInHerLanguage() {
        house.ada().take(Stance.undeclared().speaking(Locale.GERMAN)).orElseThrow();
        house.ada().declare(PRESSURE, 120.0).orElseThrow();
        Fact<String> red = house.adaAs(FLORIST)
                .observe(COLOUR, "red", "order <7>", Validity.fromNow())
                .orElseThrow();
        house.ada().contest(red.id(), Text.of("not me")).orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, PRESSURE)).orElseThrow();
        house.adaAs(FLORIST).read(PRESSURE, COMPOSE);
        house.consentsAs(ConsentTest.MAILER).offer(ConsentTest.TERMS).orElseThrow();
        house.consents().give("mail").orElseThrow();
        house.profiles.rights(ADA).ask(Right.ACCESS, FLORIST, Set.of(), PLEASE).orElseThrow();

        Export export = house.profiles.rights(ADA).export().orElseThrow();

        Json.Obj json = Json.parse(dev.cocreate.Bytes.utf8(export.json())).asObject();
        assertThat(json.members().keySet())
                .containsExactly(
                        "$schema",
                        "owner",
                        "at",
                        "stance",
                        "facts",
                        "disputes",
                        "grants",
                        "consents",
                        "receipts",
                        "looks",
                        "requests",
                        "events");
        assertThat(json.list("facts", fact -> fact)).hasSize(2);
        assertThat(json.list("looks", look -> look)).hasSize(1);
        assertThat(json.list("receipts", receipt -> receipt)).hasSize(1);
        assertThat(json.list("events", event -> event.asObject().text("told"))).hasSize(10);
        assertThat(SchemaCheck.faults(Json.parse(dev.cocreate.Bytes.utf8(export.schema())), json))
                .isEmpty();
        assertThat(export.html())
                .contains("<html lang=\"de\">", "systolischer Blutdruck", "120 mmHg", "Wer hineingesehen hat")
                .contains("order &lt;7&gt;")
                .doesNotContain("<7>", "sbp", "STANDS", "NOT_", "<script");
    }

    @Test
    @Tag("concept-13")
    void theExportTellsWhereEachFactComesFromAndHowSheAnsweredEachTime() {
        Fact<Double> pressure = house.ada().declare(PRESSURE, 120.0).orElseThrow();
        house.adaAs(FLORIST)
                .observe(COLOUR, "red", "order 7", Validity.fromNow())
                .orElseThrow();
        house.consentsAs(ConsentTest.MAILER)
                .offer(terms("used").needing(PRESSURE).explicitly())
                .orElseThrow();
        house.consents().give("used").orElseThrow();
        house.adaAs(ConsentTest.MAILER)
                .infer(House.NOTE, "careful", "guess 3", List.of(pressure.id()), 0.5)
                .orElseThrow();
        for (String id : List.of("later", "no", "back", "unanswered")) {
            house.consentsAs(ConsentTest.MAILER)
                    .offer(terms(id).needing(COLOUR))
                    .orElseThrow();
        }
        house.consents().defer("later").orElseThrow();
        house.consents().refuse("no").orElseThrow();
        house.consents().give("back").orElseThrow();
        house.consents().withdraw("back").orElseThrow();
        house.adaAs(FLORIST).read(COLOUR, COMPOSE);

        String page = house.profiles.rights(ADA).export().orElseThrow().html();

        assertThat(page)
                .contains(">said by ada<", ">observed by florist (order 7)<", ">inferred by mail (guess 3)<")
                .contains(">later<", ">no<", ">yes<", ">taken back<", ">none yet<")
                .containsPattern(">favourite colour \\([^)]+\\)<");
        house.clock.pass(Duration.ofDays(4_000));
        assertThat(house.profiles.rights(ADA).export().orElseThrow().html()).contains(">ended with its time<");
    }

    private static Terms terms(String id) {
        return Terms.of(
                id,
                1,
                Purpose.of("for-" + id, Text.of("for " + id).and(Locale.GERMAN, "für " + id)),
                House.MAIL,
                House.NOTICE);
    }

    @Test
    void theSchemaRefusesWhatIsNotAnExport() {
        house.ada().declare(PRESSURE, 120.0).orElseThrow();
        Export export = house.profiles.rights(ADA).export().orElseThrow();
        Json schema = Json.parse(dev.cocreate.Bytes.utf8(export.schema()));
        Json altered = Json.parse(dev.cocreate.Bytes.utf8(export.json().replace("\"value\":120", "\"value\":1200")));

        assertThat(SchemaCheck.faults(schema, altered)).isNotEmpty();
    }

    @Test
    void nobodyExportsForSomebodyElse() {
        assertThat(code(house.profiles.rights(ADA).as(FLORIST).export())).isEqualTo("profile.owner-only");
        assertThat(code(house.profiles.rights(ADA).as(FLORIST).erase(List.of())))
                .isEqualTo("profile.owner-only");
    }

    @Test
    void erasureDoesExactlyWhatItsPreviewSays() {
        Fact<Double> pressure = house.ada().declare(PRESSURE, 120.0).orElseThrow();
        Fact<Boolean> guess =
                house.ada().infer(ALONE, true, "m", List.of(pressure.id()), 0.5).orElseThrow();
        Fact<String> white = house.ada().declare(COLOUR, "white").orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, PRESSURE)).orElseThrow();
        house.adaAs(FLORIST).read(PRESSURE, COMPOSE);

        Effects preview = house.profiles.rights(ADA).previewErase(List.of(PRESSURE));
        Erasure erasure = house.profiles.rights(ADA).erase(List.of(PRESSURE)).orElseThrow();

        assertThat(erasure.effects()).isEqualTo(preview);
        assertThat(preview.facts()).containsExactly(pressure.id());
        assertThat(preview.inferences()).containsExactly(guess.id());
        assertThat(preview.told()).containsOnlyKeys(FLORIST);
        assertThat(erasure.events()).isEqualTo(2);
        assertThat(erasure.residue()).isEmpty();
        assertThat(house.ada().facts()).containsExactly(white);
        assertThat(house.ada().read(PRESSURE, COMPOSE)).isEqualTo(new Unknown<Double>(Why.ERASED));
        assertThat(code(house.profiles.rights(ADA).erase(List.of(PRESSURE)))).isEqualTo("rights.nothing-to-erase");
        assertThat(house.ada().declare(PRESSURE, 130.0).isDone()).isTrue();
        assertThat(house.ada().read(PRESSURE, COMPOSE).known()).contains(130.0);
    }

    @Test
    void whatALawDemandsIsKeptWithItsGround() {
        Terms books = Terms.of("books", 1, COMPOSE, MAIL, NOTICE)
                .needing(ALONE)
                .on(Basis.LEGAL_OBLIGATION, Text.of("Tax law.").and(Locale.GERMAN, "Steuerrecht."))
                .keptFor(Period.ofYears(10));
        house.consentsAs(MAIL.id()).offer(books).orElseThrow();
        Fact<Boolean> kept = house.adaAs(MAIL.id())
                .observe(ALONE, true, "invoice", Validity.fromNow())
                .orElseThrow();
        house.ada().declare(COLOUR, "white").orElseThrow();

        Erasure erasure = house.profiles.rights(ADA).erase(List.of()).orElseThrow();

        assertThat(erasure.effects().kept()).containsOnlyKeys(kept.id());
        assertThat(house.ada().facts()).containsExactly(kept);
        assertThat(house.english(ADA)).anyMatch(told -> told.contains("kept with a ground: 1"));
    }

    @Test
    void anErasureCutShortIsFinishedOnTheNextOpening() {
        Fact<String> note = house.ada().declare(NOTE, SECRET).orElseThrow();
        House cut = new House(house.journal);
        Profiles unable = new Profiles(cut.road, House.CATALOGUE, Set.of());
        Erasure first = unable.rights(ADA).erase(List.of(NOTE)).orElseThrow();
        assertThat(first.residue()).isNotEmpty();

        House opened = new House(house.journal);
        assertThat(opened.eraser.resume()).isEqualTo(1);

        assertThat(opened.profiles
                        .erasing()
                        .residue(ADA, new Erasing.Said(Map.of(note.id(), "\"" + SECRET + "\""), Set.of(NOTE.name()))))
                .isEmpty();
    }

    @Test
    void nothingErasedIsLeftInTheFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("profiles.db");
        try (Journal journal = SqliteJournal.open(file)) {
            House stored = new House(journal);
            stored.ada().declare(NOTE, SECRET).orElseThrow();
            stored.ada().declare(COLOUR, "white").orElseThrow();
            stored.ada().decline(ALONE).orElseThrow();
            stored.profiles.surrogate(ADA);
            assertThat(holds(directory, SECRET)).isTrue();

            Erasure erasure = stored.profiles.rights(ADA).erase(List.of()).orElseThrow();

            assertThat(erasure.residue()).isEmpty();
            assertThat(holds(directory, SECRET)).isFalse();
            assertThat(stored.profiles.rights(ADA).export().orElseThrow().json())
                    .doesNotContain(SECRET);
        }
        assertThat(holds(directory, SECRET)).isFalse();
        try (Journal journal = SqliteJournal.open(file)) {
            House again = new House(journal);
            assertThat(again.ada().facts()).isEmpty();
            assertThat(again.ada().read(NOTE, COMPOSE)).isEqualTo(new Unknown<String>(Why.ERASED));
            assertThat(again.ada().read(ALONE, COMPOSE)).isEqualTo(new Unknown<Boolean>(Why.DECLINED));
        }
    }

    private static boolean holds(Path directory, String words) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }
}
