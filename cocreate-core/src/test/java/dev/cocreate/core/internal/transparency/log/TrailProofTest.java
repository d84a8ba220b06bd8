package dev.cocreate.core.internal.transparency.log;

import static dev.cocreate.core.internal.transparency.Garden.ADA;
import static dev.cocreate.core.internal.transparency.Garden.BEN;
import static dev.cocreate.core.internal.transparency.Garden.NURSERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.transparency.Forgetting;
import dev.cocreate.core.internal.transparency.Garden;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Opening;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import dev.cocreate.transparency.verify.Verification;
import dev.cocreate.transparency.verify.Verifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("concept-12")
class TrailProofTest {

    private final Keys keys = Keys.log("garden.example/log");
    private Garden garden = new Garden();
    private LogKeeper log = keeper(garden);
    private final Verifier verifier = Verifier.of(log.policy());

    private LogKeeper keeper(Garden of) {
        return new LogKeeper(of.journal, of.seal, keys, CheckpointMemory.passing(), List.of());
    }

    @BeforeEach
    void plant() {
        for (int i = 0; i < 6; i++) {
            garden.plant(ADA, "north", "seed " + i, NURSERY);
            garden.plant(BEN, "south", "bulb " + i);
        }
    }

    private static List<String> codes(Verification verification) {
        return verification.faults().stream().map(Reason::code).toList();
    }

    private Verification check(List<Receipt> receipts) {
        return verifier.trail(proof(receipts, Map.of()), List.of(), List.of());
    }

    private TrailProof proof(List<Receipt> receipts, Map<Long, EventHeader> erased) {
        return new TrailProof(ADA, log.checkpoint(), receipts, erased, List.of());
    }

    private List<Receipt> shown() {
        return new ArrayList<>(log.trail(ADA).receipts());
    }

    @Test
    void whatSheRememberedIsPartOfWhatSheIsShownNow() {
        Checkpoint before = log.advance();
        garden.plant(ADA, "north", "sage");
        Checkpoint now = log.advance();
        TrailProof proof = log.trail(ADA, List.of(before));

        assertThat(verifier.trail(proof, List.of(), List.of(before, before, now))
                        .faults())
                .isEmpty();
        assertThat(codes(verifier.trail(log.trail(ADA), List.of(), List.of(before))))
                .as("without that proof nothing shows it")
                .containsExactly("proof.not-connected");
        Checkpoint forked = keys.checkpoint(before.size(), now.root());
        assertThat(codes(verifier.trail(proof, List.of(), List.of(forked)))).containsExactly("proof.not-grown");
        Checkpoint same = keys.checkpoint(now.size(), before.root());
        assertThat(codes(verifier.trail(proof, List.of(), List.of(same)))).containsExactly("proof.not-grown");
        Checkpoint longer = keys.checkpoint(now.size() + 1, now.root());
        assertThat(codes(verifier.trail(proof, List.of(), List.of(longer)))).containsExactly("proof.rolled-back");
        Checkpoint other = Keys.log("other.example/log").checkpoint(before.size(), before.root());
        assertThat(codes(verifier.trail(proof, List.of(), List.of(other)))).contains("proof.other-log");
    }

    @Test
    void holdsForTheTrailAsItIs() {
        Verification verification = verifier.trail(log.trail(ADA), List.of(), List.of());

        assertThat(verification.faults()).isEmpty();
        assertThat(log.trail(ADA).receipts()).extracting(Receipt::index).containsExactly(0L, 2L, 4L, 6L, 8L, 10L);
    }

