package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.no;
import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.BEA;
import static dev.cocreate.core.internal.disclosure.Practice.CARE;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static dev.cocreate.core.internal.disclosure.Practice.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Outcome;
import dev.cocreate.core.internal.disclosure.Practice;
import dev.cocreate.core.internal.disclosure.Statin;
import dev.cocreate.dialogue.Bargain.Meet;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Proviso;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.disclosure.Disclosure;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agreement that waits until she has acknowledged a disclosure: her word alone does not do. */
@Tag("concept-15")
class AcknowledgedProvisoTest {

    private final Practice practice = new Practice(DialogueEvent.TYPES, new CharterGate()).adaTold();
    private final Forum forum = new Forum(practice.road);
    private final Disclosure disclosure = practice.issued(ADA, Statin.draft());
    private final Dialogue talk = forum.open(
                    Opening.about("A statin").between(ADA).and(DOCTOR).named("talk"))
            .orElseThrow();
    private final Offer offer = agreed(new Proviso.Acknowledged(disclosure.id(), ADA));

    private Offer agreed(Proviso proviso) {
        Offer tabled = talk.table(DOCTOR, Terms.of("statin", "20 mg").provided(proviso))
                .orElseThrow();
        talk.accept(ADA, tabled).orElseThrow();
        return tabled;
    }

    private Outcome<Turn> meet(String evidence) {
        return talk.take(ADA, new Meet(offer.turn(), 0, evidence));
    }

    private Agreement.State state() {
        return talk.view().agreements().get(0).state();
    }

    @Test
    void whoWasNotShownItCannotSayThatSheAcknowledgesIt() {
        Outcome<Turn> early = meet(disclosure.sha256());

        assertThat(no(early)).isEqualTo("disclosure.not-shown");
        assertThat(early.refused().orElseThrow().told(ENGLISH.audience())).contains("has not been shown yet");
        assertThat(state()).isEqualTo(Agreement.State.AGREED);
    }

    @Test
    void whoWasShownExactlyThatVersionCan() {
        practice.desk.show(DOCTOR, disclosure.id(), ADA, ENGLISH).orElseThrow();

        assertThat(meet(disclosure.sha256()).isDone()).isTrue();
        assertThat(state()).isEqualTo(Agreement.State.IN_FORCE);
        assertThat(no(meet(disclosure.sha256()))).isEqualTo("dialogue.no-such-proviso");
    }

    @Test
    void herWordInsteadOfTheHashDoesNotDo() {
        practice.desk.show(DOCTOR, disclosure.id(), ADA, ENGLISH).orElseThrow();

        assertThat(no(meet(""))).isEqualTo("disclosure.other-version");
        assertThat(no(meet("I have read it."))).isEqualTo("disclosure.other-version");
        assertThat(meet("").refused().orElseThrow().told(Practice.GERMAN.audience()))
                .contains("Prüfsumme");
        assertThat(state()).isEqualTo(Agreement.State.AGREED);
    }

    @Test
    void aVersionThatNoLongerStandsDoesNotDoEither() {
        practice.desk.show(DOCTOR, disclosure.id(), ADA, ENGLISH).orElseThrow();
        Disclosure second = practice.desk
                .revise(DOCTOR, disclosure.id(), Statin.draft().outOf(100), CARE)
                .orElseThrow();

        assertThat(no(meet(disclosure.sha256()))).isEqualTo("disclosure.changed-since");
        assertThat(no(meet(second.sha256()))).isEqualTo("disclosure.changed-since");
        practice.desk.show(DOCTOR, disclosure.id(), ADA, ENGLISH).orElseThrow();
        assertThat(no(meet(disclosure.sha256()))).isEqualTo("disclosure.other-version");

        assertThat(meet(second.sha256()).isDone()).isTrue();
    }

    @Test
    void nobodySaysItForHer() {
        practice.desk.show(DOCTOR, disclosure.id(), ADA, ENGLISH).orElseThrow();

        assertThat(no(talk.take(DOCTOR, new Meet(offer.turn(), 0, disclosure.sha256()))))
                .isEqualTo("dialogue.not-yours-to-meet");
        assertThat(no(talk.take(BEA, new Meet(offer.turn(), 0, disclosure.sha256()))))
                .isEqualTo("dialogue.not-taking-part");
    }

    @Test
    void aDisclosureThatIsNotThereCannotBeAcknowledged() {
        Dialogue other = forum.open(
                        Opening.about("Something else").between(ADA).and(DOCTOR).named("other"))
                .orElseThrow();
        Offer tabled = other.table(DOCTOR, Terms.of("a", "b").provided(new Proviso.Acknowledged("nothing", ADA)))
                .orElseThrow();
        other.accept(ADA, tabled).orElseThrow();

        assertThat(no(other.take(ADA, new Meet(tabled.turn(), 0, "0".repeat(64)))))
                .isEqualTo("disclosure.unknown");
    }

    @Test
    void whatWasAskedBeforeTheAgreementStoodDoesNotSlipPastTheGate() {
        Dialogue other = forum.open(
                        Opening.about("A race").between(ADA).and(DOCTOR).named("race"))
                .orElseThrow();
        DialogueAct early = Turns.act(
                practice.road.state(DialogueState.FOLD, "race"),
                ADA,
                new Meet(1, 0, ""),
                Optional.empty(),
                Optional.empty());
        Offer tabled = other.table(DOCTOR, Terms.of("a", "b").provided(new Proviso.Acknowledged(disclosure.id(), ADA)))
                .orElseThrow();
        other.accept(ADA, tabled).orElseThrow();

        assertThat(no(Turns.take(practice.road, early))).isEqualTo("dialogue.asked-too-early");
    }
}
