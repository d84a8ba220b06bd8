package dev.cocreate.examples;

import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.personalization.Decision;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstProgramTest {

    @TempDir
    Path folder;

    @Test
    @Tag("concept-26")
    void letsAdaAndTheFloristComposeABouquet() {
        Path file = folder.resolve("florist.db");

        // docs:begin first
        AttributeKey<String> colour = AttributeKey.choice("colour", "white", "red", "blue");
        PartyId ada = PartyId.of("ada");
        PartyId florist = PartyId.of("florist");
        Purpose compose = Purpose.of("compose", Text.of("to compose your bouquet"));

        try (CoCreate shop = CoCreateBuilder.embedded(file)
                .attributes(AttributeCatalogue.of(colour))
                .build()) {
            shop.profile(ada).declare(colour, "white"); // hers to see, to correct and to take back
            shop.rules(ada).author(rule("small").then(choose("stems", 12)).because("I like it small"));
            Decision stems = shop.decide("stems", ada, compose).orElseThrow();

            Dialogue talk = shop.dialogues()
                    .open(Opening.about("A bouquet for my sister").between(ada).and(florist))
                    .orElseThrow();
            talk.say(ada, "Twelve white stems, please. Could the vase be blue?");
            Offer offer = talk.table(florist, Terms.of("vase", "blue").at(Money.parse("24.00", "EUR")))
                    .orElseThrow();
            talk.accept(ada, offer).ifRefused(no -> System.out.println(no));

            System.out.println(stems.told(shop.profile(ada).stance().audience("flowers")));
            shop.trail(ada).forEach(entry -> System.out.println(entry.told())); // what happened, and why
            System.out.println(
                    shop.trail(ada).proof().verify(shop.log().policy()).holds()); // and the proof
        }
        // docs:end first

        try (CoCreate again = CoCreateBuilder.embedded(file)
                .attributes(AttributeCatalogue.of(colour))
                .build()) {
            String id = again.dialogues().of(ada).get(0);
            Dialogue talk = again.dialogues().find(id).orElseThrow();

            assertThat(talk.view().agreements()).hasSize(1);
            assertThat(talk.view().agreements().get(0).terms().price()).contains(Money.parse("24.00", "EUR"));
            assertThat(again.profile(ada).facts()).hasSize(1);
            assertThat(again.trail(ada).entries()).hasSizeGreaterThan(5);
        }
    }
}
