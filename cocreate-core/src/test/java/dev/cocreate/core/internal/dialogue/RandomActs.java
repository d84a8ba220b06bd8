package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Money;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.DialogueView;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Acts of all sides, sensible or not, out of chance; the same seed makes the same ones. */
final class RandomActs {

    private final Random chance;
    private final Square square;
    private final Dialogue talk;
    private final List<PartyId> people = List.of(Square.ADA, Square.CLINIC, Square.JUDGE, Square.BEA);

    RandomActs(Random chance, Square square, Dialogue talk) {
        this.chance = chance;
        this.square = square;
        this.talk = talk;
    }

    Outcome<Turn> one() {
        square.clock.pass(Duration.ofMinutes(chance.nextInt(600)));
        return talk.take(people.get(chance.nextInt(people.size())), move());
    }

    private Move move() {
        DialogueView view = talk.view();
        long turn = 1L + chance.nextInt((int) view.length() + 1);
        long offer = view.offer().map(Offer::turn).orElse(turn);
        String hash = view.offer().map(Offer::termsHash).orElse("none");
        long agreement = view.agreements().isEmpty()
                ? turn
                : view.agreements().get(view.agreements().size() - 1).offer();
        long ruling = view.rulings().isEmpty()
                ? turn
                : view.rulings().get(view.rulings().size() - 1).turn();
        return switch (chance.nextInt(28)) {
            case 0, 1, 2 -> Speech.Say.of("Words " + chance.nextInt(100));
            case 3 -> Speech.Say.of("Why?").as(Speech.Manner.QUESTION);
            case 4 -> Speech.Say.of("Because.").answering(turn).settingAside("It is another matter.");
            case 5 -> new Speech.Edit(turn, "Other words");
            case 6 -> new Speech.Retract(turn, "Not meant so.");
            case 7 -> new Inquiry.Raise("Matter " + chance.nextInt(3));
            case 8 -> new Inquiry.Subscribe(turn, chance.nextBoolean());
            case 9 -> new Inquiry.Define("Problem", List.of("Question"));
            case 10 -> new Inquiry.Sign(1 + chance.nextInt(3));
            case 11 -> new Inquiry.Learn("Finding", List.of(turn));
            case 12 -> Bargain.Table.of(terms());
            case 13, 14 -> Bargain.Table.of(terms()).countering(offer);
            case 15, 16 -> new Bargain.Accept(offer, hash);
            case 17 -> new Bargain.Decline(offer, "No.");
            case 18 -> new Bargain.Withdraw(offer, "Changed my mind.");
            case 19 -> new Bargain.Fulfil(agreement, "");
            case 20 -> new Bargain.End(agreement, "Done.");
            case 21 -> Bargain.Table.of(terms()).renegotiating(agreement);
            case 22 -> new Governance.Amend(Charter.plain().without("respect"), "Shorter.");
            case 23 -> new Governance.Consent(turn, chance.nextBoolean());
            case 24 ->
                new Governance.Rule("respect", List.of(turn), people.get(chance.nextInt(2)), Sanction.NOTICE, "Rude.");
            case 25 -> new Governance.Appeal(ruling, "It was not.");
            case 26 -> new Presence.Rate(1 + chance.nextInt(5), "");
            default -> chance.nextBoolean() ? new Presence.Pause("") : new Presence.Resume();
        };
    }

    private Terms terms() {
        return Terms.of("stems", Integer.toString(1 + chance.nextInt(20)))
                .at(Money.parse(1 + chance.nextInt(50) + ".00", "EUR"));
    }
}
