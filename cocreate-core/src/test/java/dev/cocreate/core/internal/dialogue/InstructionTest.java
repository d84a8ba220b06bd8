package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Money;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionApplied;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.journal.Query;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InstructionTest {

    private static final Money TWENTY = Money.parse("20.00", "EUR");
    private static final StandingInstruction FIRM = StandingInstruction.of("floor", CLINIC)
            .taking("delivery", "Monday", "Tuesday")
            .takingAtLeast(Money.parse("18.37", "EUR"))
            .decliningOtherwise();

    private final Square square = new Square();
    private final Dialogue talk = square.talk();

    @Test
    @Tag("concept-62")
    @Tag("concept-63")
    void sheNamesHerPriceAndTheFirmsInstructionAnswersAtOnceWithoutTellingItsThreshold() {
        square.forum.instruct(FIRM).orElseThrow();

        talk.table(ADA, Terms.of("delivery", "Monday").at(Money.parse("15.00", "EUR")))
                .orElseThrow();
        List<Turn> first = talk.turns(0, 10);
        assertThat(first)
                .extracting(turn -> turn.move().getClass().getSimpleName())
                .containsExactly("Table", "Decline");
        Turn answer = first.get(1);
        assertThat(answer.automated()).isTrue();
        String said = answer.toString() + answer.because().orElseThrow().text().wordings();
        assertThat(said).doesNotContain("18.37").doesNotContain("1837");
        assertThat(answer.because()
                        .orElseThrow()
                        .text()
                        .in(Audience.of(Locale.GERMAN))
                        .words())
                .contains("Daueranweisung");

        square.clock.pass(Duration.ofDays(2));
        talk.table(ADA, Terms.of("delivery", "Monday").at(TWENTY)).orElseThrow();
        assertThat(talk.turns(2, 10))
                .extracting(turn -> turn.move().getClass().getSimpleName())
                .containsExactly("Table", "Accept", "Agreed");
    }

    @Test
    void theOwnerAloneReadsWhichLimitDecided() {
        square.forum.instruct(FIRM).orElseThrow();
        talk.table(ADA, Terms.of("delivery", "Monday").at(Money.parse("15.00", "EUR")))
                .orElseThrow();

        List<Recorded> hers = square.road.read(new Query.Concerning(ADA, 0), 100);
        List<Recorded> theirs = square.road.read(new Query.Concerning(CLINIC, 0), 100);
        assertThat(hers).noneMatch(each -> each.event() instanceof InstructionEvent);
        assertThat(theirs)
                .anySatisfy(each -> assertThat(each.event())
                        .isInstanceOfSatisfying(
                                InstructionApplied.class,
                                applied -> assertThat(applied.why().toString()).contains("18.37")));
    }

    @Test
    @Tag("concept-61")
    void aConsumersInstructionAnswersTheFirmJustTheSame() {
        square.forum
                .instruct(StandingInstruction.of("bouquets", ADA)
                        .taking("stems")
                        .payingAtMost(TWENTY)
                        .in(talk.id()))
                .orElseThrow();

        talk.table(CLINIC, Terms.of("stems", "12").at(TWENTY)).orElseThrow();

        assertThat(talk.view().agreements()).hasSize(1);
        assertThat(talk.turns(1, 1).get(0).by()).isEqualTo(ADA);
    }

    @Test
    void whatWasNotForeseenIsLeftToTheOwner() {
        square.forum.instruct(FIRM).orElseThrow();

        talk.table(ADA, Terms.of("delivery", "Monday").and("gift wrap", "yes").at(TWENTY))
                .orElseThrow();
        assertThat(talk.turns(0, 10)).hasSize(1);
        talk.withdraw(ADA, talk.view().offer().orElseThrow(), "").orElseThrow();
        talk.table(ADA, Terms.of("delivery", "Monday").at(Money.parse("20.00", "USD")))
                .orElseThrow();
        assertThat(talk.view().offer()).as("another currency").isPresent();
    }

    @Test
    void outsideItsLimitsOneThatWaitsSaysNothing() {
        square.forum
                .instruct(
                        StandingInstruction.of("bouquets", ADA).taking("stems").payingAtMost(TWENTY))
                .orElseThrow();

        talk.table(CLINIC, Terms.of("stems", "12").at(Money.parse("20.01", "EUR")))
                .orElseThrow();

        assertThat(talk.view().offer()).isPresent();
        assertThat(talk.turns(0, 10)).hasSize(1);
    }

    @Test
    void oneTakenBackOrEndedAnswersNothing() {
        square.forum
                .instruct(FIRM.until(square.clock.instant().plusSeconds(60)))
                .orElseThrow();
        square.clock.pass(Duration.ofMinutes(2));
        talk.table(ADA, Terms.of("delivery", "Monday").at(TWENTY)).orElseThrow();
        assertThat(talk.view().offer()).isPresent();
        assertThat(square.forum.instructions(CLINIC)).hasSize(1);

        square.forum.dismiss(CLINIC, "floor").orElseThrow();
        assertThat(no(square.forum.dismiss(CLINIC, "floor"))).isEqualTo("dialogue.no-such-instruction");
        assertThat(square.forum.instructions(CLINIC)).isEmpty();
    }

    @Test
    void oneGivenLaterOrLostToACrashIsCaughtUpOn() {
        talk.table(ADA, Terms.of("delivery", "Monday").at(TWENTY)).orElseThrow();
        square.forum.instruct(FIRM).orElseThrow();
        square.restart();

        assertThat(square.forum.tend(talk.id()))
                .extracting(Turn::move)
                .hasAtLeastOneElementOfType(Bargain.Accept.class);
        assertThat(square.forum.tend(talk.id())).isEmpty();
        assertThat(talk.view().agreements()).hasSize(1);
    }

    @Test
    @Tag("concept-15")
    void aGateThatWouldStopHerStopsHerInstructionToo() {
        Gate undisclosed = (act, situation) -> act instanceof DialogueAct turn && turn.move() instanceof Bargain.Accept
                ? Optional.of(Refusal.of(No.reason("not-shown", "Not shown.", "Nicht gezeigt.")))
                : Optional.empty();
        Square strict = new Square(new MemoryJournal(), undisclosed);
        Dialogue dialogue = strict.talk();
        strict.forum
                .instruct(StandingInstruction.of("all", ADA).taking("first"))
                .orElseThrow();

        Offer offer = dialogue.table(CLINIC, Terms.of("first", "lifestyle")).orElseThrow();

        assertThat(dialogue.view().offer()).contains(offer);
        assertThat(dialogue.turns(0, 10)).extracting(Turn::move).noneMatch(Consequence.class::isInstance);
    }
}
