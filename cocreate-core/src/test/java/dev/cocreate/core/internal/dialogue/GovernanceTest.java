package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.BEA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.JUDGE;
import static dev.cocreate.core.internal.dialogue.Square.OTHER_JUDGE;
import static dev.cocreate.core.internal.dialogue.Square.done;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.CharterVersion;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import dev.cocreate.dialogue.charter.Ruling;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GovernanceTest {

    private final Square square = new Square();

    private Dialogue under(Duty duty) {
        Clause clause = Clause.of("house", Text.of("A rule of this house.").and(Locale.GERMAN, "Eine Hausregel."))
                .checking(duty);
        return square.open(Opening.about("Statins")
                .between(ADA)
                .and(CLINIC)
                .under(Charter.of("House rules").with(clause)));
    }

    @Test
    @Tag("concept-4")
    void aClauseBindsBothSidesAndTheRefusalNamesItAndItsVersion() {
        Dialogue talk = under(new Duty.WordsExcluded(Set.of("idiot")));

        for (var by : List.of(ADA, CLINIC)) {
            Refusal refusal = talk.say(by, "You Idiot!").refused().orElseThrow();
            Reason reason = refusal.reasons().get(0);
            assertThat(reason.source()).isEqualTo("clause:house");
            assertThat(reason.version()).isEqualTo(1);
            assertThat(reason.text().languages()).contains(Locale.ENGLISH, Locale.GERMAN);
            assertThat(refusal.appeal()).isPresent();
        }
        assertThat(talk.say(ADA, "Idiotic is another word.").isDone()).isTrue();
    }

    @Test
    void quietHoursAcrossMidnightAreKept() {
        Dialogue talk = under(new Duty.QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Berlin")));

        assertThat(talk.say(CLINIC, "Ten o'clock in Berlin.").isDone()).isTrue();
        square.clock.pass(Duration.ofHours(10));
        assertThat(no(talk.say(CLINIC, "Eight in the evening."))).isEqualTo("dialogue.clause.house");
        assertThat(talk.take(CLINIC, new Presence.Rate(5, "")).isDone()).isTrue();
        square.clock.pass(Duration.ofHours(12));
        assertThat(talk.say(CLINIC, "Eight in the morning.").isDone()).isTrue();
    }

    @Test
    void quietHoursFollowTheClocksOfTheirZoneWhenTheseAreChanged() {
        Duty quiet = new Duty.QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
        Dialogue talk = under(quiet);

        // In spring three o'clock follows two: the quiet that would end half past two ends then.
        at("2026-03-29T00:59:00Z");
        Refusal refusal = talk.say(CLINIC, "Still up?").refused().orElseThrow();
        assertThat(refusal.toString()).contains("Europe/Berlin");
        at("2026-03-29T01:00:00Z");
        talk.say(CLINIC, "Three o'clock.").orElseThrow();

        // In autumn the hour after two comes twice, and with it its quiet half.
        at("2026-10-25T00:29:00Z");
        assertThat(no(talk.say(CLINIC, "Before half past two."))).isEqualTo("dialogue.clause.house");
        at("2026-10-25T00:30:00Z");
        talk.say(CLINIC, "Half past two.").orElseThrow();
        at("2026-10-25T01:29:00Z");
        assertThat(no(talk.say(CLINIC, "Before half past two again."))).isEqualTo("dialogue.clause.house");
        at("2026-10-25T01:30:00Z");
        talk.say(CLINIC, "Half past two again.").orElseThrow();
    }

    private void at(String instant) {
        square.clock.pass(Duration.between(square.clock.instant(), Instant.parse(instant)));
    }

    @Test
    void whoIsNotAnsweredDoesNotPressOn() {
        Dialogue talk = under(new Duty.ContactAtMost(2, Duration.ofDays(1)));

        talk.say(CLINIC, "One").orElseThrow();
        talk.say(CLINIC, "Two").orElseThrow();
        assertThat(no(talk.say(CLINIC, "Three"))).isEqualTo("dialogue.clause.house");
        talk.say(ADA, "I am here.").orElseThrow();
        assertThat(talk.say(CLINIC, "Three").isDone()).isTrue();
        talk.say(CLINIC, "Four").orElseThrow();
        square.clock.pass(Duration.ofDays(1));
        assertThat(talk.say(CLINIC, "A day later").isDone()).isTrue();
    }

    @Test
    void topicsLanguagesAndReasonsAreChecked() {
        assertThat(no(under(new Duty.Topics(Set.of("care")))
                        .take(ADA, Speech.Say.of("Buy!").on("sales"))))
                .isEqualTo("dialogue.clause.house");
        assertThat(no(under(new Duty.TopicsExcluded(Set.of("sales")))
                        .take(ADA, Speech.Say.of("Buy!").on("sales"))))
                .isEqualTo("dialogue.clause.house");
        Dialogue talk = under(new Duty.Languages(Set.of(Locale.ENGLISH)));
        assertThat(no(talk.take(ADA, Speech.Say.of("Hallo").in(Locale.GERMAN)))).isEqualTo("dialogue.clause.house");
        assertThat(talk.take(ADA, Speech.Say.of("Hello").in(Locale.UK)).isDone())
                .isTrue();
        Dialogue owed = under(new Duty.ReasonsOwed());
        Offer offer = owed.table(ADA, Terms.of("a", "b")).orElseThrow();
        assertThat(no(owed.decline(CLINIC, offer, ""))).isEqualTo("dialogue.clause.house");
        assertThat(owed.decline(CLINIC, offer, "Not now.").isDone()).isTrue();
    }

    @Test
    void afterARefusalNothingIsOfferedUntilTheOtherSpeaks() {
        Dialogue talk = square.talk();
        Offer offer = talk.table(CLINIC, Terms.of("a", "b")).orElseThrow();
        talk.decline(ADA, offer, "").orElseThrow();

        assertThat(no(talk.table(CLINIC, Terms.of("a", "c")))).isEqualTo("dialogue.clause.no-pressing");
        talk.say(ADA, "What else is there?").orElseThrow();
        assertThat(talk.table(CLINIC, Terms.of("a", "c")).isDone()).isTrue();
    }

    @Test
    @Tag("concept-63")
    void aNegotiationEndsAfterSoManyRounds() {
        Dialogue talk = under(new Duty.RoundsAtMost(3));
        Offer one = talk.table(ADA, Terms.of("price", "1")).orElseThrow();
        Offer two = talk.counter(CLINIC, one, Terms.of("price", "3")).orElseThrow();
        Offer three = talk.counter(ADA, two, Terms.of("price", "2")).orElseThrow();

        assertThat(no(talk.counter(CLINIC, three, Terms.of("price", "3")))).isEqualTo("dialogue.clause.house");
        assertThat(talk.accept(CLINIC, three).isDone()).isTrue();
    }

    @Test
    void aCharterThatContradictsItselfIsRefused() {
        Clause answer = Clause.of("answer", Text.of("At once.")).checking(new Duty.AnswerWithin(Duration.ofHours(2)));
        Clause quiet = Clause.of("quiet", Text.of("At night it is quiet."))
                .checking(new Duty.QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZoneId.of("UTC")));
        Charter charter = Charter.of("Impossible").with(answer).with(quiet);

        var refused = square.forum.open(
                Opening.about("Statins").between(ADA).and(CLINIC).under(charter));
        assertThat(no(refused)).isEqualTo("dialogue.charter-contradicts-itself");
        Dialogue talk = square.talk();
        assertThat(no(talk.take(ADA, new Governance.Amend(charter, "Better."))))
                .isEqualTo("dialogue.charter-contradicts-itself");
    }

    @Test
    @Tag("concept-4")
    void theRulesChangeByConsentOfEachSideAfterNoticeAndNeverBackwards() {
        Dialogue talk = square.talk();
        Instant before = square.clock.instant();
        done(talk, CLINIC, Speech.Say.of("Dear idiot"));
        Charter draft = talk.view()
                .rulesAt(before)
                .charter()
                .with(Clause.of("polite", Text.of("Politely.")).checking(new Duty.WordsExcluded(Set.of("idiot"))));
        Turn amendment = done(talk, ADA, new Governance.Amend(draft, "I was called names."));
        assertThat(talk.view().charters()).hasSize(1);

        done(talk, CLINIC, new Governance.Consent(amendment.number(), true));
        CharterVersion second = talk.view().charters().get(1);
        assertThat(second.from()).isEqualTo(square.clock.instant().plus(Duration.ofDays(7)));
        assertThat(second.hash())
                .isNotEqualTo(talk.view().charters().get(0).hash())
                .hasSize(64);
        assertThat(talk.say(CLINIC, "Still allowed, idiot.").isDone()).isTrue();

        square.clock.pass(Duration.ofDays(8));
        assertThat(no(talk.say(CLINIC, "No longer, idiot."))).isEqualTo("dialogue.clause.polite");
        assertThat(talk.view().rulesAt(before).number()).isEqualTo(1);
        assertThat(talk.view().rulesAt(square.clock.instant()).number()).isEqualTo(2);
        assertThat(talk.turns(0, 10)).extracting(Turn::charter).containsOnly(1);
        done(talk, ADA, new Presence.Invite(Participant.of(JUDGE, Role.NEUTRAL)));
        assertThat(no(talk.take(JUDGE, new Governance.Rule("polite", List.of(1L), CLINIC, Sanction.NOTICE, "Names."))))
                .as("the first turn is judged by the version stamped on it")
                .isEqualTo("dialogue.no-such-clause");
    }

    @Test
    void oneSideAloneChangesNothing() {
        Dialogue talk = square.open(
                Opening.about("Statins").between(ADA).and(BEA, Role.CONSUMER).and(CLINIC));
        Turn amendment = done(talk, ADA, new Governance.Amend(Charter.of("Ours"), "Ours."));
        done(talk, BEA, new Governance.Consent(amendment.number(), true));

        assertThat(talk.view().charters()).hasSize(1);
        assertThat(no(talk.take(BEA, new Governance.Consent(amendment.number(), true))))
                .isEqualTo("dialogue.said-already");
        done(talk, CLINIC, new Governance.Consent(amendment.number(), false));
        assertThat(talk.view().charters()).hasSize(1);
    }

    @Test
    @Tag("concept-9")
    void anUnansweredQuestionOfHersBecomesARulingAgainstTheFirmWhichOwesARemedy() {
        Dialogue talk = square.judged();
        Turn question = talk.ask(ADA, "What does it cost?").orElseThrow();
        assertThat(talk.view().unanswered()).singleElement().satisfies(open -> {
            assertThat(open.question()).isTrue();
            assertThat(open.due()).contains(question.at().plus(Duration.ofDays(3)));
        });
        square.clock.pass(Duration.ofDays(3));
        square.forum.tend(talk.id());
        talk.ask(ADA, "And now?").orElseThrow();
        square.clock.pass(Duration.ofDays(3));
        square.forum.tend(talk.id());
        square.forum.tend(talk.id());

        assertThat(talk.view().rulings()).hasSize(2).allSatisfy(ruling -> {
            assertThat(ruling.automatic()).isTrue();
            assertThat(ruling.against()).isEqualTo(CLINIC);
            assertThat(ruling.clause()).isEqualTo("answer");
        });
        Ruling owed = talk.view().rulings().get(1);
        assertThat(owed.sanction()).isEqualTo(Sanction.REMEDY_OWED);
        done(talk, CLINIC, new Governance.Remedy(owed.turn(), "We called her and waived the fee."));
        assertThat(talk.view().rulings().get(1).remedy()).isPresent();
        assertThat(no(talk.take(CLINIC, new Governance.Remedy(owed.turn(), "Again."))))
                .isEqualTo("dialogue.no-remedy-owed");
    }

    @Test
    @Tag("concept-42")
    void theLadderIsClimbedStepByStepAndTheAppealIsDecidedBySomebodyElse() {
        Dialogue talk = square.judged();
        done(talk, CLINIC, Speech.Say.of("You are stupid."));
        assertThat(no(talk.take(JUDGE, respect(Sanction.SUSPEND)))).isEqualTo("dialogue.off-the-ladder");
        assertThat(no(talk.take(ADA, respect(Sanction.NOTICE)))).isEqualTo("dialogue.not-open-to-role");
        List<Long> breaches = List.of(
                1L,
                done(talk, CLINIC, Speech.Say.of("Twice.")).number(),
                done(talk, CLINIC, Speech.Say.of("Thrice.")).number(),
                done(talk, CLINIC, Speech.Say.of("And once more.")).number());
        done(talk, JUDGE, respect(Sanction.NOTICE));
        assertThat(no(talk.take(JUDGE, respect(Sanction.WARN)))).isEqualTo("dialogue.ruled-already");
        done(talk, JUDGE, respect(Sanction.WARN, breaches.get(1)));
        done(talk, JUDGE, respect(Sanction.MUTE, breaches.get(2)));
        assertThat(no(talk.say(CLINIC, "But"))).isEqualTo("dialogue.muted");
        Turn suspension = done(talk, JUDGE, respect(Sanction.SUSPEND, breaches.get(3)));

        assertThat(no(talk.say(CLINIC, "But"))).isEqualTo("dialogue.suspended");
        assertThat(no(talk.table(CLINIC, Terms.of("a", "b")))).isEqualTo("dialogue.suspended");
        assertThat(talk.export(CLINIC).isDone()).isTrue();
        assertThat(talk.turns(0, 10)).isNotEmpty();

        done(talk, CLINIC, new Governance.Appeal(suspension.number(), "It was a quotation."));
        assertThat(no(talk.take(JUDGE, new Governance.Review(suspension.number(), true, "No."))))
                .isEqualTo("dialogue.own-ruling");
        done(talk, JUDGE, new Governance.Argue(suspension.number(), "It did not read like one."));
        done(talk, CLINIC, new Governance.Argue(suspension.number(), "See turn 1 of the other dialogue."));
        Turn invited = done(talk, ADA, new Presence.Invite(Participant.of(OTHER_JUDGE, Role.NEUTRAL)));
        Governance.Review review = new Governance.Review(suspension.number(), false, "It was a quotation.");
        assertThat(no(talk.take(OTHER_JUDGE, review))).isEqualTo("dialogue.judge-not-agreed-on");
        done(talk, CLINIC, new Governance.Consent(invited.number(), true));
        done(talk, OTHER_JUDGE, review);

        Ruling ruling = talk.view().rulings().get(3);
        assertThat(ruling.isOverturned()).isTrue();
        assertThat(ruling.appeal().orElseThrow().arguments()).hasSize(3);
        assertThat(ruling.appeal().orElseThrow().reviewedBy()).contains(OTHER_JUDGE);
        square.clock.pass(Duration.ofDays(2));
        assertThat(talk.say(CLINIC, "Thank you.").isDone()).isTrue();
    }

    @Test
    @Tag("concept-42")
    void whoIsSuspendedTakesBackWhatCouldBindHerMeanwhile() {
        Dialogue talk = square.judged();
        for (Sanction each : List.of(Sanction.NOTICE, Sanction.WARN, Sanction.MUTE)) {
            Turn said = done(talk, CLINIC, Speech.Say.of("You are stupid."));
            done(talk, JUDGE, respect(each, said.number()));
            square.clock.pass(Duration.ofDays(8));
        }
        Offer offer = talk.table(CLINIC, Terms.of("visit", "on Monday")).orElseThrow();
        Turn said = done(talk, CLINIC, Speech.Say.of("Still stupid."));
        done(talk, JUDGE, respect(Sanction.SUSPEND, said.number()));

        done(talk, CLINIC, new Bargain.Withdraw(offer.turn(), "We cannot speak about it now."));

        assertThat(talk.accept(ADA, offer).isDone()).isFalse();
        assertThat(no(talk.table(CLINIC, Terms.of("visit", "on Tuesday")))).isEqualTo("dialogue.suspended");
    }

    @Test
    @Tag("concept-42")
    void anExpelledPartyStillAppealsAndComesBackIfItWins() {
        Dialogue talk = square.judged();
        for (Sanction each : List.of(Sanction.NOTICE, Sanction.WARN, Sanction.MUTE, Sanction.SUSPEND)) {
            Turn said = done(talk, CLINIC, Speech.Say.of("You are stupid."));
            done(talk, JUDGE, respect(each, said.number()));
            square.clock.pass(Duration.ofDays(8));
        }
        Turn said = done(talk, CLINIC, Speech.Say.of("Still stupid."));
        Turn expulsion = done(talk, JUDGE, respect(Sanction.EXPEL, said.number()));

        assertThat(no(talk.say(CLINIC, "But"))).isEqualTo("dialogue.not-taking-part");
        assertThat(no(talk.take(ADA, new Presence.Invite(Participant.of(CLINIC, Role.FIRM)))))
                .isEqualTo("dialogue.expelled");
        assertThat(talk.export(CLINIC).isDone()).isTrue();
        done(talk, CLINIC, new Governance.Appeal(expulsion.number(), "Too hard."));
        Turn invited = done(talk, ADA, new Presence.Invite(Participant.of(OTHER_JUDGE, Role.NEUTRAL)));
        done(talk, CLINIC, new Governance.Consent(invited.number(), true));
        done(talk, OTHER_JUDGE, new Governance.Review(expulsion.number(), false, "Too hard indeed."));

        assertThat(talk.say(CLINIC, "Thank you.").isDone()).isTrue();
    }

    @Test
    void anAppealTooLateIsNotHeard() {
        Dialogue talk = square.judged();
        done(talk, CLINIC, Speech.Say.of("You are stupid."));
        Turn ruling = done(talk, JUDGE, respect(Sanction.NOTICE));
        assertThat(no(talk.take(ADA, new Governance.Appeal(ruling.number(), "Not hers to appeal."))))
                .isEqualTo("dialogue.not-against-you");
        square.clock.pass(Duration.ofDays(31));

        assertThat(no(talk.take(CLINIC, new Governance.Appeal(ruling.number(), "Late."))))
                .isEqualTo("dialogue.appeal-too-late");
    }

    private static Governance.Rule respect(Sanction sanction) {
        return respect(sanction, 1);
    }

    private static Governance.Rule respect(Sanction sanction, long turn) {
        return new Governance.Rule("respect", List.of(turn), CLINIC, sanction, "It called her stupid.");
    }
}
