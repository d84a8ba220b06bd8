package dev.cocreate.core;

import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.DialogueView.Guest;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a firm can try by bringing others in, or by coming and going. */
class HostileGuestTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final PartyId CRONY = PartyId.of("crony");
    private static final PartyId OTHER_CRONY = PartyId.of("other-crony");

    private final MovableClock clock = MovableClock.at("2030-01-01T10:00:00Z");
    private final CoCreate shop = CoCreateBuilder.inMemory().clock(clock).build();

    @AfterEach
    void close() {
        shop.close();
    }

    private Dialogue talk(Charter rules) {
        return shop.dialogues()
                .open(Opening.about("Roses").between(ADA).and(FLORIST).under(rules))
                .orElseThrow();
    }

    private static Charter checking(Duty duty) {
        return Charter.of("Rules").with(Clause.of("clause", Text.of("A rule.")).checking(duty));
    }

    private static Turn invited(Dialogue talk, PartyId by, PartyId guest, Role role) {
        return talk.take(by, new Presence.Invite(Participant.of(guest, role))).orElseThrow();
    }

    @Test
    @Tag("concept-6")
    void theProblemIsNotDefinedBySomebodyTheFirmSentToHerSide() {
        Dialogue talk = talk(Charter.plain());
        invited(talk, FLORIST, CRONY, Role.CONSUMER);
        talk.take(FLORIST, new Inquiry.Define("She buys too little.", List.of()))
                .orElseThrow();
        talk.take(CRONY, new Inquiry.Sign(1)).orElseThrow();
        assertThat(talk.view().frame().orElseThrow().defined()).isFalse();

        talk.take(ADA, new Inquiry.Sign(1)).orElseThrow();
        assertThat(talk.view().frame().orElseThrow().defined()).isTrue();
    }

    @Test
    void theAgendaIsNotSetBySomebodyTheFirmSentToHerSide() {
        Dialogue talk = talk(Charter.plain());
        invited(talk, FLORIST, CRONY, Role.CONSUMER);
        Turn item = talk.take(FLORIST, new Inquiry.Raise("A subscription")).orElseThrow();
        talk.take(CRONY, new Inquiry.Subscribe(item.number(), true)).orElseThrow();
        assertThat(talk.view().agenda().get(0).live()).isFalse();

        talk.take(ADA, new Inquiry.Subscribe(item.number(), true)).orElseThrow();
        assertThat(talk.view().agenda().get(0).live()).isTrue();
    }

    @Test
    void whomTheFirmBroughtInDoesNotAnswerForHer() {
        for (Role role : Set.of(Role.CONSUMER, Role.EXPERT, Role.NEUTRAL, Role.PROVIDER)) {
            Dialogue talk = talk(checking(new Duty.ContactAtMost(2, Duration.ofDays(1))));
            invited(talk, FLORIST, CRONY, role);
            talk.say(FLORIST, "Roses!").orElseThrow();
            talk.say(FLORIST, "More roses!").orElseThrow();
            talk.say(CRONY, "Do tell us more.");
            assertThat(no(talk.say(FLORIST, "Still more!"))).as(role.name()).isEqualTo("dialogue.clause.clause");

            talk.say(ADA, "Go on.").orElseThrow();
            assertThat(talk.say(FLORIST, "As I said.").isDone()).as(role.name()).isTrue();
        }
    }

    @Test
    void theFirmDoesNotMultiplyItsContactThroughOthers() {
        Dialogue talk = talk(checking(new Duty.ContactAtMost(2, Duration.ofDays(1))));
        invited(talk, FLORIST, CRONY, Role.FIRM);
        invited(talk, CRONY, OTHER_CRONY, Role.EXPERT);
        talk.say(FLORIST, "Roses!").orElseThrow();
        talk.say(CRONY, "Really, roses!").orElseThrow();

        assertThat(no(talk.say(OTHER_CRONY, "Experts say: roses!"))).isEqualTo("dialogue.clause.clause");
        assertThat(no(talk.say(FLORIST, "Roses?"))).isEqualTo("dialogue.clause.clause");
    }

    @Test
    void herFriendsSpeakForThemselves() {
        Dialogue talk = talk(checking(new Duty.ContactAtMost(1, Duration.ofDays(1))));
        invited(talk, ADA, CRONY, Role.CONSUMER);
        talk.say(ADA, "Roses?").orElseThrow();

        assertThat(talk.say(CRONY, "Tulips?").isDone()).isTrue();
    }

    @Test
    void whatWasDeclinedIsNotOfferedAgainThroughSomebodyElse() {
        Dialogue talk = talk(checking(new Duty.NoContactAfterRefusal(Duration.ofDays(1))));
        invited(talk, FLORIST, CRONY, Role.FIRM);
        talk.decline(ADA, talk.table(FLORIST, Terms.of("vase", "blue")).orElseThrow(), "No.")
                .orElseThrow();
        assertThat(no(talk.table(CRONY, Terms.of("vase", "blue")))).isEqualTo("dialogue.clause.clause");

        clock.pass(Duration.ofDays(1));
        assertThat(talk.table(CRONY, Terms.of("vase", "blue")).isDone()).isTrue();
    }

    @Test
    void anotherFirmInTheSameDialogueIsNotHeldUpByARefusalOfTheFirst() {
        PartyId rival = PartyId.of("rival");
        Dialogue talk = shop.dialogues()
                .open(Opening.about("Roses")
                        .between(ADA)
                        .and(FLORIST)
                        .and(rival)
                        .under(checking(new Duty.NoContactAfterRefusal(Duration.ofDays(1)))))
                .orElseThrow();
        Bargain.Table toAda = Bargain.Table.of(Terms.of("vase", "blue")).to(Set.of(ADA));
        talk.decline(ADA, talk.table(FLORIST, toAda).orElseThrow(), "No.").orElseThrow();

        assertThat(talk.table(rival, toAda).isDone()).isTrue();
    }

    @Test
    @Tag("concept-42")
    void whoConsentedToAGuestAsAJudgeCanBeSeen() {
        Dialogue talk = talk(Charter.plain());
        assertThat(talk.view().guests()).isEmpty();
        Turn invitation = invited(talk, FLORIST, CRONY, Role.NEUTRAL);
        assertThat(talk.view().guests())
                .containsExactly(new Guest(CRONY, invitation.number(), FLORIST, Set.of(FLORIST), false));

        talk.take(ADA, new Governance.Consent(invitation.number(), true)).orElseThrow();
        assertThat(talk.view().guests())
                .containsExactly(new Guest(CRONY, invitation.number(), FLORIST, Set.of(FLORIST, ADA), true));

        talk.take(ADA, new Governance.Consent(invitation.number(), false)).orElseThrow();
        assertThat(talk.view().guests().get(0).judges()).isFalse();
        talk.leave(CRONY, "").orElseThrow();
        assertThat(talk.view().guests()).isEmpty();
    }

    @Test
    void nobodySlipsOutOfTheRulesByComingBackAsSomethingElse() {
        Dialogue talk = talk(Charter.plain());
        invited(talk, FLORIST, CRONY, Role.FIRM);
        talk.leave(FLORIST, "").orElseThrow();
        Presence.Invite asExpert = new Presence.Invite(Participant.of(FLORIST, Role.EXPERT));
        assertThat(no(talk.take(CRONY, asExpert))).isEqualTo("dialogue.left");
        assertThat(no(talk.take(FLORIST, asExpert))).isEqualTo("dialogue.other-role");

        assertThat(talk.take(FLORIST, new Presence.Invite(Participant.of(FLORIST, Role.FIRM)))
                        .isDone())
                .isTrue();
    }

    @Test
    @Tag("concept-7")
    void whoLeftIsNotFetchedBackButComesBackIfSheLikes() {
        Dialogue talk = talk(Charter.plain());
        talk.leave(ADA, "Enough.").orElseThrow();
        Presence.Invite back = new Presence.Invite(Participant.of(ADA, Role.CONSUMER));
        assertThat(no(talk.take(FLORIST, back))).isEqualTo("dialogue.left");
        assertThat(no(talk.say(ADA, "Still here?"))).isEqualTo("dialogue.not-taking-part");

        talk.take(ADA, back).orElseThrow();
        assertThat(talk.say(ADA, "Here I am again.").isDone()).isTrue();
        Turn amendment = talk.take(FLORIST, new Governance.Amend(Charter.of("Few rules"), "Simpler."))
                .orElseThrow();
        assertThat(talk.view().charters()).as("she is asked as before").hasSize(1);
        talk.take(ADA, new Governance.Consent(amendment.number(), true)).orElseThrow();
        assertThat(talk.view().charters()).hasSize(2);
    }

    @Test
    @Tag("concept-4")
    void theRulesDoNotChangeWhileOneSideIsGone() {
        Dialogue talk = shop.dialogues()
                .open(Opening.about("Roses")
                        .between(ADA)
                        .and(FLORIST)
                        .and(CRONY, Role.NEUTRAL)
                        .under(Charter.plain().amendedBy(new Charter.Amending(50, Duration.ZERO))))
                .orElseThrow();
        Turn early = talk.take(ADA, new Governance.Amend(Charter.of("Hers"), "Kinder."))
                .orElseThrow();
        talk.leave(ADA, "").orElseThrow();
        Turn late = talk.take(FLORIST, new Governance.Amend(Charter.of("All is allowed"), "Simpler."))
                .orElseThrow();
        talk.take(CRONY, new Governance.Consent(late.number(), true)).orElseThrow();
        talk.take(FLORIST, new Governance.Consent(early.number(), true)).orElseThrow();
        assertThat(talk.view().charters()).hasSize(1);

        talk.take(ADA, new Presence.Invite(Participant.of(ADA, Role.CONSUMER))).orElseThrow();
        talk.take(ADA, new Governance.Consent(early.number(), true)).orElseThrow();
        talk.take(ADA, new Governance.Consent(late.number(), true)).orElseThrow();
        assertThat(talk.view().charters()).hasSize(3);
    }

    @Test
    void whoWasNeverThereDoesNotLetHimselfIn() {
        Dialogue talk = talk(Charter.plain());

        assertThat(no(talk.take(CRONY, new Presence.Invite(Participant.of(CRONY, Role.FIRM)))))
                .isEqualTo("dialogue.not-taking-part");
    }

    @Test
    void anAgreementIsNotRenegotiatedWithWhoIsGone() {
        PartyId guardian = PartyId.of("guardian");
        Dialogue talk = talk(Charter.plain());
        invited(talk, ADA, guardian, Role.CONSUMER);
        long agreement =
                talk.table(FLORIST, Terms.of("vase", "blue")).orElseThrow().turn();
        for (PartyId each : Set.of(ADA, guardian)) {
            talk.accept(each, talk.view().offer().orElseThrow()).orElseThrow();
        }
        talk.leave(guardian, "").orElseThrow();

        assertThat(no(talk.table(
                        FLORIST, Bargain.Table.of(Terms.of("vase", "red")).renegotiating(agreement))))
                .isEqualTo("dialogue.nobody-to-accept");
        assertThat(talk.view().offer())
                .as("nothing stands in the way of others")
                .isEmpty();
    }
}
