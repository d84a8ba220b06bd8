package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.BEA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.done;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.Role;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.DialogueView;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Speech.Manner;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.dialogue.Turn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private final Square square = new Square();
    private final Dialogue talk = square.talk();

    @Test
    @Tag("concept-3")
    void anIssueIsLiveOnlyWhenBothSidesSubscribe() {
        Dialogue three = square.open(
                Opening.about("Statins").between(ADA).and(BEA, Role.CONSUMER).and(CLINIC));
        Turn item = done(three, ADA, new Inquiry.Raise("Side effects"));
        done(three, BEA, new Inquiry.Subscribe(item.number(), true));
        assertThat(three.view().agenda().get(0).live()).as("two of one side").isFalse();

        done(three, CLINIC, new Inquiry.Subscribe(item.number(), true));
        assertThat(three.view().agenda().get(0).live()).isTrue();
        done(three, CLINIC, new Inquiry.Subscribe(item.number(), false));
        assertThat(three.view().agenda().get(0).live()).isFalse();
        assertThat(no(three.take(ADA, new Inquiry.Subscribe(77, true)))).isEqualTo("dialogue.no-such-item");
    }

    @Test
    @Tag("concept-10")
    void theProblemIsDefinedOnlyWhenBothSignedTheSameRevision() {
        done(talk, CLINIC, new Inquiry.Define("Her cholesterol is high.", List.of("How high?")));
        assertThat(frame().defined()).isFalse();
        done(talk, ADA, new Inquiry.Define("I am afraid of a stroke.", List.of("How likely is it?")));
        assertThat(frame().signed()).containsExactly(ADA);
        assertThat(no(talk.take(CLINIC, new Inquiry.Sign(1)))).isEqualTo("dialogue.other-revision");

        done(talk, CLINIC, new Inquiry.Sign(2));

        assertThat(frame().defined()).isTrue();
        assertThat(frame().problem()).isEqualTo("I am afraid of a stroke.");
        Turn attempt = done(talk, ADA, new Inquiry.Attempt("Walk every day."));
        done(talk, CLINIC, new Inquiry.Conclude(attempt.number(), Inquiry.Result.PARTLY, "It is lower."));
        assertThat(talk.view().tries())
                .singleElement()
                .satisfies(tried -> assertThat(tried.result()).contains(Inquiry.Result.PARTLY));
    }

    private DialogueView.Frame frame() {
        return talk.view().frame().orElseThrow();
    }

    @Test
    @Tag("concept-6")
    void whoWantsExecutionOnlyIsNotAdvised() {
        done(talk, ADA, new Presence.Intend(Presence.Intent.EXECUTE_ONLY));

        assertThat(no(talk.take(CLINIC, Say.of("You should also…").as(Manner.ADVICE))))
                .isEqualTo("dialogue.no-advice-wanted");
        assertThat(talk.say(CLINIC, "It is done.").isDone()).isTrue();
        assertThat(no(talk.take(CLINIC, new Presence.Intend(Presence.Intent.EXECUTE_ONLY))))
                .isEqualTo("dialogue.not-open-to-role");
        done(talk, ADA, new Presence.Rate(4, "Quick."));
        done(talk, ADA, new Presence.Rate(5, "Very quick."));
        assertThat(talk.view().ratings()).containsEntry(ADA, new DialogueView.Rating(5, "Very quick."));
    }

    @Test
    @Tag("concept-7")
    void theFirmCannotPostWhileShePauses() {
        talk.pause(ADA).orElseThrow();

        assertThat(no(talk.say(CLINIC, "Just one more thing"))).isEqualTo("dialogue.paused");
        assertThat(no(talk.pause(CLINIC))).isEqualTo("dialogue.not-open-to-role");
        talk.resume(ADA).orElseThrow();
        assertThat(talk.say(CLINIC, "Welcome back.").isDone()).isTrue();
        talk.pause(ADA).orElseThrow();
        talk.say(ADA, "I am back.").orElseThrow();
        assertThat(talk.say(CLINIC, "Welcome back.").isDone()).isTrue();
    }

    @Test
    @Tag("concept-7")
    void sheLeavesAndTakesTheDialogueWithHer() {
        talk.say(ADA, "Good-bye “all”.").orElseThrow();
        talk.leave(ADA, "Enough.").orElseThrow();

        assertThat(no(talk.say(ADA, "One more"))).isEqualTo("dialogue.not-taking-part");
        String export = talk.export(ADA).orElseThrow();
        assertThat(export)
                .contains("Good-bye “all”.")
                .contains("\"move\":\"leave\"")
                .contains("\"about\":");
    }

    @Test
    @Tag("concept-5")
    void theNextTurnOfTheFirmCitesAFindingOrSaysWhyNot() {
        Turn finding = done(talk, ADA, new Inquiry.Learn("I cannot swallow tablets.", List.of()));

        assertThat(no(talk.say(CLINIC, "Take this tablet."))).isEqualTo("dialogue.finding-ignored");
        assertThat(talk.say(ADA, "I said something.").isDone()).isTrue();
        assertThat(no(talk.take(CLINIC, Say.of("A syrup, then.").citing(99)))).isEqualTo("dialogue.finding-ignored");
        done(talk, CLINIC, Say.of("A syrup, then.").citing(finding.number()));
        assertThat(talk.say(CLINIC, "Three times a day.").isDone()).isTrue();

        done(talk, ADA, new Inquiry.Learn("It tastes bitter.", List.of()));
        assertThat(talk.take(CLINIC, Say.of("Closed on Monday.").settingAside("This is about opening hours."))
                        .isDone())
                .isTrue();
        assertThat(talk.view().findings())
                .allSatisfy(each -> assertThat(each.owing()).isEmpty());
    }

    @Test
    @Tag("concept-5")
    void silenceIsNotedOnceAndAnswersEndIt() {
        talk.say(ADA, "Hello?").orElseThrow();
        square.clock.pass(Duration.ofDays(30));
        assertThat(talk.view().isDormant(square.clock.instant())).isTrue();

        assertThat(square.forum.tend(talk.id()))
                .extracting(Turn::move)
                .hasAtLeastOneElementOfType(Consequence.FellDormant.class);
        assertThat(square.forum.tend(talk.id())).isEmpty();
        talk.say(CLINIC, "We are here.").orElseThrow();
        assertThat(talk.view().isDormant(square.clock.instant())).isFalse();
    }

    @Test
    @Tag("concept-9")
    void nothingEndsInSilence() {
        Turn statement = talk.say(ADA, "I feel dizzy.").orElseThrow();
        talk.say(ADA, "And tired.").orElseThrow();
        Turn question = talk.ask(ADA, "Is that normal?").orElseThrow();
        assertThat(open()).containsExactly(statement.number(), question.number());

        talk.say(CLINIC, "We hear you.").orElseThrow();
        assertThat(open())
                .as("a reply hears statements; a question wants an answer")
                .startsWith(question.number());
        assertThat(no(talk.take(ADA, new Speech.Dispose(question.number(), Speech.Disposition.NOTED, ""))))
                .isEqualTo("dialogue.own-question");
        done(talk, CLINIC, new Speech.Dispose(question.number(), Speech.Disposition.PASSED_ON, "The doctor calls."));
        assertThat(open()).doesNotContain(question.number());
        Turn other = talk.ask(ADA, "When?").orElseThrow();
        talk.answer(CLINIC, other, "Today.").orElseThrow();
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> new Speech.Dispose(1, Speech.Disposition.DECLINED, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Long> open() {
        return talk.view().unanswered().stream()
                .map(DialogueView.Unanswered::turn)
                .toList();
    }

    @Test
    void onesOwnWordsCanBeEditedAndTakenBackAndNobodyElses() {
        Turn said = talk.say(ADA, "I take no tablets.").orElseThrow();

        assertThat(no(talk.take(CLINIC, new Speech.Edit(said.number(), "I take tablets."))))
                .isEqualTo("dialogue.not-yours");
        done(talk, ADA, new Speech.Edit(said.number(), "I take aspirin."));
        done(talk, ADA, new Speech.Retract(said.number(), ""));
        assertThat(no(talk.take(ADA, new Speech.Edit(said.number(), "Again.")))).isEqualTo("dialogue.retracted");
        assertThat(talk.turns(0, 10)).hasSize(3);
        assertThat(talk.turns(0, 1).get(0).move()).isEqualTo(Say.of("I take no tablets."));
    }

    @Test
    void attachmentsAreReferencesWithHashAndSize() {
        byte[] hash = new byte[32];
        Speech.Attachment scan = new Speech.Attachment(
                "scan.png", "image/png", 12_345, Bytes.of(hash), URI.create("https://files.example/scan.png"));
        Turn turn = done(talk, ADA, Say.of(scan));

        assertThat(((Say) talk.turns(0, 1).get(0).move()).attachments()).containsExactly(scan);
        assertThat(turn.number()).isEqualTo(1);
        assertThatThrownBy(() -> new Speech.Attachment("a", "image/png", 1, Bytes.of(new byte[31]), URI.create("x:y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> Say.of("x".repeat(20_001))).hasMessageContaining("20000");
        assertThatThrownBy(() -> Say.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
