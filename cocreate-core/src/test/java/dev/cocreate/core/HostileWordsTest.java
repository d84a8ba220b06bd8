package dev.cocreate.core;

import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.CoCreate;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Proviso;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words that find another way when the ordinary one is closed, and words without end. */
class HostileWordsTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final PartyId JUDGE = PartyId.of("judge");
    private static final Charter STRICT = Charter.of("Strict")
            .with(Clause.of("respect", Text.of("Respect.")).leadingTo(Sanction.MUTE, Sanction.SUSPEND));

    private final MovableClock clock = MovableClock.at("2030-01-01T10:00:00Z");
    private final CoCreate shop = CoCreateBuilder.inMemory().clock(clock).build();

    @AfterEach
    void close() {
        shop.close();
    }

    private Dialogue talk(Charter rules) {
        return shop.dialogues()
                .open(Opening.about("Roses")
                        .between(ADA)
                        .and(FLORIST)
                        .and(JUDGE, Role.NEUTRAL)
                        .under(rules))
                .orElseThrow();
    }

    private static Turn ruled(Dialogue talk, PartyId against, Sanction sanction) {
        Turn said = talk.say(against, "Nonsense!").orElseThrow();
        return talk.take(
                        JUDGE,
                        new Governance.Rule("respect", List.of(said.number()), against, sanction, "It was rude."))
                .orElseThrow();
    }

    @Test
    @Tag("concept-7")
    void whoIsAskedForQuietDoesNotSpeakThroughRatings() {
        Dialogue talk = talk(Charter.plain());
        talk.pause(ADA).orElseThrow();
        assertThat(no(talk.take(FLORIST, new Presence.Rate(5, "Roses are half price today!"))))
                .isEqualTo("dialogue.paused");

        assertThat(talk.take(FLORIST, new Presence.Rate(5, "")).isDone()).isTrue();
        assertThat(talk.take(ADA, new Presence.Rate(1, "Too loud.")).isDone()).isTrue();
    }

    @Test
    void whoIsMutedSpeaksNeitherThroughRatingsNorThroughPauses() {
        Dialogue talk = talk(STRICT);
        ruled(talk, ADA, Sanction.MUTE);
        assertThat(no(talk.take(ADA, new Presence.Rate(1, "And another thing!"))))
                .isEqualTo("dialogue.muted");
        assertThat(no(talk.take(ADA, new Presence.Pause("And another thing!")))).isEqualTo("dialogue.muted");
        assertThat(talk.take(ADA, new Presence.Rate(1, "")).isDone()).isTrue();
        assertThat(talk.pause(ADA).isDone()).isTrue();
    }

    @Test
    void whoIsSuspendedPausesWithoutWords() {
        Dialogue talk = talk(STRICT);
        ruled(talk, ADA, Sanction.MUTE);
        clock.pass(Duration.ofDays(2));
        ruled(talk, ADA, Sanction.SUSPEND);
        assertThat(no(talk.take(ADA, new Presence.Pause("And another thing!")))).isEqualTo("dialogue.suspended");
        assertThat(talk.pause(ADA).isDone()).isTrue();
    }

    @Test
    void reportsAreNoWayToSpeakWithoutEnd() {
        Dialogue talk = talk(STRICT);
        Turn said = talk.say(FLORIST, "Roses!").orElseThrow();
        talk.pause(ADA).orElseThrow();
        Governance.Report report = new Governance.Report(said.number(), "respect", "Buy roses!");
        Turn first = talk.take(FLORIST, report).orElseThrow();
        for (int i = 1; i < 10; i++) {
            talk.take(FLORIST, report).orElseThrow();
        }
        assertThat(no(talk.take(FLORIST, report))).isEqualTo("dialogue.too-many-reports");
        assertThat(talk.take(ADA, report).isDone()).as("hers are her own").isTrue();

        talk.take(JUDGE, new Speech.Dispose(first.number(), Speech.Disposition.NOTED, ""))
                .orElseThrow();
        assertThat(talk.take(FLORIST, report).isDone()).isTrue();
    }

    @Test
    @Tag("concept-42")
    void anAppealIsAnExchangeAndNoMonologue() {
        Dialogue talk = talk(STRICT);
        Turn ruling = ruled(talk, ADA, Sanction.MUTE);
        talk.take(ADA, new Governance.Appeal(ruling.number(), "I was quoting.")).orElseThrow();
        Governance.Argue argument = new Governance.Argue(ruling.number(), "And another thing!");
        for (int i = 1; i < 10; i++) {
            talk.take(ADA, argument).orElseThrow();
        }
        assertThat(no(talk.take(ADA, argument))).isEqualTo("dialogue.others-first");

        talk.take(JUDGE, argument).orElseThrow();
        assertThat(talk.take(ADA, argument).isDone()).isTrue();
    }

    @Test
    void contactIsCountedInWhateverFormItComes() {
        Charter seldom = Charter.of("Seldom")
                .with(Clause.of("seldom", Text.of("Seldom.")).checking(new Duty.ContactAtMost(1, Duration.ofDays(1))));
        for (Move move : List.of(
                new Speech.Edit(1, "Roses, roses!"),
                new Inquiry.Attempt("Roses!"),
                new Inquiry.Learn("Roses sell.", List.of()),
                new Inquiry.Define("Too few roses.", List.of()),
                new Governance.Amend(Charter.of("Roses"), "Roses!"),
                new Presence.Rate(5, "Roses!"))) {
            Dialogue talk = talk(seldom);
            talk.say(FLORIST, "Roses!").orElseThrow();

            assertThat(no(talk.take(FLORIST, move))).as(move.toString()).isEqualTo("dialogue.clause.seldom");
        }
    }

    @Test
    void whatIsNotToBeSaidIsNotSaidInOtherFieldsEither() {
        Charter polite = Charter.of("Polite")
                .with(Clause.of("polite", Text.of("Politely.")).checking(new Duty.WordsExcluded(Set.of("idiot"))));
        Terms vase = Terms.of("vase", "blue");
        Dialogue talk = talk(polite);
        Turn said = talk.say(ADA, "Roses?").orElseThrow();
        Offer offer = talk.table(FLORIST, vase).orElseThrow();
        for (Move move : List.of(
                new Speech.Edit(said.number(), "Roses, idiot?"),
                new Speech.Retract(said.number(), "You idiot."),
                Speech.Say.of("Well.").settingAside("An idiot found that."),
                new Inquiry.Raise("The idiot"),
                new Inquiry.Define("What to do?", List.of("Is he an idiot?")),
                new Inquiry.Attempt("Asking an idiot"),
                new Inquiry.Learn("He is an idiot.", List.of()),
                new Bargain.Signal("idiot", "yes"),
                Bargain.Table.of(Terms.of("for", "the idiot")),
                Bargain.Table.of(vase.provided(new Proviso.Reported("the idiot came", FLORIST))),
                new Bargain.Decline(offer.turn(), "Idiot!"),
                new Governance.Amend(STRICT, "Because of an idiot."),
                new Presence.Pause("Idiot!"),
                new Presence.Rate(1, "Idiot!"),
                new Presence.Leave("Idiot!"))) {
            assertThat(no(talk.take(ADA, move))).as(move.toString()).isEqualTo("dialogue.clause.polite");
        }
        assertThat(talk.take(ADA, new Governance.Report(said.number(), "polite", "He called me an idiot."))
                        .isDone())
                .as("who reports it quotes it")
                .isTrue();
    }

    @Test
    void halfACharacterIsRefusedBeforeAnythingIsStored() {
        String half = "v\uD800";
        for (Runnable each : List.<Runnable>of(
                () -> Speech.Say.of(half),
                () -> Terms.of(half, "blue"),
                () -> Terms.of("vase", half),
                () -> StandingInstruction.of("roses", ADA).taking(half),
                () -> new Bargain.Decline(1, half),
                () -> Opening.about(half).between(ADA))) {
            assertThatThrownBy(each::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("whole characters");
        }
        Dialogue talk = talk(Charter.plain());
        assertThat(talk.say(ADA, "Roses \uD83C\uDF39 with a\0zero and \u202Eturned words")
                        .isDone())
                .isTrue();
        assertThat(((Speech.Say) talk.turns(0, 1).get(0).move()).words())
                .isEqualTo("Roses \uD83C\uDF39 with a\0zero and \u202Eturned words");
    }

    @Test
    void aClauseCanBeReadThrough() {
        assertThatThrownBy(() -> Clause.of("long", Text.of("x".repeat(2_001))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 characters");
        Text all = Text.of("x".repeat(2_000));
        for (String language : Locale.getISOLanguages()) {
            all = all.and(Locale.forLanguageTag(language), "x");
        }
        Text babel = all;
        assertThatThrownBy(() -> Clause.of("babel", babel)).hasMessageContaining("50 languages");
        assertThatThrownBy(() -> Clause.of("ladder", Text.of("x")).leadingTo(new Sanction[0]))
                .hasMessageContaining("1 to 100 steps");
    }

    @Test
    @Tag("concept-61")
    void aStandingInstructionIsNotDrainedByOfferAfterOffer() {
        Money limit = Money.parse("50.00", "EUR");
        StandingInstruction roses =
                StandingInstruction.of("roses", ADA).taking("roses").payingAtMost(limit);
        shop.dialogues().instruct(roses).orElseThrow();
        Dialogue talk = talk(Charter.plain());
        Terms dear = Terms.of("roses", "red").at(limit);
        talk.table(FLORIST, dear).orElseThrow();
        assertThat(talk.view().agreements()).hasSize(1);
        talk.table(FLORIST, dear).orElseThrow();
        shop.settle();
        assertThat(talk.view().agreements())
                .as("one in a dialogue, unless she says more")
                .hasSize(1);
        talk.withdraw(FLORIST, talk.view().offer().orElseThrow(), "It was worth a try.")
                .orElseThrow();

        shop.dialogues().instruct(roses.accepting(2)).orElseThrow();
        for (int i = 0; i < 2; i++) {
            talk(Charter.plain()).table(FLORIST, dear).orElseThrow();
        }
        Dialogue third = talk(Charter.plain());
        third.table(FLORIST, dear).orElseThrow();
        shop.settle();
        assertThat(third.view().agreements()).as("two in all").isEmpty();
        assertThat(third.view().offer()).as("it is left to her").isPresent();
        assertThat(shop.dialogues().instructions(ADA)).containsExactly(roses.accepting(2));

        shop.dialogues().instruct(roses.accepting(1)).orElseThrow();
        shop.settle();
        assertThat(third.view().agreements()).as("given anew it counts anew").hasSize(1);
    }
}
