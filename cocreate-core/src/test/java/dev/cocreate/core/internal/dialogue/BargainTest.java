package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.BEA;
import static dev.cocreate.core.internal.dialogue.Square.CARE;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.done;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Money;
import dev.cocreate.Outcome;
import dev.cocreate.Role;
import dev.cocreate.core.internal.disclosure.Committing;
import dev.cocreate.core.internal.personalization.Choosing;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Proviso;
import dev.cocreate.dialogue.agreement.Terms;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BargainTest {

    private static final Terms LIFESTYLE =
            Terms.of("first", "lifestyle programme").and("re-check", "in 3 months");

    private final Square square = new Square();
    private final Dialogue talk = square.talk();

    @Test
    void sheProposesTheClinicCountersTheyAgree() {
        Offer hers = talk.table(ADA, LIFESTYLE).orElseThrow();
        Offer theirs = talk.counter(CLINIC, hers, LIFESTYLE.and("re-check", "in 6 weeks"))
                .orElseThrow();

        Agreement agreement = talk.accept(ADA, theirs).orElseThrow().orElseThrow();

        assertThat(agreement.terms().items()).containsEntry("re-check", "in 6 weeks");
        assertThat(agreement.state()).isEqualTo(Agreement.State.IN_FORCE);
        assertThat(agreement.parties()).containsExactlyInAnyOrder(ADA, CLINIC);
        assertThat(talk.view().agreements()).containsExactly(agreement);
        assertThat(talk.view().offers())
                .extracting(Offer::state)
                .containsExactly(Offer.State.COUNTERED, Offer.State.AGREED);
        assertThat(talk.view().offer()).isEmpty();
    }

    @Test
    void anAcceptanceIsBoundToTheTermsThatWereRead() {
        Offer offer = talk.table(CLINIC, LIFESTYLE).orElseThrow();

        assertThat(no(talk.take(ADA, new Bargain.Accept(offer.turn(), "0".repeat(64)))))
                .isEqualTo("dialogue.terms-differ");
        assertThat(talk.view().offer()).contains(offer);
    }

    @Test
    void atMostOneBindingOfferIsLive() {
        Offer first = talk.table(ADA, LIFESTYLE).orElseThrow();

        assertThat(no(talk.table(CLINIC, LIFESTYLE))).isEqualTo("dialogue.offer-on-the-table");
        assertThat(no(talk.table(ADA, LIFESTYLE))).isEqualTo("dialogue.offer-on-the-table");
        assertThat(no(talk.counter(ADA, first, LIFESTYLE))).isEqualTo("dialogue.own-offer");

        Offer second = talk.counter(CLINIC, first, LIFESTYLE).orElseThrow();
        assertThat(no(talk.counter(CLINIC, first, LIFESTYLE))).isEqualTo("dialogue.offer-not-live");
        assertThat(no(talk.accept(CLINIC, first))).isEqualTo("dialogue.offer-not-live");
        assertThat(talk.view().offer()).contains(second);
    }

    @Test
    void whoMadeAnOfferCannotAcceptItAndOthersCannotWithdrawIt() {
        Offer offer = talk.table(ADA, LIFESTYLE).orElseThrow();

        assertThat(no(talk.accept(ADA, offer))).isEqualTo("dialogue.not-asked");
        assertThat(no(talk.withdraw(CLINIC, offer, "Why?"))).isEqualTo("dialogue.not-your-offer");
        assertThat(talk.withdraw(ADA, offer, "Changed my mind.").isDone()).isTrue();
        assertThat(no(talk.accept(CLINIC, offer))).isEqualTo("dialogue.offer-not-live");
    }

    @Test
    void anOfferExpires() {
        Offer offer = talk.table(
                        CLINIC,
                        Bargain.Table.of(LIFESTYLE).until(square.clock.instant().plusSeconds(60)))
                .orElseThrow();
        square.clock.pass(Duration.ofSeconds(60));

        assertThat(no(talk.accept(ADA, offer))).isEqualTo("dialogue.offer-not-live");
        assertThat(talk.view().offers()).extracting(Offer::state).containsExactly(Offer.State.EXPIRED);

        assertThat(square.forum.tend(talk.id())).extracting(Turn::move).containsExactly(new Consequence.Expired(1));
        assertThat(square.forum.tend(talk.id())).isEmpty();
    }

    @Test
    void anExpiredOfferMakesRoomForAnother() {
        talk.table(
                        CLINIC,
                        Bargain.Table.of(LIFESTYLE).until(square.clock.instant().plusSeconds(60)))
                .orElseThrow();
        square.clock.pass(Duration.ofHours(1));

        Offer next = talk.table(ADA, LIFESTYLE).orElseThrow();

        assertThat(talk.turns(0, 10)).hasSize(3);
        assertThat(next.turn()).isEqualTo(3);
        assertThat(talk.view().offer()).contains(next);
    }

    @Test
    void soundingOutBindsNobody() {
        Offer sounding = talk.table(ADA, Bargain.Table.of(LIFESTYLE).sounding()).orElseThrow();

        assertThat(no(talk.accept(CLINIC, sounding))).isEqualTo("dialogue.not-binding");
        assertThat(talk.view().offer()).isEmpty();
        assertThat(talk.table(CLINIC, LIFESTYLE).isDone()).isTrue();
    }

    @Test
    @Tag("concept-61")
    void aDateIsTradedAgainstThePrice() {
        Terms soon = Terms.of("delivery", "Monday").at(Money.parse("24.00", "EUR"));
        Offer theirs = talk.table(CLINIC, soon).orElseThrow();
        Offer hers = talk.counter(ADA, theirs, soon.and("delivery", "Thursday").at(Money.parse("20.00", "EUR")))
                .orElseThrow();

        Agreement agreement = talk.accept(CLINIC, hers).orElseThrow().orElseThrow();

        assertThat(agreement.terms().price()).contains(Money.parse("20.00", "EUR"));
        assertThat(agreement.terms().items()).containsEntry("delivery", "Thursday");
    }

    @Test
    void everyRequiredPartyAcceptsBeforeThereIsAnAgreement() {
        Dialogue three = square.open(
                Opening.about("Shared care").between(ADA).and(CLINIC).and(BEA, Role.CONSUMER));
        Offer offer = three.table(CLINIC, LIFESTYLE).orElseThrow();

        assertThat(three.accept(ADA, offer).orElseThrow()).isEmpty();
        assertThat(no(three.accept(ADA, offer))).isEqualTo("dialogue.accepted-already");
        assertThat(three.accept(BEA, offer).orElseThrow()).isPresent();
    }

    @Test
    void acceptancesOfACounteredOfferAreVoid() {
        Dialogue three = square.open(
                Opening.about("Shared care").between(ADA).and(CLINIC).and(BEA, Role.CONSUMER));
        Offer offer = three.table(CLINIC, LIFESTYLE).orElseThrow();
        three.accept(ADA, offer).orElseThrow();
        Offer counter =
                three.counter(BEA, offer, LIFESTYLE.and("where", "at home")).orElseThrow();

        assertThat(counter.required()).containsExactlyInAnyOrder(ADA, CLINIC);
        assertThat(three.accept(CLINIC, counter).orElseThrow()).isEmpty();
        assertThat(three.accept(ADA, counter).orElseThrow()).isPresent();
    }

    @Test
    void anAgreementWithProvisosIsInForceOnceTheyAreMet() {
        Terms terms = LIFESTYLE
                .provided(new Proviso.Approved(CLINIC))
                .provided(new Proviso.Reported("the blood test is back", ADA));
        Offer offer = talk.table(CLINIC, terms).orElseThrow();
        Agreement agreement = talk.accept(ADA, offer).orElseThrow().orElseThrow();
        assertThat(agreement.state()).isEqualTo(Agreement.State.AGREED);

        assertThat(no(talk.take(ADA, new Bargain.Meet(offer.turn(), 0, "")))).isEqualTo("dialogue.not-yours-to-meet");
        assertThat(no(talk.take(ADA, new Bargain.Fulfil(offer.turn(), "")))).isEqualTo("dialogue.not-in-force");
        done(talk, CLINIC, new Bargain.Meet(offer.turn(), 0, "signed"));
        assertThat(state(talk, offer)).isEqualTo(Agreement.State.AGREED);
        done(talk, ADA, new Bargain.Meet(offer.turn(), 1, "it came today"));

        assertThat(state(talk, offer)).isEqualTo(Agreement.State.IN_FORCE);
    }

    @Test
    void anAgreementIsFulfilledWhenEverybodySaysSo() {
        Offer offer = talk.table(CLINIC, LIFESTYLE).orElseThrow();
        talk.accept(ADA, offer).orElseThrow();

        done(talk, CLINIC, new Bargain.Fulfil(offer.turn(), "programme held"));
        assertThat(state(talk, offer)).isEqualTo(Agreement.State.IN_FORCE);
        done(talk, ADA, new Bargain.Fulfil(offer.turn(), ""));

        assertThat(state(talk, offer)).isEqualTo(Agreement.State.FULFILLED);
    }

    @Test
    @Tag("concept-81")
    void aBreachIsOnRecordWithWhoAndHow() {
        Offer offer = talk.table(CLINIC, LIFESTYLE).orElseThrow();
        talk.accept(ADA, offer).orElseThrow();

        done(talk, ADA, new Bargain.Breach(offer.turn(), CLINIC, "nobody called in three months"));

        assertThat(state(talk, offer)).isEqualTo(Agreement.State.BREACHED);
    }

    @Test
    void renegotiationLeavesTheOldAgreementStanding() {
        Offer first = talk.table(CLINIC, LIFESTYLE).orElseThrow();
        talk.accept(ADA, first).orElseThrow();
        Offer second = talk.table(
                        ADA, Bargain.Table.of(LIFESTYLE.and("coach", "yes")).renegotiating(first.turn()))
                .orElseThrow();
        assertThat(state(talk, first)).isEqualTo(Agreement.State.IN_FORCE);
        talk.decline(CLINIC, second, "No coach is free.").orElseThrow();
        assertThat(state(talk, first)).isEqualTo(Agreement.State.IN_FORCE);

        talk.say(CLINIC, "In May one will be.").orElseThrow();
        Offer third = talk.table(
                        ADA, Bargain.Table.of(LIFESTYLE.and("coach", "in May")).renegotiating(first.turn()))
                .orElseThrow();
        talk.accept(CLINIC, third).orElseThrow();

        assertThat(state(talk, first)).isEqualTo(Agreement.State.REPLACED);
        assertThat(state(talk, third)).isEqualTo(Agreement.State.IN_FORCE);
    }

    @Test
    void whoLeavesTakesHerOfferWithHer() {
        Offer offer = talk.table(ADA, LIFESTYLE).orElseThrow();
        talk.leave(ADA, "I moved away.").orElseThrow();

        assertThat(talk.view().offer()).isEmpty();
        assertThat(no(talk.accept(CLINIC, offer))).isEqualTo("dialogue.offer-not-live");
    }

    @Test
    @Tag("concept-15")
    void acceptingWhatIsBoundToADisclosureIsACommitment() {
        Terms bound = LIFESTYLE.boundTo("disclosure-1");
        Offer offer = talk.table(CLINIC, bound).orElseThrow();
        DialogueAct hers = act(talk, ADA, new Bargain.Accept(offer.turn(), offer.termsHash()));
        DialogueAct herOffer = act(talk, ADA, Bargain.Table.of(bound));
        DialogueAct theirs = act(talk, CLINIC, Bargain.Table.of(bound));

        assertThat(hers).isInstanceOf(Committing.class);
        assertThat(((Committing) hers).disclosure()).contains("disclosure-1");
        assertThat(((Committing) hers).committed()).isEqualTo(ADA);
        assertThat(herOffer).isInstanceOf(Committing.class);
        assertThat(theirs).isNotInstanceOf(Committing.class);
    }

    @Test
    @Tag("concept-22")
    void whatChoosesAnOptionIsAChoiceWhoeverTablesIt() {
        Terms statin = Terms.selecting(ADA, "treatment", "statin", CARE);

        for (DialogueAct act :
                new DialogueAct[] {act(talk, ADA, Bargain.Table.of(statin)), act(talk, CLINIC, Bargain.Table.of(statin))
                }) {
            assertThat(act).isInstanceOf(Choosing.class);
            assertThat(((Choosing) act).value()).isEqualTo("statin");
            assertThat(((Choosing) act).consumer()).isEqualTo(ADA);
        }
        assertThat(act(talk, ADA, Bargain.Table.of(statin).sounding())).isNotInstanceOf(Choosing.class);
    }

    private DialogueAct act(Dialogue dialogue, dev.cocreate.PartyId by, dev.cocreate.dialogue.Move move) {
        return Turns.act(square.state(dialogue), by, move, Optional.empty(), Optional.empty());
    }

    private static Agreement.State state(Dialogue talk, Offer offer) {
        return talk.view().agreements().stream()
                .filter(each -> each.offer() == offer.turn())
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whoIsNamedMustTakePart() {
        Outcome<Offer> nobody = talk.table(ADA, Bargain.Table.of(LIFESTYLE).to(Set.of(BEA)));

        assertThat(no(nobody)).isEqualTo("dialogue.nobody-to-accept");
    }
}
