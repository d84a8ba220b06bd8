package dev.cocreate.core.internal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page about dialogues shows. */
class DialogueGuideTest {

    private final Dialogues dialogues = new Square().forum;
    private final PartyId ada = PartyId.of("ada");
    private final PartyId florist = PartyId.of("florist");

    @Test
    void bargaining() {
        // docs:begin bargain
        Dialogue talk = dialogues
                .open(Opening.about("A bouquet for my sister")
                        .between(ada)
                        .and(florist)
                        .named("bouquet-7"))
                .orElseThrow();
        talk.say(ada, "Twelve white stems, please. Could the vase be blue?");

        Offer offer = talk.table(florist, Terms.of("vase", "blue").at(Money.parse("24.00", "EUR")))
                .orElseThrow();
        Offer hers = talk.counter(ada, offer, offer.terms().at(Money.parse("22.00", "EUR")))
                .orElseThrow();

        Optional<Agreement> agreement = talk.accept(florist, hers).orElseThrow();
        // docs:end bargain
        assertThat(agreement).isPresent();
        assertThat(talk.accept(florist, hers).isDone()).isFalse();
    }

    @Test
    void charters() {
        // docs:begin charter
        Clause answer = Clause.of(
                        "answer",
                        Text.of("The florist answers within a day.")
                                .and(Locale.GERMAN, "Die Floristin antwortet innerhalb eines Tages."))
                .binding(Role.FIRM)
                .checking(new Duty.AnswerWithin(Duration.ofDays(1)));
        Charter rules = Charter.of("House rules").with(answer);

        Dialogue talk = dialogues
                .open(Opening.about("Roses").between(ada).and(florist).under(rules))
                .orElseThrow();
        Turn question = talk.ask(ada, "Do you have roses?").orElseThrow();
        talk.view().unanswered().forEach(open -> System.out.println(open.turn() + " is due by " + open.due()));
        // docs:end charter
        assertThat(talk.view().unanswered().get(0).due()).contains(question.at().plus(Duration.ofDays(1)));
    }

    @Test
    void refusals() {
        Dialogue talk =
                dialogues.open(Opening.about("Roses").between(ada).and(florist)).orElseThrow();
        // docs:begin refusal
        talk.pause(ada);
        talk.say(florist, "One more thing!").ifRefused(no -> System.out.println(no.told(Audience.of(Locale.GERMAN))));
        // docs:end refusal
        assertThat(talk.say(florist, "One more thing!").isDone()).isFalse();
    }

    @Test
    void instructions() {
        Dialogue talk =
                dialogues.open(Opening.about("Roses").between(ada).and(florist)).orElseThrow();
        // docs:begin instruction
        dialogues.instruct(StandingInstruction.of("roses", florist)
                .taking("delivery", "Monday", "Tuesday")
                .takingAtLeast(Money.parse("18.00", "EUR"))
                .decliningOtherwise());

        talk.table(ada, Terms.of("delivery", "Monday").at(Money.parse("20.00", "EUR")));
        boolean agreed = !talk.view().agreements().isEmpty(); // at once
        // docs:end instruction
        assertThat(agreed).isTrue();
    }

    @Test
    void inquiries() {
        Dialogue talk =
                dialogues.open(Opening.about("Roses").between(ada).and(florist)).orElseThrow();
        // docs:begin moves
        talk.take(ada, new Presence.Intend(Presence.Intent.EXECUTE_ONLY));
        Turn item = talk.take(ada, new Inquiry.Raise("How long they last")).orElseThrow();
        talk.take(florist, new Inquiry.Subscribe(item.number(), true));
        talk.take(ada, new Bargain.Signal("colour", "anything but red"));
        // docs:end moves
        assertThat(talk.view().agenda().get(0).live()).isTrue();
    }
}
