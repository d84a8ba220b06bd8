package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.RoadEvent.ActRefused;
import dev.cocreate.dialogue.Bargain.Table;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Governance.Rule;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import dev.cocreate.journal.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What time makes due happens by itself, whatever process is running when it comes. */
class TenderTest {

    private final Square square = new Square();
    private Couriers couriers = carrying(square);

    private static Couriers carrying(Square square) {
        Couriers couriers = new Couriers();
        Tender tender = square.forum.tender();
        couriers.add(tender, tender.position());
        return couriers;
    }

    private void pass(Duration time) {
        square.clock.pass(time);
        couriers.round(square.road);
    }

    private static List<String> moves(Dialogue talk) {
        return talk.turns(0, 1_000).stream()
                .map(turn -> turn.move().getClass().getSimpleName())
                .toList();
    }

    @Test
    void nothingHappensBeforeItsTimeAndThenItHappensOnce() {
        Dialogue talk = square.talk();
        talk.table(
                        ADA,
                        Table.of(Terms.of("stems", "12"))
                                .until(square.clock.instant().plus(Duration.ofHours(2))))
                .orElseThrow();
        pass(Duration.ofMinutes(119));
        assertThat(moves(talk)).containsExactly("Table");

        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));

        assertThat(moves(talk)).containsExactly("Table", "Expired");
        assertThat(talk.view().offers()).extracting(Offer::state).containsExactly(Offer.State.EXPIRED);
    }

    @Test
    @Tag("concept-9")
    void aQuestionNobodyAnsweredBecomesARulingByItselfToldInBothLanguages() {
        Dialogue talk = square.open(Opening.about("Statins")
                .between(new Participant(ADA, Role.CONSUMER, false, Audience.of(Locale.GERMAN)))
                .and(CLINIC));
        talk.ask(ADA, "Was kostet es?").orElseThrow();

        pass(Duration.ofDays(3));

        Turn ruling = talk.turns(1, 1).get(0);
        assertThat(ruling.by()).isEqualTo(Dialogues.STEWARD);
        assertThat(ruling.move()).isInstanceOf(Rule.class);
        Text why = ruling.because().orElseThrow().text();
        assertThat(why.in(Audience.of(Locale.ENGLISH)).words())
                .isEqualTo("Turn 1 was to be answered by 2026-03-05T09:00:00Z.");
        assertThat(why.in(Audience.of(Locale.GERMAN)).words())
                .isEqualTo("Beitrag 1 war bis 2026-03-05T09:00:00Z zu beantworten.");
        assertThat(ruling.because().orElseThrow().source()).isEqualTo("clause:answer");
        String german = MoveTelling.tell(ruling.move(), "steward", true, ruling.because())
                .in(Audience.of(Locale.GERMAN))
                .words();
        assertThat(german).contains("war bis").doesNotContain("answered");
    }

    @Test
    @Tag("concept-5")
    void silenceIsNotedWhenThePeriodIsOverAndANewTurnBeginsItAnew() {
        Dialogue talk = square.talk();
        talk.say(ADA, "Thank you.").orElseThrow();
        pass(Duration.ofDays(29));
        talk.say(CLINIC, "You are welcome.").orElseThrow();
        pass(Duration.ofDays(29));
        assertThat(moves(talk)).containsExactly("Say", "Say");

        pass(Duration.ofDays(1));
        pass(Duration.ofDays(60));

        assertThat(moves(talk)).containsExactly("Say", "Say", "FellDormant");
    }

    @Test
    void anInstructionGivenAfterAnOfferAnswersItByItself() {
        Dialogue talk = square.talk();
        talk.table(ADA, Terms.of("delivery", "Monday")).orElseThrow();
        square.forum
                .instruct(StandingInstruction.of("mondays", CLINIC).taking("delivery", "Monday"))
                .orElseThrow();

        couriers.round(square.road);

        assertThat(moves(talk)).containsExactly("Table", "Accept", "Agreed");
    }

    @Test
    void whatBecameDueWhileNoProcessRanIsDoneByTheNext() {
        Dialogue talk = square.talk();
        talk.ask(ADA, "Is it dangerous?").orElseThrow();
        couriers.round(square.road);

        square.restart();
        couriers = carrying(square);
        pass(Duration.ofDays(3));

        assertThat(moves(square.forum.find(talk.id()).orElseThrow())).containsExactly("Say", "Rule");
    }

    @Test
    void aRestartBeginsAtTheOldestDialogueThatIsStillDueForSomething() {
        for (int i = 0; i < 700; i++) {
            Dialogue old = square.talk();
            old.say(ADA, "A word.").orElseThrow();
        }
        pass(Duration.ofDays(31));
        couriers.round(square.road);
        Dialogue young = square.talk();
        pass(Duration.ofSeconds(1));
        long size = square.road.size();

        square.restart();
        Tender tender = square.forum.tender();

        assertThat(tender.position()).isBetween(2_000L, size);
        couriers = new Couriers();
        couriers.add(tender, tender.position());
        pass(Duration.ofDays(30));
        assertThat(moves(square.forum.find(young.id()).orElseThrow())).containsExactly("FellDormant");
    }

    @Test
    void ofTwoProcessesOneDoesIt() {
        Square other = new Square(square.journal);
        Couriers others = carrying(other);
        Dialogue talk = square.talk();
        talk.ask(ADA, "Is it dangerous?").orElseThrow();
        couriers.round(square.road);
        others.round(other.road);

        other.clock.pass(Duration.ofDays(3));
        pass(Duration.ofDays(3));
        others.round(other.road);

        assertThat(moves(talk)).containsExactly("Say", "Rule");
        assertThat(square.road.read(new Query.From(0), 100))
                .extracting(Recorded::event)
                .noneMatch(ActRefused.class::isInstance);
    }

    /** Random haggling under a deadline and a limit of rounds, both sides as stubborn as chance makes them. */
    @Test
    @Tag("concept-63")
    void everyNegotiationEndsByItsDeadline() {
        for (long seed = 1; seed <= 40; seed++) {
            Random chance = new Random(seed);
            Square market = new Square(new MemoryJournal());
            Couriers carrying = carrying(market);
            Charter brisk = Charter.plain()
                    .with(Clause.of("brisk", Text.of("Six offers at most.")).checking(new Duty.RoundsAtMost(6)));
            Dialogue talk =
                    market.open(Opening.about("A vase").between(ADA).and(CLINIC).under(brisk));
            Instant deadline = market.clock.instant().plus(Duration.ofHours(1));
            talk.table(ADA, Table.of(Terms.of("stems", "1")).until(deadline)).orElseThrow();
            while (market.clock.instant().isBefore(deadline)) {
                market.clock.pass(Duration.ofMinutes(1 + chance.nextInt(20)));
                talk.view().offer().ifPresent(offer -> haggle(chance, talk, offer, deadline));
                carrying.round(market.road);
            }
            carrying.round(market.road);

            assertThat(talk.view().offer()).as("seed %d", seed).isEmpty();
            assertThat(talk.view().offers())
                    .as("seed %d", seed)
                    .extracting(Offer::state)
                    .doesNotContain(Offer.State.TABLED);
        }
    }

    private static void haggle(Random chance, Dialogue talk, Offer offer, Instant deadline) {
        switch (chance.nextInt(6)) {
            case 0 -> talk.accept(offer.by().equals(ADA) ? CLINIC : ADA, offer);
            case 1 -> talk.decline(offer.by().equals(ADA) ? CLINIC : ADA, offer, "No.");
            default ->
                talk.take(
                        offer.by().equals(ADA) ? CLINIC : ADA,
                        Table.of(Terms.of("stems", Integer.toString(2 + chance.nextInt(9))))
                                .countering(offer.turn())
                                .until(deadline));
        }
    }
}