    @Test
    void holdsForAReaderOfOthersStreamsWithARemarkWhereTheyGapForHer() {
        garden.plant(ADA, "north", "a secret");
        garden.plant(ADA, "north", "seed 7", NURSERY);

        Verification verification = verifier.trail(log.trail(NURSERY), List.of(), List.of());

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.remarks()).extracting(Reason::code).containsExactly("trail.gap");
    }

    @Test
    void fillsASharedStreamWithTheHeadersOfWhatDoesNotConcernHer() {
        garden.plant(BEN, "north", "leek");
        garden.plant(ADA, "north", "sage");

        TrailProof proof = log.trail(ADA);

        assertThat(verifier.trail(proof, List.of(), List.of()).faults()).isEmpty();
        assertThat(proof.receipts())
                .filteredOn(receipt -> receipt.opening() instanceof Opening.HeaderOnly)
                .extracting(Receipt::index)
                .containsExactly(12L);
    }

    @Test
    void findsAHiddenEventByTheGap() {
        for (int hidden = 0; hidden < 5; hidden++) {
            List<Receipt> receipts = shown();
            receipts.remove(hidden);
            assertThat(codes(check(receipts))).as("hidden: %d", hidden).containsExactly("trail.gap");
        }
    }

    @Test
    void findsAHiddenTailByTheReceiptSheHolds() {
        Receipt held = log.receipt(ADA, 10);
        List<Receipt> receipts = shown();
        receipts.remove(5);

        Verification verification = verifier.trail(proof(receipts, Map.of()), List.of(held), List.of());

        assertThat(codes(verification)).containsExactly("trail.withheld");
        assertThat(verification.told(Audience.of(Locale.GERMAN)))
                .contains("Eintrag 10")
                .contains("fehlt");
    }

    @Test
    void acceptsReceiptsUnderOlderCheckpointsOnceShownToBeConnected() {
        Receipt held = log.receipt(ADA, 0);
        garden.plant(ADA, "north", "sage");
        log.advance();

        assertThat(codes(verifier.trail(log.trail(ADA), List.of(held), List.of())))
                .containsExactly("proof.not-connected");
        assertThat(codes(verifier.trail(log.trail(ADA, List.of(held.checkpoint())), List.of(held), List.of())))
                .isEmpty();
    }

    @Test
    void findsDoubledAndReorderedEvents() {
        List<Receipt> doubled = shown();
        doubled.add(3, doubled.get(2));
        assertThat(codes(check(doubled))).containsExactly("trail.doubled");

        List<Receipt> reordered = shown();
        Collections.swap(reordered, 1, 2);
        assertThat(codes(check(reordered))).containsExactly("trail.doubled");
    }

    @Test
    void findsASplitView() {
        Receipt held = log.receipt(ADA, 2);
        Garden other = new Garden();
        for (int i = 0; i < 12; i++) {
            other.plant(ADA, "north", "otherwise " + i);
        }
        LogKeeper forked = keeper(other);

        Verification verification = verifier.trail(forked.trail(ADA), List.of(held), List.of());

        assertThat(codes(verification)).containsExactlyInAnyOrder("trail.contradicted", "proof.not-grown");
    }

    @Test
    void findsReceiptsUnderTwoCheckpointsInOneTrail() {
        List<Receipt> receipts = shown();
        garden.plant(BEN, "south", "leek");
        log.advance();
        receipts.set(2, log.receipt(ADA, receipts.get(2).index()));

        assertThat(codes(check(receipts))).containsExactly("proof.not-connected");
    }

    @Test
    void findsAnEventThatIsNotHers() {
        List<Receipt> receipts = shown();
        receipts.add(1, log.receipt(BEN, 1));
        assertThat(codes(check(receipts))).containsExactly("trail.stranger");
    }

    @Test
    void findsContentKeptFromHer() {
        List<Receipt> receipts = shown();
        Receipt whole = receipts.get(3);
        receipts.set(3, new Receipt(whole.index(), whole.opening().withoutContent(), whole.path(), whole.checkpoint()));
        assertThat(codes(check(receipts))).containsExactly("trail.content-withheld");
    }

    @Test
    void findsAForgedKeyOfTheSameName() {
        Keys forger = Keys.log("garden.example/log");
        LogKeeper forged = new LogKeeper(garden.journal, garden.seal, forger, CheckpointMemory.passing(), List.of());

        assertThat(codes(verifier.trail(forged.trail(ADA), List.of(), List.of())))
                .containsExactly("proof.unsigned");
    }

    @Test
    void tellsWhatWasErasedAndProvesItsPlace() {
        Receipt held = log.receipt(ADA, 4);
        garden = new Garden(new MemoryJournal(), new Forgetting(4));
        plant();
        log = keeper(garden);
        TrailProof proof = log.trail(ADA);

        Verification verification = verifier.trail(proof, List.of(), List.of());

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.remarks()).extracting(Reason::code).containsExactly("trail.erased");
        assertThat(proof.receipts().get(2).opening()).isInstanceOf(Opening.Closed.class);
        assertThat(verifier.receipt(held).faults())
                .as("the receipt she holds still verifies")
                .isEmpty();
    }

    @Test
    void takesNoClaimOfErasureForAnEventWithoutItsPlace() {
        garden = new Garden(new MemoryJournal(), new Forgetting(4));
        plant();
        log = keeper(garden);
        TrailProof proof = log.trail(ADA);
        List<Receipt> receipts = new ArrayList<>(proof.receipts());
        receipts.remove(2);

        Verification verification = verifier.trail(proof(receipts, proof.erased()), List.of(), List.of());

        assertThat(codes(verification)).containsExactly("trail.gap");
    }

    @Test
    void everyFaultIsToldInBothLanguages() {
        List<Receipt> receipts = shown();
        receipts.remove(1);
        receipts.add(receipts.get(0));
        Verification verification = check(receipts);

        assertThat(verification.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.text().languages()).contains(Locale.ENGLISH, Locale.GERMAN));
    }
}
