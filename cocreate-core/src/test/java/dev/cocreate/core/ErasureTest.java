package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cocreate.Audience;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.core.internal.journal.PostgresServer;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.journal.SqliteKeys;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.ErasureReport;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.SubjectKeys;
import dev.cocreate.journal.Wiped;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.Controller;
import dev.cocreate.profile.consent.Notice;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.transparency.Link;
import dev.cocreate.transparency.TrailEntry;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasure leaves no residue, and every proof still verifies. */
class ErasureTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId BEN = PartyId.of("ben");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final PartyId OFFICER = PartyId.of("privacy-officer");
    private static final String TELLING = "an orchid for someone nobody may know of";
    private static final AttributeKey<String> WISH = AttributeKey.text("wish", 100);
    private static final Reason ASKED =
            Reason.of("privacy.asked", Text.of("She asked for it.").and(Locale.GERMAN, "Sie hat es verlangt."));
    private static final Text NEWSLETTER =
            Text.of("The shop's newsletter list.").and(Locale.GERMAN, "Der Verteiler des Ladens.");

    private static final Controller CONTROLLER = new Controller(
            FLORIST,
            "Florist",
            "Data protection officer",
            "1 Main Street, Dublin",
            "privacy@florist.example",
            "+353 1 000000",
            URI.create("https://florist.example"));
    private static final Notice NOTICE =
            new Notice("privacy", 1, Text.of("We keep invoices."), URI.create("https://florist.example/privacy"));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("florist.db");
    }

    private CoCreateBuilder embedded() {
        return named(CoCreateBuilder.embedded(file()));
    }

    private static CoCreateBuilder named(CoCreateBuilder builder) {
        return builder.attributes(AttributeCatalogue.of(WISH))
                .custodian(OFFICER)
                .copiesGoTo(NEWSLETTER);
    }

    /** She says something telling in every area, and others speak with her. */
    private static Dialogue visit(CoCreate shop) {
        shop.profile(ADA).declare(WISH, TELLING).orElseThrow();
        shop.profile(BEN).declare(WISH, "tulips").orElseThrow();
        Dialogue talk = shop.dialogues()
                .open(Opening.about("A bouquet").between(FLORIST).and(ADA))
                .orElseThrow();
        talk.say(ADA, "I want " + TELLING).orElseThrow();
        talk.say(FLORIST, "Gladly.").orElseThrow();
        return talk;
    }

    @Test
    void leavesNothingOfHerInAnyFileWhenSheIsForgotten() throws Exception {
        Map<Long, Bytes> sealed;
        Bytes key;
        try (CoCreate shop = embedded().build()) {
            visit(shop);
            shop.log().advance();
            sealed = sealedFor(ADA);
            key = key(ADA);
            assertThat(foundIn(folder, text(TELLING)))
                    .as("only sealed bytes are ever written")
                    .isEmpty();
            assertThat(sealed)
                    .hasSizeGreaterThan(1)
                    .allSatisfy((position, bytes) ->
                            assertThat(foundIn(folder, bytes)).isNotEmpty());
            assertThat(foundIn(folder, key)).isNotEmpty();

            shop.erasures().party(ADA, ADA, ASKED).orElseThrow();

            assertThat(foundIn(folder, key)).as("her key, while it is open").isEmpty();
            sealed.forEach((position, bytes) -> assertThat(foundIn(folder, bytes))
                    .as("position %d, while it is open", position)
                    .isEmpty());
        }
        assertThat(foundIn(folder, key)).as("her key, after closing").isEmpty();
        sealed.forEach((position, bytes) -> assertThat(foundIn(folder, bytes))
                .as("position %d, after closing", position)
                .isEmpty());
        assertThat(foundIn(folder, text(TELLING))).isEmpty();
        try (CoCreate shop = embedded().build()) {
            assertThat(everythingToldTo(shop, ADA)).doesNotContain(TELLING).contains("She asked for it.");
            assertThat(everythingToldTo(shop, FLORIST)).doesNotContain(TELLING).contains("Gladly.");
            assertThat(shop.profile(ADA).facts()).isEmpty();
            assertThat(shop.profile(BEN).facts()).hasSize(1);
        }
    }

    @Test
    void takesHerOutOfEveryViewAtOnceAndProvesAsBefore() {
        try (CoCreate shop = embedded().build()) {
            Dialogue talk = visit(shop);
            Receipt held = shop.log().receipt(ADA, 0);
            assertThat(everythingToldTo(shop, FLORIST)).contains(TELLING);

            ErasureReport report = shop.erasures().party(OFFICER, ADA, ASKED).orElseThrow();

            assertThat(report.events()).isEqualTo(2);
            assertThat(talk.turns(0, 100).toString()).doesNotContain(TELLING).contains("Gladly.");
            assertThat(everythingToldTo(shop, FLORIST)).doesNotContain(TELLING);
            assertThat(talk.export(FLORIST).orElseThrow()).doesNotContain(TELLING);
            Verifier verifier = Verifier.of(shop.log().policy());
            assertThat(verifier.receipt(held).holds()).isTrue();
            assertThat(verifier.trail(shop.trail(ADA).proof(List.of(held.checkpoint())), List.of(held), List.of())
                            .faults())
                    .isEmpty();
            assertThat(verifier.trail(shop.trail(FLORIST).proof(), List.of(), List.of())
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void leavesADialogueSheOpenedToTheOthersInItWithoutWhatSheSaid() {
        try (CoCreate shop = embedded().build()) {
            Dialogue talk = shop.dialogues()
                    .open(Opening.about(TELLING).between(ADA).and(FLORIST))
                    .orElseThrow();
            talk.say(FLORIST, "Gladly.").orElseThrow();

            shop.erasures().party(ADA, ADA, ASKED).orElseThrow();

            assertThat(talk.turns(0, 100).toString()).contains("Gladly.");
            assertThat(talk.view().toString()).doesNotContain(TELLING);
            assertThat(everythingToldTo(shop, FLORIST)).contains("Gladly.").doesNotContain(TELLING);
        }
    }

    @Test
    void neverStoresAnythingAboutHerAgain() {
        try (CoCreate shop = embedded().build()) {
            visit(shop);
            shop.erasures().party(ADA, ADA, ASKED).orElseThrow();
        }
        try (CoCreate shop = embedded().build()) {
            assertThatExceptionOfType(CoCreateException.class)
                    .isThrownBy(() -> shop.profile(ADA).declare(WISH, "roses"))
                    .withMessageContaining("under another id");
        }
    }

    @Test
    void listsWhatIsBeyondReach() {
        try (CoCreate shop = embedded().build()) {
            visit(shop);

            ErasureReport report = shop.erasures().party(ADA, ADA, ASKED).orElseThrow();

            assertThat(report.beyondReach())
                    .contains(NEWSLETTER)
                    .allSatisfy(place -> assertThat(place.languages()).contains(Locale.ENGLISH, Locale.GERMAN));
            assertThat(report.beyondReach().toString())
                    .contains("What others said and did")
                    .contains("exports, receipts")
                    .contains("backups");
        }
    }

    @Test
    void erasesASingleEventAndTellsThoseItConcerned() {
        try (CoCreate shop = embedded().build()) {
            visit(shop);
            TrailEntry said = shop.trail(ADA)
                    .entries()
                    .filter(entry -> entry.story().contains("I want " + TELLING))
                    .findFirst()
                    .orElseThrow();

            ErasureReport report =
                    shop.erasures().events(ADA, List.of(said.position()), ASKED).orElseThrow();

            assertThat(report.events()).isEqualTo(1);
            assertThat(shop.profile(ADA).facts()).as("the rest stays").hasSize(1);
            assertThat(everythingToldTo(shop, FLORIST))
                    .doesNotContain("I want")
                    .contains("ada had the content of one entry erased for ever. She asked for it.");
        }
    }

    @Test
    void erasesAKindOfEventWhoseTimeIsOver() {
        Instant later = Instant.parse("2036-03-01T09:00:00Z");
        try (CoCreate shop = embedded().build()) {
            visit(shop);

            ErasureReport report = shop.erasures()
                    .kinds(OFFICER, List.of("dialogue.turn-taken"), later, ASKED)
                    .orElseThrow();

            assertThat(report.events()).isEqualTo(2);
            assertThat(shop.profile(ADA).facts()).hasSize(1);
            assertThat(everythingToldTo(shop, FLORIST)).doesNotContain("Gladly.");
            assertThat(shop.trail(FLORIST).entries().filter(TrailEntry::erased))
                    .as("each says why it is gone, and where that is on record")
                    .hasSize(2)
                    .allSatisfy(entry -> {
                        assertThat(entry.reasons()).containsExactly(ASKED);
                        assertThat(entry.links()).containsExactly(new Link.Entry(report.record()));
                    });
        }
    }

    @Test
    void isForTheOneItIsAboutOrACustodian() {
        try (CoCreate shop = embedded().build()) {
            visit(shop);
            List<Outcome<ErasureReport>> refused = List.of(
                    shop.erasures().party(FLORIST, ADA, ASKED),
                    shop.erasures().events(FLORIST, List.of(0L), ASKED),
                    shop.erasures().events(BEN, List.of(0L, 1L), ASKED),
                    shop.erasures().kinds(ADA, List.of("profile.fact-stated"), Instant.MAX, ASKED));

            assertThat(refused).allSatisfy(no -> {
                assertThat(no.refused().orElseThrow().reasons().get(0).code()).isEqualTo("erasure.not-yours");
                assertThat(no.refused().orElseThrow().told(Audience.of(Locale.GERMAN)))
                        .contains("Verwahrer");
            });
            assertThat(everythingToldTo(shop, FLORIST))
                    .contains(TELLING)
                    .contains("florist wanted to have content erased. That was refused.");
        }
    }

    @Test
    void forgetsNobodyOfWhomALawDemandsThatSomethingBeKept() {
        Text law = Text.of("Invoices are kept for ten years (§ 147 AO).")
                .and(Locale.GERMAN, "Rechnungen werden zehn Jahre aufbewahrt (§ 147 AO).");
        try (CoCreate shop = embedded().build()) {
            visit(shop);
            Terms terms = Terms.of("invoices", 1, Purpose.of("tax", law), CONTROLLER, NOTICE)
                    .needing(WISH)
                    .on(Basis.LEGAL_OBLIGATION, law)
                    .keptFor(Period.ofYears(10));
            shop.consents(ADA).as(FLORIST).offer(terms).orElseThrow();

            for (PartyId by : List.of(ADA, OFFICER)) {
                Outcome<ErasureReport> outcome = shop.erasures().party(by, ADA, ASKED);
                assertThat(outcome.refused().orElseThrow().reasons())
                        .extracting(Reason::text)
                        .containsExactly(law);
                assertThat(outcome.refused().orElseThrow().remaining()).hasSize(1);
            }
            assertThat(shop.profile(ADA).facts()).hasSize(1);
        }
    }

    @Test
    void givesPostgresNothingThatCouldBeReadWithoutHerKey() throws Exception {
        try (var pool = PostgresServer.pool(PostgresServer.newDatabase())) {
            Path data = dataDirectory(pool);
            MemoryKeys keys = new MemoryKeys();
            try (CoCreate shop = named(CoCreateBuilder.shared(pool, keys)).build()) {
                visit(shop);
                flush(pool);
                Map<Long, Bytes> sealed = new LinkedHashMap<>();
                try (Journal journal = PostgresJournal.open(pool)) {
                    sealed.putAll(sealedFor(journal, ADA));
                }
                assertThat(sealed)
                        .isNotEmpty()
                        .allSatisfy((position, bytes) -> assertThat(foundIn(data, bytes))
                                .as("what is stored is found there")
                                .isNotEmpty());
                assertThat(foundIn(data, text(TELLING))).isEmpty();

                ErasureReport report = shop.erasures().party(ADA, ADA, ASKED).orElseThrow();

                flush(pool);
                assertThat(foundIn(data, text(TELLING))).isEmpty();
                assertThat(report.beyondReach().toString()).contains("write-ahead log");
                assertThat(keys.find(ADA)).isInstanceOf(SubjectKeys.Known.Destroyed.class);
                assertThat(everythingToldTo(shop, FLORIST)).doesNotContain(TELLING);
            }
        }
    }

    @Test
    void finishesAtTheNextOpeningWhatAFailureLeftUndone() {
        MemoryJournal journal = new MemoryJournal();
        MemoryKeys keys = new MemoryKeys();
        CoCreate shop =
                named(CoCreateBuilder.over(new Unwipeable(journal), keys)).build();
        visit(shop);
        assertThatExceptionOfType(CoCreateException.class)
                .isThrownBy(() -> shop.erasures().party(ADA, ADA, ASKED))
                .withMessage("nothing can be wiped just now");
        assertThat(sealedFor(journal, ADA)).isNotEmpty();

        CoCreate again = named(CoCreateBuilder.over(journal, keys)).build();

        assertThat(journal.read(new Query.Concerning(ADA, 0), 1_000))
                .filteredOn(event -> event.header().subject().equals(ADA))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.payload()).isEmpty());
        assertThat(everythingToldTo(again, FLORIST)).doesNotContain(TELLING);
    }

    /** A journal that fails when something is to be wiped, as with a process that dies in between. */
    private record Unwipeable(Journal whole) implements Journal {
        @Override
        public Appended append(Commit commit) {
            return whole.append(commit);
        }

        @Override
        public List<StoredEvent> read(Query query, int limit) {
            return whole.read(query, limit);
        }

        @Override
        public Head head() {
            return whole.head();
        }

        @Override
        public Wiped wipe(Collection<Long> positions) {
            throw new CoCreateException("nothing can be wiped just now", true);
        }

        @Override
        public Cursors cursors() {
            return whole.cursors();
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    private static String everythingToldTo(CoCreate shop, PartyId reader) {
        List<String> told = new ArrayList<>();
        shop.trail(reader).forEach(entry -> told.add(entry.story() + " " + entry.links()));
        return String.join("\n", told);
    }

    private Map<Long, Bytes> sealedFor(PartyId party) {
        try (Journal journal = SqliteJournal.open(file())) {
            return sealedFor(journal, party);
        }
    }

    private static Map<Long, Bytes> sealedFor(Journal journal, PartyId party) {
        Map<Long, Bytes> sealed = new LinkedHashMap<>();
        for (StoredEvent event : journal.read(new Query.Concerning(party, 0), 1_000)) {
            if (event.header().subject().equals(party)) {
                sealed.put(event.position(), event.payload().orElseThrow());
            }
        }
        return sealed;
    }

    private Bytes key(PartyId party) {
        try (SqliteKeys keys = SqliteKeys.open(folder.resolve("florist.db.keys"))) {
            return ((SubjectKeys.Known.Present) keys.find(party)).key();
        }
    }

    private static Bytes text(String words) {
        return Bytes.utf8(words);
    }

    /** The files below a folder that hold these bytes; long values are told by their first part, which no page splits. */
    private static List<Path> foundIn(Path folder, Bytes bytes) {
        byte[] sought = bytes.toArray();
        String part = new String(sought, 0, Math.min(sought.length, 48), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(part))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // A database takes files away while it is looked through.
            return "";
        }
    }

    private static Path dataDirectory(DataSource pool) throws Exception {
        try (var connection = pool.getConnection();
                var answer = connection.createStatement().executeQuery("SHOW data_directory")) {
            answer.next();
            return Path.of(answer.getString(1));
        }
    }

    private static void flush(DataSource pool) throws Exception {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }
}
