package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.CLUB;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.core.internal.personalization.Studio.LAW;
import static dev.cocreate.core.internal.personalization.Studio.ground;
import static dev.cocreate.core.internal.personalization.Studio.refusal;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Outcome;
import dev.cocreate.Reason;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.Rules;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What cannot be done with rules is refused with a reason of its own, in both languages, and changes nothing. */
class RuleRefusalsTest {

    private final Studio studio = new Studio(List.of(), Element.of("drink", "wine", "juice"));
    private final Rules hers = studio.rules(ADA);

    private static Rule juice(String id) {
        return rule(id).then(choose("drink", "juice")).because("I like it.");
    }

    private static void assertRefused(Outcome<?> outcome, String code) {
        Reason reason = refusal(outcome).reasons().get(0);
        assertThat(reason.code()).isEqualTo("personalization." + code);
        assertThat(reason.text().in(Audience.of(Locale.GERMAN)).words())
                .isNotEqualTo(reason.text().in(Audience.of(Locale.ENGLISH)).words());
    }

    @Test
    void aRuleThatIsThereTwiceOrThatNobodyGaveAMandateForIsRefusedAndSoIsWhatCameWithIt() {
        assertRefused(hers.authorAll(List.of(juice("a"), juice("b"), juice("a"))), "rule.twice");
        assertRefused(
                hers.authorAll(List.of(
                        juice("a"),
                        rule("b")
                                .then(choose("drink", "wine"))
                                .because("I sell it.")
                                .in(Layer.FIRM_DEFAULT))),
                "no-mandate");
        assertThat(hers.inForce()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeRepealedSwitchedOrMoved() {
        assertRefused(hers.repeal("a"), "no-such-rule");
        assertRefused(hers.switchOff(FIRM, "a"), "no-such-rule");
        assertRefused(hers.move(FIRM, "a", "p", 1), "no-such-rule");
        assertRefused(hers.drop(CLUB), "not-adopted");
        hers.author(juice("a")).orElseThrow();
        assertRefused(hers.move(ADA, "a", "p", 1), "no-parameter");
    }

    @Test
    void whatIsSoAlreadyIsNotDoneASecondTime() {
        studio.rules(FIRM).author(juice("a").in(Layer.FIRM_DEFAULT)).orElseThrow();
        assertRefused(hers.switchOn(FIRM, "a"), "already");
        hers.switchOff(FIRM, "a").orElseThrow();
        assertRefused(hers.switchOff(FIRM, "a"), "already");
        hers.adopt(CLUB).orElseThrow();
        assertRefused(hers.adopt(CLUB), "already");
        hers.refuse("price test").orElseThrow();
        assertRefused(hers.refuse("price test"), "already");
    }

    @Test
    void whatALawSaysOrTheFirmFixedCannotBeSwitchedOff() {
        studio.rules(FIRM).author(juice("fixed").in(Layer.FIRM_DEFAULT).fixed()).orElseThrow();
        studio.rules(LAW)
                .author(rule("no wine")
                        .then(forbid("drink", "wine"))
                        .because("The law says so.")
                        .on(ground("age", "You are too young."))
                        .in(Layer.LAW))
                .orElseThrow();

        assertRefused(hers.switchOff(LAW, "no wine"), "not-switchable");
        assertRefused(hers.switchOff(FIRM, "fixed"), "not-switchable");
        assertThat(hers.choices().off()).isEmpty();
    }
}
