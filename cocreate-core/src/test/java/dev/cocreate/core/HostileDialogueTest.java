package dev.cocreate.core;

import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Proviso;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import dev.cocreate.dialogue.charter.Sanction;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a party can try against the others, or against the library, as a host would hand it in. */
class HostileDialogueTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId BEA = PartyId.of("bea");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final PartyId JUDGE = PartyId.of("judge");
    private static final PartyId CRONY = PartyId.of("crony");
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final CoCreate shop = CoCreateBuilder.inMemory().build();
    private final Dialogues dialogues = shop.dialogues();

    @AfterEach
    void close() {
        shop.close();
    }

    private Dialogue talk(Charter rules) {
        return dialogues
                .open(Opening.about("Roses")
                        .between(ADA)
                        .and(FLORIST)
                        .and(JUDGE, Role.NEUTRAL)
                        .under(rules))
                .orElseThrow();
    }

    private Dialogue talk() {
        return talk(Charter.plain());
    }

    @Test
    @Tag("concept-42")
    void oneTurnIsNotRuledOnTwiceToClimbTheLadderFaster() {
        Dialogue talk = talk();
        Turn said = talk.say(ADA, "Nonsense!").orElseThrow();
        talk.take(JUDGE, respect(said, Sanction.NOTICE)).orElseThrow();

        assertThat(no(talk.take(JUDGE, respect(said, Sanction.WARN)))).isEqualTo("dialogue.ruled-already");
    }

    @Test
    @Tag("concept-42")
    void aJudgeOfOneSidesChoosingDecidesNothingUntilTheOtherSideConsents() {
        Dialogue talk = talk();
        Turn said = talk.say(ADA, "Nonsense!").orElseThrow();
        Turn invitation = talk.take(FLORIST, new Presence.Invite(Participant.of(CRONY, Role.NEUTRAL)))
                .orElseThrow();
        Outcome<Turn> ruled = talk.take(CRONY, respect(said, Sanction.NOTICE));
        assertThat(no(ruled)).isEqualTo("dialogue.judge-not-agreed-on");
        assertThat(ruled.refused().orElseThrow().remaining().toString()).contains("turn " + invitation.number());
        assertThat(no(talk.take(FLORIST, new Governance.Consent(invitation.number(), true))))
                .isEqualTo("dialogue.said-already");

        talk.take(ADA, new Governance.Consent(invitation.number(), true)).orElseThrow();
        assertThat(talk.take(CRONY, respect(said, Sanction.NOTICE)).isDone()).isTrue();
    }

    @Test
    @Tag("concept-42")
    void whoWasExpelledHasASayInWhoReviewsThat() {
        Charter strict = Charter.of("Strict")
                .with(Clause.of("respect", Text.of("Respect.")).leadingTo(Sanction.EXPEL));
        Dialogue talk = talk(strict);
        Turn said = talk.say(ADA, "Nonsense!").orElseThrow();
        Turn ruling = talk.take(JUDGE, respect(said, Sanction.EXPEL)).orElseThrow();
        talk.take(ADA, new Governance.Appeal(ruling.number(), "I was quoting.")).orElseThrow();
        Turn invitation = talk.take(FLORIST, new Presence.Invite(Participant.of(CRONY, Role.NEUTRAL)))
                .orElseThrow();
        Governance.Review review = new Governance.Review(ruling.number(), true, "So be it.");
        assertThat(no(talk.take(CRONY, review))).isEqualTo("dialogue.judge-not-agreed-on");

        talk.take(ADA, new Governance.Consent(invitation.number(), true)).orElseThrow();
        assertThat(talk.take(CRONY, review).isDone()).isTrue();
    }

    @Test
    @Tag("concept-4")
    void guestsOfTheFirmDoNotConsentInTheConsumersPlace() {
        Dialogue talk = talk(Charter.plain().amendedBy(new Charter.Amending(50, Duration.ZERO)));
        for (String name : List.of("sock-1", "sock-2", "sock-3")) {
            talk.take(FLORIST, new Presence.Invite(Participant.of(PartyId.of(name), Role.CONSUMER)))
                    .orElseThrow();
        }
        talk.take(PartyId.of("sock-1"), new Presence.Invite(Participant.of(PartyId.of("sock-4"), Role.CONSUMER)))
                .orElseThrow();
        Turn amendment = talk.take(FLORIST, new Governance.Amend(Charter.of("All is allowed"), "Simpler."))
                .orElseThrow();
        for (String name : List.of("sock-1", "sock-2", "sock-3", "sock-4")) {
            talk.take(PartyId.of(name), new Governance.Consent(amendment.number(), true))
                    .orElseThrow();
        }
        assertThat(talk.view().charters()).hasSize(1);

        talk.take(ADA, new Governance.Consent(amendment.number(), true)).orElseThrow();
        assertThat(talk.view().charters()).hasSize(2);
    }

    @Test
    @Tag("concept-4")
    void herOwnGuestsDoCount() {
        Dialogue talk = talk(Charter.plain().amendedBy(new Charter.Amending(100, Duration.ZERO)));
        talk.take(ADA, new Presence.Invite(Participant.of(BEA, Role.CONSUMER))).orElseThrow();
        Turn amendment = talk.take(FLORIST, new Governance.Amend(Charter.of("Few rules"), "Simpler."))
                .orElseThrow();
        talk.take(ADA, new Governance.Consent(amendment.number(), true)).orElseThrow();
        assertThat(talk.view().charters()).hasSize(1);

        talk.take(BEA, new Governance.Consent(amendment.number(), true)).orElseThrow();
        assertThat(talk.view().charters()).hasSize(2);
    }

    @Test
    void contactIsLimitedInWhateverFormItComes() {
        Duty seldom = new Duty.ContactAtMost(3, Duration.ofDays(1));
        Dialogue talk = talk(Charter.of("Seldom")
                .with(Clause.of("seldom", Text.of("Seldom.")).checking(seldom)));
        talk.take(FLORIST, new Bargain.Signal("colour", "red")).orElseThrow();
        talk.table(FLORIST, Bargain.Table.of(Terms.of("vase", "blue")).sounding())
                .orElseThrow();
        talk.take(FLORIST, new Inquiry.Raise("Vases")).orElseThrow();
        assertThat(no(talk.take(FLORIST, new Bargain.Signal("colour", "blue")))).isEqualTo("dialogue.clause.seldom");

        talk.say(ADA, "Go on.").orElseThrow();
        assertThat(talk.take(FLORIST, new Bargain.Signal("colour", "blue")).isDone())
                .isTrue();
    }

    @Test
    void nobodySpeaksForTheLibraryItself() {
        assertThatThrownBy(() -> Opening.about("Roses").between(ADA).and(Dialogues.STEWARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'cocreate' speaks for the library itself");
        assertThatThrownBy(() -> StandingInstruction.of("all", Dialogues.STEWARD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> talk().say(Dialogues.STEWARD, "I rule.")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAgreementThatIsKeptIsNotReplacedAnyMore() {
        Dialogue talk = talk();
        Offer first = talk.table(FLORIST, Terms.of("vase", "blue")).orElseThrow();
        talk.accept(ADA, first).orElseThrow();
        Offer other = talk.table(
                        FLORIST, Bargain.Table.of(Terms.of("vase", "red")).renegotiating(first.turn()))
                .orElseThrow();
        talk.take(ADA, new Bargain.Fulfil(first.turn(), "")).orElseThrow();
        talk.take(FLORIST, new Bargain.Fulfil(first.turn(), "")).orElseThrow();

        assertThat(no(talk.accept(ADA, other))).isEqualTo("dialogue.nothing-left-to-replace");
        assertThat(talk.view().agreements())
                .singleElement()
                .extracting(Agreement::state)
                .isEqualTo(Agreement.State.FULFILLED);
        assertThat(talk.decline(ADA, other, "It is done.").isDone()).isTrue();
    }

    @Test
    void aProvisoThatNobodyHereCanMeetIsNotTabled() {
        assertThat(no(talk().table(FLORIST, Terms.of("vase", "blue").provided(new Proviso.Approved(BEA)))))
                .isEqualTo("dialogue.proviso-of-a-stranger");
    }

    @Test
    void timesNoClockCanShowAreNotWrittenIntoRules() {
        Duration day = Duration.ofDays(1);
        for (Runnable each : List.<Runnable>of(
                () -> new Charter.Periods(FOR_EVER, day, day, day),
                () -> new Charter.Periods(day, day, day, FOR_EVER),
                () -> new Charter.Amending(100, FOR_EVER),
                () -> new Duty.AnswerWithin(FOR_EVER),
                () -> new Duty.ContactAtMost(3, FOR_EVER),
                () -> new Duty.NoContactAfterRefusal(FOR_EVER))) {
            assertThatThrownBy(each::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("36525 days");
        }
    }

    @Test
    void whatOneTurnNamesIsBounded() {
        List<Long> many = Collections.nCopies(101, 1L);
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 1_001; i++) {
            words.add("word" + i);
        }
        for (Runnable each : List.<Runnable>of(
                () -> new Inquiry.Define("It wilts.", Collections.nCopies(101, "Why?")),
                () -> new Inquiry.Learn("It wilts.", many),
                () -> new Governance.Rule("respect", many, ADA, Sanction.NOTICE, "Rude."),
                () -> Speech.Say.of("Yes.").answering(new long[101]),
                () -> Speech.Say.of("Yes.").citing(new long[101]),
                () -> new Duty.WordsExcluded(words),
                () -> new Duty.WordsExcluded(Set.of(" ")),
                () -> new Duty.Topics(Set.of("x".repeat(201))),
                () -> new StandingInstruction(
                        "all",
                        ADA,
                        Optional.empty(),
                        Map.of("vase", words),
                        Optional.empty(),
                        Optional.empty(),
                        StandingInstruction.Otherwise.WAIT,
                        Optional.empty(),
                        OptionalInt.empty()),
                () -> StandingInstruction.of("all", ADA).accepting(0))) {
            assertThatThrownBy(each::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anAttachmentIsWhatItSays() {
        Bytes hash = Bytes.of(new byte[32]);
        URI here = URI.create("https://files.example/scan.png");
        URI endless = URI.create("x:" + "y".repeat(3_000));
        assertThatThrownBy(() -> new Speech.Attachment("scan", "image", 1, hash, here))
                .hasMessageContaining("image/png");
        assertThatThrownBy(() -> new Speech.Attachment("scan", "image/png\r\nX: y", 1, hash, here))
                .hasMessageContaining("image/png");
        assertThatThrownBy(() -> new Speech.Attachment("scan\0.png", "image/png", 1, hash, here))
                .hasMessageContaining("control characters");
        assertThatThrownBy(() -> new Speech.Attachment("scan", "image/png", 1, hash, endless))
                .hasMessageContaining("2000");
        assertThat(new Speech.Attachment("scan", "text/plain; charset=utf-8", 1, hash, here).mediaType())
                .startsWith("text/plain");
    }

    @Test
    void rulesThatNobodyCouldKeepTogetherAreRefusedHoweverManyItTakes() {
        Clause night = quiet("night", 0, 8, ZoneOffset.UTC);
        Clause morning = quiet("morning", 8, 16, ZoneOffset.UTC);
        Clause evening = quiet("evening", 16, 0, ZoneOffset.UTC);
        Clause elsewhere = quiet("elsewhere", 0, 12, ZoneOffset.ofHours(12));
        Clause soon = Clause.of("soon", Text.of("Soon.")).checking(new Duty.AnswerWithin(Duration.ofHours(10)));
        Charter bare = Charter.of("Quiet");
        for (Charter each : List.of(
                bare.with(night).with(morning).with(evening),
                bare.with(quiet("here", 0, 12, ZoneOffset.UTC)).with(elsewhere),
                bare.with(night).with(morning).with(soon))) {
            Outcome<Dialogue> opened = dialogues.open(
                    Opening.about("Roses").between(ADA).and(FLORIST).under(each));
            assertThat(no(opened)).isEqualTo("dialogue.charter-contradicts-itself");
        }
        assertThat(dialogues
                        .open(Opening.about("Roses")
                                .between(ADA)
                                .and(FLORIST)
                                .under(bare.with(night)
                                        .with(evening)
                                        .with(soon.checking(new Duty.AnswerWithin(Duration.ofHours(17))))))
                        .isDone())
                .isTrue();
    }

    private static Clause quiet(String id, int from, int until, ZoneOffset zone) {
        return Clause.of(id, Text.of("Quiet, please."))
                .checking(new Duty.QuietHours(LocalTime.of(from, 0), LocalTime.of(until, 0), zone));
    }

    @Test
    void nullIsRefusedByName() {
        Dialogue talk = talk();
        assertThatThrownBy(() -> dialogues.open(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("opening");
        assertThatThrownBy(() -> dialogues.instruct(null)).hasMessage("instruction");
        assertThatThrownBy(() -> talk.export(null)).hasMessage("by");
        assertThatThrownBy(() -> shop.deliveries().redrive(null, ADA)).hasMessage("letter");
        assertThatThrownBy(() -> talk.take(ADA, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("move");
        assertThatThrownBy(() -> talk.say(null, "Hello."))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("by");
        assertThatThrownBy(() -> talk.say(ADA, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("words");
        assertThatThrownBy(() -> new Speech.Dispose(1, null, "")).hasMessage("disposition");
    }

    private static Governance.Rule respect(Turn turn, Sanction sanction) {
        return new Governance.Rule("respect", List.of(turn.number()), ADA, sanction, "It was rude.");
    }
}
