package dev.cocreate.core.internal.profile;

import static dev.cocreate.disclosure.risk.PreventInputs.AGE;
import static dev.cocreate.disclosure.risk.PreventInputs.BODY_MASS_INDEX;
import static dev.cocreate.disclosure.risk.PreventInputs.DIABETES;
import static dev.cocreate.disclosure.risk.PreventInputs.HDL_CHOLESTEROL;
import static dev.cocreate.disclosure.risk.PreventInputs.KIDNEY_FUNCTION;
import static dev.cocreate.disclosure.risk.PreventInputs.PRESSURE_TREATED;
import static dev.cocreate.disclosure.risk.PreventInputs.SEX;
import static dev.cocreate.disclosure.risk.PreventInputs.SMOKING;
import static dev.cocreate.disclosure.risk.PreventInputs.STATIN;
import static dev.cocreate.disclosure.risk.PreventInputs.SYSTOLIC_PRESSURE;
import static dev.cocreate.disclosure.risk.PreventInputs.TOTAL_CHOLESTEROL;
import static dev.cocreate.personalization.Condition.above;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Rule.rule;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.SignedLog;
import dev.cocreate.core.internal.disclosure.Statin;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.journal.SqliteKeys;
import dev.cocreate.core.internal.road.SealedSeal;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.risk.PreventInputs;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.SubjectKeys;
import dev.cocreate.journal.Wiped;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.rights.Erasure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Erasure leaves no residue (architecture, section 5, number 8): through the whole house, what one fact was used for in
 * every room goes with it, and what had nothing to do with it stays.
 */
class NoResidueTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId PRACTICE = PartyId.of("practice");
    private static final PartyId LAW = PartyId.of("law");
    private static final Purpose CARE =
            Purpose.of("care", Text.of("to advise on treatment").and(GERMAN, "um zur Behandlung zu beraten"));
    private static final AttributeKey<String> NOTE =
            AttributeKey.text("note", 200).labelled(Text.of("note").and(GERMAN, "Notiz"));
    private static final AttributeKey<String> GUESS =
            AttributeKey.text("guess", 200).labelled(Text.of("guess").and(GERMAN, "Vermutung"));
    private static final String SECRET = "a very distinctive note about marmalade";
    /** As any room would write it; it stands nowhere else. */
    private static final String PRESSURE = "161.25";

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    /** A house over a file, with the journal and the keys within reach. */
    private static final class Opened implements AutoCloseable {
        final Journal journal;
        final SubjectKeys keys;
        final CoCreate house;

        Opened(Path folder, List<String> told, boolean wipes) {
            SqliteJournal stored = SqliteJournal.open(folder.resolve("practice.db"));
            journal = wipes ? stored : new DyingBeforeTheWipe(stored);
            keys = SqliteKeys.open(folder.resolve("practice.keys"));
            AttributeCatalogue catalogue = AttributeCatalogue.empty().and(PreventInputs.all());
            house = CoCreateBuilder.over(journal, keys)
                    .process("one")
                    .attributes(catalogue.and(List.of(NOTE, GUESS)))
                    .elements(List.of(Element.of("statin", "none", "lifestyle", "statin")))
                    .mandates(Mandates.none().firm(PRACTICE).law(LAW))
                    .subscriber(URI.create("https://practice.example/events"), told::add)
                    .log(SignedLog.keyIn(folder.resolve("log.key"), "practice.example/log"))
                    .build();
        }

        /** What every event that still has content says, opened with the keys, by position. */
        Map<Long, String> contents() {
            SealedSeal seal = new SealedSeal(keys);
            Map<Long, String> contents = new TreeMap<>();
            for (StoredEvent event : events()) {
                seal.open(event).ifPresent(content -> contents.put(event.position(), content.utf8()));
            }
            return contents;
        }

        List<StoredEvent> events() {
            return journal.read(new Query.From(0), 10_000);
        }

        @Override
        public void close() {
            house.close();
        }
    }

    /** A journal whose process dies after an erasure is on record and before anything is wiped. */
    private record DyingBeforeTheWipe(Journal stored) implements Journal {
        @Override
        public Appended append(Commit commit) {
            return stored.append(commit);
        }

        @Override
        public List<StoredEvent> read(Query query, int limit) {
            return stored.read(query, limit);
        }

        @Override
        public Head head() {
            return stored.head();
        }

        @Override
        public Wiped wipe(Collection<Long> positions) {
            throw new CoCreateException("the power went", true);
        }

        @Override
        public Cursors cursors() {
            return stored.cursors();
        }

        @Override
        public void close() {
            stored.close();
        }
    }

    private static void tell(CoCreate house) {
        house.profile(ADA).declare(AGE, 50.0).orElseThrow();
        house.profile(ADA).declare(SEX, "female").orElseThrow();
        house.profile(ADA).declare(SYSTOLIC_PRESSURE, 161.25).orElseThrow();
        house.profile(ADA).declare(PRESSURE_TREATED, true).orElseThrow();
        house.profile(ADA).declare(TOTAL_CHOLESTEROL, 200.0).orElseThrow();
        house.profile(ADA).declare(HDL_CHOLESTEROL, 45.0).orElseThrow();
        house.profile(ADA).declare(STATIN, false).orElseThrow();
        house.profile(ADA).declare(DIABETES, true).orElseThrow();
        house.profile(ADA).declare(SMOKING, false).orElseThrow();
        house.profile(ADA).declare(KIDNEY_FUNCTION, 90.0).orElseThrow();
        house.profile(ADA).declare(BODY_MASS_INDEX, 35.0).orElseThrow();
        house.profile(ADA).declare(NOTE, SECRET).orElseThrow();
        List<AttributeKey<?>> all = new ArrayList<>(PreventInputs.all());
        house.grants(ADA).grant(Grant.to(PRACTICE, CARE, all)).orElseThrow();
        String pressure = house.profile(ADA).facts().get(2).id();
        house.profile(ADA)
                .as(PRACTICE)
                .infer(GUESS, "under strain", "practice 1", List.of(pressure), 0.6)
                .orElseThrow();
    }

    private static void rules(CoCreate house) {
        Ground ground = Ground.of(
                "safety", Text.of("It could harm.").and(GERMAN, "Es könnte schaden."), Text.of("Ask the board."));
        house.rules(LAW)
                .author(rule("not with this pressure")
                        .when(above(SYSTOLIC_PRESSURE, 160.0))
                        .then(forbid("statin", "statin"))
                        .because("Not with this pressure.")
                        .in(Layer.LAW)
                        .on(ground))
                .orElseThrow();
        house.rules(ADA)
                .author(rule("by my size")
                        .when(above(BODY_MASS_INDEX, 30.0))
                        .then(choose("course", "walking"))
                        .because("I like to walk."))
                .orElseThrow();
    }

    /** Uses the pressure in every room: decided on, computed from, weighed, refused for, and told outside. */
    private static void visit(CoCreate house) {
        tell(house);
        rules(house);
        assertThat(house.decide("statin", ADA, CARE).orElseThrow().explanation().used())
                .isNotEmpty();
        Disclosure disclosure =
                house.disclosures().issue(PRACTICE, ADA, Statin.draft(), CARE).orElseThrow();
        String id = disclosure.id();
        String hash = disclosure.sha256();
        View plain = View.of(Audience.of(Locale.ENGLISH));
        house.disclosures().show(PRACTICE, id, ADA, plain).orElseThrow();
        Preferences hers = Preferences.none().say(new Statement.MattersMore("cvd", "diabetes"));
        house.disclosures().weigh(ADA, id, hash, hers, Settings.seeded(42)).orElseThrow();
        house.disclosures()
                .contest(ADA, id, hash, "effort", "statin", new Uncertain.Exact(2), Text.of("I know."))
                .orElseThrow();
        assertThat(house.disclosures()
                        .decide(ADA, id, hash, InformedDecision.Chosen.of("statin"))
                        .isDone())
                .isFalse();
        Dialogue talk = house.dialogues()
                .open(Opening.about("Your heart").between(ADA).and(PRACTICE).named("heart"))
                .orElseThrow();
        talk.say(PRACTICE, "Shall we talk about it?").orElseThrow();
        assertThat(talk.table(PRACTICE, Terms.selecting(ADA, "statin", "statin", CARE))
                        .isDone())
                .isFalse();
        // Who may not use the pressure is used in none of these.
        assertThat(house.decide("course", ADA, CARE).orElseThrow().value()).contains("walking");
        house.settle();
    }

    @Test
    void nothingDrawnFromAFactOutlivesItInAnyRoom() throws IOException {
        try (Opened opened = new Opened(folder, told, true)) {
            visit(opened.house);
            Map<Long, String> before = opened.contents();
            Map<Long, Bytes> sealed = sealed(opened);
            Frontier proven = opened.journal.head().frontier();
            String pressure = fact(opened.house, SYSTOLIC_PRESSURE);
            Set<String> kindsOfDrawn = kinds(opened, before, pressure);
            assertThat(kindsOfDrawn)
                    .contains(
                            "profile.fact-stated",
                            "personalization.decision-made",
                            "disclosure.issued",
                            "road.act-refused");

            Erasure erasure =
                    opened.house.rights(ADA).erase(List.of(SYSTOLIC_PRESSURE)).orElseThrow();

            Map<Long, String> after = opened.contents();
            assertThat(erasure.residue())
                    .as("the practice's own refusal")
                    .extracting(Erasure.Residue::where)
                    .containsOnly("journal, sealed for practice");
            // Nothing that is about her says the pressure, or anything that follows from it.
            after.forEach((position, content) -> {
                boolean hers = opened.events()
                        .get(position.intValue())
                        .header()
                        .subject()
                        .equals(ADA);
                assertThat(hers && content.contains(PRESSURE)).as(content).isFalse();
                assertThat(hers && content.contains("under strain")).as(content).isFalse();
            });
            assertThat(kinds(opened, after, pressure))
                    .doesNotContain("personalization.decision-made", "disclosure.issued");
            assertThat(typesOf(opened, after)).doesNotContain("disclosure.preferences-weighed");
            // The bytes that were stored for them are in none of the files, not even sealed.
            Set<Long> wiped = before.keySet().stream()
                    .filter(position -> !after.containsKey(position))
                    .collect(Collectors.toSet());
            assertThat(wiped).hasSizeGreaterThanOrEqualTo(7);
            for (Long position : wiped) {
                assertThat(inFiles(sealed.get(position)))
                        .as("event " + position)
                        .isFalse();
            }
            // What it had nothing to do with stays, and every proof holds.
            assertThat(typesOf(opened, after)).contains("personalization.decision-made", "dialogue.turn-taken");
            assertThat(opened.house.profile(ADA).facts()).hasSize(11);
            assertThat(refolded(opened)).isEqualTo(proven);
            assertThat(opened.house.rights(ADA).export().orElseThrow().json()).doesNotContain(PRESSURE);
            assertThat(told)
                    .isNotEmpty()
                    .noneMatch(envelope -> envelope.contains(PRESSURE))
                    // As a word: its letters may stand side by side in an id as well.
                    .noneMatch(envelope -> envelope.matches("(?s).*\\bada\\b.*"));
        }
    }

    @Test
    void anErasureCutShortByACrashIsFinishedWhenTheHouseIsOpenedAgain() throws IOException {
        try (Opened opened = new Opened(folder, told, false)) {
            opened.house.profile(ADA).declare(NOTE, SECRET).orElseThrow();
            opened.house.profile(ADA).declare(AGE, 50.0).orElseThrow();
            assertThatThrownBy(() -> opened.house.rights(ADA).erase(List.of(NOTE)))
                    .hasMessageContaining("the power went");
            assertThat(opened.contents().values()).anyMatch(content -> content.contains(SECRET));
            // What is on record holds at once, for whoever asks.
            assertThat(opened.house.profile(ADA).facts()).hasSize(1);
        }
        try (Opened opened = new Opened(folder, told, true)) {
            assertThat(opened.contents().values()).noneMatch(content -> content.contains(SECRET));
            assertThat(opened.house.profile(ADA).facts()).hasSize(1);
            assertThat(opened.house.rights(ADA).export().orElseThrow().json()).doesNotContain(SECRET);
        }
    }

    @Test
    void anotherProcessForgetsWhatWasErasedHere() {
        try (Opened one = new Opened(folder, told, true)) {
            one.house.profile(ADA).declare(SYSTOLIC_PRESSURE, 161.25).orElseThrow();
            rules(one.house);
            Decision decision = one.house.decide("statin", ADA, CARE).orElseThrow();
            try (CoCreate other = CoCreateBuilder.over(
                            SqliteJournal.open(folder.resolve("practice.db")),
                            SqliteKeys.open(folder.resolve("practice.keys")))
                    .attributes(AttributeCatalogue.empty().and(PreventInputs.all()))
                    .process("other")
                    .build()) {
                assertThat(other.personalization().again(decision.id())).isEqualTo(decision);

                one.house.rights(ADA).erase(List.of(SYSTOLIC_PRESSURE)).orElseThrow();
                other.settle();

                assertThatThrownBy(() -> other.personalization().again(decision.id()))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static String fact(CoCreate house, AttributeKey<?> key) {
        return house.profile(ADA).facts().stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The kinds of events whose content names a fact, besides those that only list what was erased. */
    private static Set<String> kinds(Opened opened, Map<Long, String> contents, String fact) {
        List<StoredEvent> events = opened.events();
        return contents.entrySet().stream()
                .filter(each -> each.getValue().contains(fact))
                .map(each -> events.get(each.getKey().intValue()).header().type())
                .collect(Collectors.toSet());
    }

    private static Set<String> typesOf(Opened opened, Map<Long, String> contents) {
        List<StoredEvent> events = opened.events();
        return contents.keySet().stream()
                .map(position -> events.get(position.intValue()).header().type())
                .collect(Collectors.toSet());
    }

    private static Map<Long, Bytes> sealed(Opened opened) {
        Map<Long, Bytes> sealed = new TreeMap<>();
        opened.events().forEach(event -> event.payload().ifPresent(bytes -> sealed.put(event.position(), bytes)));
        return sealed;
    }

    private static Frontier refolded(Opened opened) {
        Frontier frontier = Frontier.empty();
        List<StoredEvent> events = opened.events();
        // Up to where it stood before the erasure itself was recorded.
        for (StoredEvent event : events.subList(0, events.size())) {
            if (event.header().type().equals("profile.keys-erased")) {
                break;
            }
            frontier = frontier.plus(event.entry());
        }
        return frontier;
    }

    private boolean inFiles(Bytes payload) throws IOException {
        byte[] bytes = payload.toArray();
        // A payload may be spread over pages; any 24 bytes of it would be a trace.
        String trace = new String(bytes, bytes.length / 2 - 12, 24, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(trace)) {
                    return true;
                }
            }
        }
        return false;
    }
}
