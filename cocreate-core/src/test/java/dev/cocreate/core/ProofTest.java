package dev.cocreate.core;

import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cocreate.CoCreate;
import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.PostgresServer;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.transparency.PublishedDirectory;
import dev.cocreate.transparency.TrailEntry;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Opening.HeaderOnly;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import dev.cocreate.transparency.verify.Verification;
import dev.cocreate.transparency.verify.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host and its consumers prove with a whole library in hand. */
class ProofTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red");
    private static final Purpose COMPOSE = Purpose.of("compose", Text.of("to compose your bouquet"));

    @TempDir
    Path folder;

    private CoCreateBuilder embedded() {
        return CoCreateBuilder.embedded(folder.resolve("florist.db")).attributes(AttributeCatalogue.of(COLOUR));
    }

    private CoCreateBuilder signed() {
        return embedded().log(SignedLog.keyIn(folder.resolve("log-key"), "florist.example/log"));
    }

    /** One act of each area, and two that are refused. */
    private static List<Outcome<?>> acts(CoCreate shop) {
        List<Outcome<?>> acts = new ArrayList<>();
        acts.add(shop.profile(ADA).declare(COLOUR, "white"));
        acts.add(shop.rules(ADA).author(rule("small").then(choose("stems", 12)).because("I like it small")));
        acts.add(shop.decide("stems", ADA, COMPOSE));
        Outcome<Dialogue> talk =
                shop.dialogues().open(Opening.about("A bouquet").between(ADA).and(FLORIST));
        acts.add(talk);
        acts.add(talk.orElseThrow().say(ADA, "Could the vase be blue?"));
        acts.add(talk.orElseThrow().pause(ADA));
        acts.add(talk.orElseThrow().say(FLORIST, "But now!"));
        acts.add(shop.profile(ADA).as(FLORIST).retract("no such fact"));
        return acts;
    }

    @Test
    @Tag("concept-12")
    void everyActHandsItsAuthorAReceiptAlsoWhenItWasRefused() {
        try (CoCreate shop = embedded().build()) {
            List<Outcome<?>> acts = acts(shop);
            Policy trusted = shop.log().policy();

            assertThat(acts).filteredOn(act -> !act.isDone()).hasSize(2);
            for (Outcome<?> act : acts) {
                PartyId author = byWhom(shop, act.onRecord().orElseThrow());
                Receipt receipt = shop.log().receipt(author, act);
                assertThat(receipt.verify(trusted).faults()).as(act.toString()).isEmpty();
                assertThat(receipt.opening().shownHeader().orElseThrow().by()).isEqualTo(author);
            }
        }
    }

    private static PartyId byWhom(CoCreate shop, long position) {
        return List.of(ADA, FLORIST).stream()
                .flatMap(party -> shop.trail(party).from(position).entries().limit(1))
                .filter(entry -> entry.position() == position)
                .map(TrailEntry::by)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasNoReceiptForAQuestionThatLeftNoRecord() {
        try (CoCreate shop = embedded().build()) {
            Dialogue talk = shop.dialogues()
                    .open(Opening.about("A bouquet").between(ADA).and(FLORIST))
                    .orElseThrow();
            Outcome<String> question = talk.export(PartyId.of("stranger"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shop.log().receipt(ADA, question))
                    .withMessageContaining("left none");
        }
    }

    @Test
    @Tag("concept-12")
    void provesAWholeTrailAgainstWhatSheRemembers() {
        try (CoCreate shop = embedded().build()) {
            acts(shop);
            Receipt held = shop.log().receipt(ADA, shop.profile(ADA).declare(COLOUR, "red"));
            Checkpoint remembered = shop.log().checkpoint();
            acts(shop);
            Verifier verifier = Verifier.of(shop.log().policy());

            TrailProof proof = shop.trail(ADA).proof(List.of(held.checkpoint(), remembered));

            assertThat(verifier.trail(proof, List.of(held), List.of(remembered)).faults())
                    .isEmpty();
            assertThat(shop.trail(ADA).proof().verify(shop.log().policy()).holds())
                    .isTrue();
            for (Receipt hidden : proof.receipts()) {
                List<Receipt> rest = new ArrayList<>(proof.receipts());
                rest.remove(hidden);
                TrailProof shortened = new TrailProof(ADA, proof.checkpoint(), rest, proof.erased(), proof.growth());
                Receipt kept = shop.log().receipt(ADA, hidden.index());
                boolean concernsHer = !(kept.opening() instanceof HeaderOnly);
                assertThat(verifier.trail(shortened, List.of(kept), List.of()).holds())
                        .as("the entry at %d hidden, with a receipt of it in hand", hidden.index())
                        .isEqualTo(!concernsHer
                                && verifier.trail(shortened, List.of(), List.of())
                                        .holds());
            }
        }
    }

    @Test
    void refusesToOpenAnotherJournalWithItsKeyAndMemory() {
        try (CoCreate shop = signed().build()) {
            shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
            shop.log().advance();
        }

        assertThatExceptionOfType(CoCreateException.class)
                .isThrownBy(() -> CoCreateBuilder.over(new MemoryJournal(), new MemoryKeys())
                        .log(SignedLog.keyIn(folder.resolve("log-key"), "florist.example/log"))
                        .build())
                .withMessageContaining("the journal was rolled back");
    }

    @Test
    void handsOutAReceiptForEachEntryOfANarrowTrail() {
        try (CoCreate shop = embedded().build()) {
            acts(shop);

            List<Receipt> receipts = shop.trail(ADA).by(ADA).from(3).receipts();

            assertThat(receipts)
                    .isNotEmpty()
                    .allSatisfy(receipt -> assertThat(
                                    receipt.verify(shop.log().policy()).holds())
                            .isTrue());
            assertThat(receipts)
                    .extracting(Receipt::index)
                    .isEqualTo(shop.trail(ADA)
                            .by(ADA)
                            .from(3)
                            .entries()
                            .map(TrailEntry::position)
                            .toList());
            assertThat(receipts)
                    .extracting(Receipt::checkpoint)
                    .containsOnly(shop.log().checkpoint());
        }
    }

    @Test
    void beginsItsLogWhenItIsFirstAskedForWithAKeyThatOnlyItsOwnerReads() throws Exception {
        Path key = folder.resolve("florist.db.log-key");
        Receipt held;
        try (CoCreate shop = embedded().build()) {
            Outcome<?> done = shop.profile(ADA).declare(COLOUR, "white");
            shop.start();
            assertThat(key).doesNotExist();
            held = shop.log().receipt(ADA, done);
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        try (CoCreate again = embedded().build()) {
            assertThat(held.verify(again.log().policy()).holds()).isTrue();
            assertThat(again.log().checkpoint()).isEqualTo(held.checkpoint());
        }
    }

    @Test
    void handsOutReceiptsToManyAtOnceWhileOthersAct() throws Exception {
        try (CoCreate shop = signed().build()) {
            Dialogue talk = shop.dialogues()
                    .open(Opening.about("A bouquet").between(ADA).and(FLORIST))
                    .orElseThrow();
            List<Callable<Receipt>> callers = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                String words = "stem " + i;
                callers.add(() -> shop.log().receipt(ADA, talk.say(ADA, words)));
            }
            List<Receipt> receipts = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                for (Future<Receipt> receipt : threads.invokeAll(callers)) {
                    receipts.add(receipt.get());
                }
            } finally {
                threads.shutdown();
            }

            assertThat(receipts).extracting(Receipt::index).doesNotHaveDuplicates();
            TrailProof proof = shop.trail(ADA)
                    .proof(receipts.stream().map(Receipt::checkpoint).toList());
            assertThat(Verifier.of(shop.log().policy())
                            .trail(proof, receipts, List.of())
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void saysThatASharedJournalIsGivenItsKeyByTheHost() {
        try (CoCreate shop =
                CoCreateBuilder.over(new MemoryJournal(), new MemoryKeys()).build()) {
            assertThatIllegalStateException().isThrownBy(shop::log).withMessageContaining("log(SignedLog)");
            assertThatIllegalStateException().isThrownBy(() -> shop.trail(ADA).proof());
        }
    }

    @Test
    void refusesToOpenADatabaseFileThatWasRolledBack() throws Exception {
        Path file = folder.resolve("florist.db");
        try (CoCreate shop = signed().build()) {
            shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
        }
        Path copy = Files.copy(file, folder.resolve("copy.db"));
        try (CoCreate shop = signed().build()) {
            shop.profile(ADA).declare(COLOUR, "red").orElseThrow();
            shop.log().advance();
        }
        Path later = Files.copy(file, folder.resolve("later.db"));
        Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(CoCreateException.class)
                .isThrownBy(() -> signed().build())
                .withMessageContaining("the journal was rolled back")
                .withMessageContaining("Restore it from a later copy");

        Files.copy(later, file, StandardCopyOption.REPLACE_EXISTING);
        signed().build().close();
    }

    @Test
    void findsOutOnAnyStoreByWhatSheHoldsThatItWentOnOtherwise() throws Exception {
        Path file = folder.resolve("florist.db");
        Path copy = folder.resolve("copy.db");
        Path memory = folder.resolve("log-key.checkpoint");
        try (CoCreate shop = signed().build()) {
            shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
            shop.log().advance();
        }
        Files.copy(file, copy);
        Path remembered = Files.copy(memory, folder.resolve("remembered"));
        Receipt held;
        try (CoCreate shop = signed().build()) {
            held = shop.log().receipt(ADA, shop.profile(ADA).declare(COLOUR, "red"));
        }
        // The host puts back journal and memory both, so that its own log cannot know.
        Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(remembered, memory, StandardCopyOption.REPLACE_EXISTING);
        try (CoCreate forked = signed().build()) {
            forked.profile(ADA).decline(COLOUR);
            acts(forked);
            Verification found = Verifier.of(forked.log().policy())
                    .trail(forked.trail(ADA).proof(List.of(held.checkpoint())), List.of(held), List.of());

            assertThat(found.faults()).extracting(Reason::code).contains("proof.not-grown");
            assertThat(found.faults())
                    .allSatisfy(fault -> assertThat(fault.text().languages()).contains(Locale.ENGLISH, Locale.GERMAN));
        }
    }

    @Test
    void publishesAtIntervalsAndOneLastTimeWhenItIsClosed() {
        Path directory = folder.resolve("published");
        SignedLog log = SignedLog.keyIn(folder.resolve("log-key"), "florist.example/log")
                .publishedTo(directory);
        Policy trusted;
        Checkpoint first;
        try (CoCreate shop = embedded().log(log).build()) {
            shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
            shop.settle();
            first = shop.log().checkpoint();
            trusted = shop.log().policy();
            shop.profile(ADA).declare(COLOUR, "red").orElseThrow();
            shop.settle();
            assertThat(shop.log().checkpoint()).as("no minute has passed").isEqualTo(first);
        }

        Verification whole = Verifier.of(trusted).directory(PublishedDirectory.at(directory), List.of(first));

        assertThat(whole.faults()).isEmpty();
        assertThat(Checkpoint.parse(PublishedDirectory.at(directory)
                                .read("checkpoint")
                                .orElseThrow())
                        .size())
                .isGreaterThan(first.size());
    }

    @Test
    void provesOverPostgresToo() {
        try (var pool = PostgresServer.pool(PostgresServer.newDatabase());
                CoCreate shop = CoCreateBuilder.shared(pool, new MemoryKeys())
                        .attributes(AttributeCatalogue.of(COLOUR))
                        .log(SignedLog.keyIn(folder.resolve("log-key"), "florist.example/log"))
                        .build()) {
            List<Outcome<?>> acts = acts(shop);
            shop.log().publish(folder.resolve("published"));
            Verifier verifier = Verifier.of(shop.log().policy());

            acts.forEach(act -> assertThat(
                            verifier.receipt(shop.log().receipt(ADA, act)).holds())
                    .isTrue());
            assertThat(shop.trail(ADA).proof().verify(shop.log().policy()).holds())
                    .isTrue();
            assertThat(verifier.directory(
                                    PublishedDirectory.at(folder.resolve("published")),
                                    List.of(shop.log().checkpoint()))
                            .holds())
                    .isTrue();
        }
    }
}
