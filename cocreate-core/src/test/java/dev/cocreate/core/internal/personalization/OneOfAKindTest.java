package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.BEN;
import static dev.cocreate.core.internal.personalization.Studio.CARE;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.rank;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The product may be the same for everyone; what a person makes of it is hers. */
class OneOfAKindTest {

    private static final List<String> STAGES = List.of("diagnosis", "treatment", "aftercare", "wellness");

    private static Decision decide(Studio studio, String element, PartyId consumer) {
        return studio.personalization.decide(element, consumer, CARE).orElseThrow();
    }

    private static List<String> order(Decision decision) {
        return ((Conclusion.Ranked) decision.conclusion()).order();
    }

    @Test
    @Tag("concept-27")
    void theSameBlocksInTwoOrdersAreTwoExperiences() {
        Studio studio = new Studio(List.of(), Element.of("playlist", "aria", "ballad", "waltz"));
        studio.rules(ADA)
                .authorAll(List.of(
                        rule("waltz first").then(rank("playlist", "waltz", 3)).because("It wakes me up."),
                        rule("then a ballad")
                                .then(rank("playlist", "ballad", 2))
                                .because("Then I rest.")))
                .orElseThrow();
        studio.rules(BEN)
                .author(rule("aria first").then(rank("playlist", "aria", 1)).because("I came for the voice."))
                .orElseThrow();

        List<String> hers = order(decide(studio, "playlist", ADA));
        List<String> his = order(decide(studio, "playlist", BEN));

        assertThat(hers).containsExactly("waltz", "ballad", "aria");
        assertThat(his).containsExactly("aria", "ballad", "waltz");
        assertThat(hers).containsExactlyInAnyOrderElementsOf(his);
    }

    @Test
    @Tag("concept-29")
    void whatOneConsumerWroteAnotherUsesUntilHeWritesHisOwn() {
        Studio studio = new Studio(List.of());
        studio.rules(FIRM)
                .author(rule("usual")
                        .then(choose("bouquet", "a dozen red roses"))
                        .because("Most take it.")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();
        studio.rules(ADA)
                .author(rule("meadow")
                        .then(choose("bouquet", "grasses and mint around one peony"))
                        .because("It smells of summer.")
                        .in(Layer.ADOPTED_COMMUNITY))
                .orElseThrow();
        assertThat(decide(studio, "bouquet", BEN).value())
                .as("nobody's creation is pressed on anybody")
                .contains("a dozen red roses");

        studio.rules(BEN).adopt(ADA).orElseThrow();

        Decision adopted = decide(studio, "bouquet", BEN);
        assertThat(adopted.value()).contains("grasses and mint around one peony");
        assertThat(adopted.explanation().applied())
                .as("he sees whose it is")
                .extracting(each -> each.rule().author())
                .containsExactly(ADA);

        studio.rules(BEN)
                .author(rule("mine")
                        .then(choose("bouquet", "the same, with two peonies"))
                        .because("One looks lonely."))
                .orElseThrow();
        assertThat(decide(studio, "bouquet", BEN).value()).contains("the same, with two peonies");
    }

    @Test
    @Tag("concept-33")
    void twoConsumersSkipDifferentStages() {
        Studio studio = new Studio(
                List.of(),
                STAGES.stream()
                        .map(each -> Element.of("stage." + each, "takes part", "skips"))
                        .toArray(Element[]::new));
        for (String each : STAGES) {
            studio.rules(FIRM)
                    .author(rule("offers " + each)
                            .then(choose("stage." + each, "takes part"))
                            .because("We are there at every stage.")
                            .in(Layer.FIRM_DEFAULT))
                    .orElseThrow();
        }
        studio.rules(ADA)
                .author(rule("no aftercare")
                        .then(choose("stage.aftercare", "skips"))
                        .because("My sister looks after me."))
                .orElseThrow();
        studio.rules(BEN)
                .authorAll(List.of(
                        rule("no diagnosis")
                                .then(choose("stage.diagnosis", "skips"))
                                .because("My doctor did that."),
                        rule("no wellness")
                                .then(choose("stage.wellness", "skips"))
                                .because("I run.")))
                .orElseThrow();

        assertThat(taken(studio, ADA)).containsExactly("diagnosis", "treatment", "wellness");
        assertThat(taken(studio, BEN)).containsExactly("treatment", "aftercare");
    }

    private static List<String> taken(Studio studio, PartyId consumer) {
        return STAGES.stream()
                .filter(each -> decide(studio, "stage." + each, consumer)
                        .value()
                        .orElseThrow()
                        .equals("takes part"))
                .toList();
    }
}
