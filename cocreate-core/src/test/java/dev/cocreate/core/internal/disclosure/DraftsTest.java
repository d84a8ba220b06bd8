package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no draft may say, however unfinished it is, and that it is told which word is wrong. */
class DraftsTest {

    private static final Draft EMPTY = Draft.of(Statin.choice()).with(falls());

    private static Criterion falls() {
        return Criterion.of(
                "falls",
                Kind.RISK,
                Better.LOWER,
                both("falls", "Stürze"),
                Measure.Proportion.of(both("fall", "stürzen"), both("do not", "stürzen nicht")));
    }

    private static CorrelatedEffect together(String reference, String other, Uncertain baseline) {
        return new CorrelatedEffect(
                "falls",
                reference,
                baseline,
                Uncertain.Scale.LOGIT,
                List.of(other),
                List.of(0.1),
                List.of(List.of(0.01)),
                Period.ofYears(1),
                Scope.GENERIC,
                Statin.CHOU);
    }

    @Test
    void namesPointAtSomethingAndAtOneThingOnly() {
        assertThatThrownBy(() -> EMPTY.with(falls())).hasMessageContaining("'falls' stands twice");
        assertThatThrownBy(() -> EMPTY.with(Effect.of("falls", "herbs", new Uncertain.Exact(0.1))))
                .hasMessageContaining("'herbs' is none");
        assertThatThrownBy(() -> EMPTY.with(Effect.of("colour", "statin", new Uncertain.Exact(0.1))))
                .hasMessageContaining("no criterion 'colour', only [falls]");
        Draft together = EMPTY.with(together("none", "statin", new Uncertain.Exact(0.1)));
        assertThat(together.with(Effect.of("falls", "lifestyle", new Uncertain.Exact(0.1)))
                        .effects())
                .hasSize(1);
        assertThatThrownBy(() -> together.with(Effect.of("falls", "statin", new Uncertain.Exact(0.1))))
                .hasMessageContaining("'statin' has two on 'falls'");
        assertThatThrownBy(() -> EMPTY.with(together("none", "herbs", new Uncertain.Exact(0.1))))
                .hasMessageContaining("'herbs' is none");
    }

    @Test
    void aProportionIsBetweenNoughtAndOneHoweverItIsStated() {
        for (Uncertain wrong : List.of(
                new Uncertain.Exact(1.1),
                new Uncertain.Range(-0.1, 0.2),
                new Uncertain.Empirical(List.of(0.1, 1.5)),
                new Uncertain.Reported(5, 4, 6, Uncertain.Scale.LINEAR),
                new Uncertain.Normal(5, 1),
                new Uncertain.StudentT(-0.2, 0.1, 9),
                new Uncertain.LogNormal(1, 0.1),
                new Uncertain.Gamma(30, 10))) {
            assertThatThrownBy(() -> EMPTY.with(Effect.of("falls", "statin", wrong)))
                    .as("%s", wrong)
                    .hasMessageContaining("a proportion is between 0 and 1");
            assertThatThrownBy(() -> EMPTY.with(together("none", "statin", wrong)))
                    .hasMessageContaining("the value of 'falls'");
        }
        for (Uncertain fine : List.of(
                new Uncertain.Reported(0.01, -0.01, 0.03, Uncertain.Scale.LINEAR),
                new Uncertain.Normal(0.02, 0.02),
                new Uncertain.Beta(1, 9),
                new Uncertain.LogNormal(-3, 1))) {
            assertThat(EMPTY.with(Effect.of("falls", "statin", fine)).effects()).hasSize(1);
        }
    }

    @Test
    void aChoiceStartsFromOneOfItsOptionsAndAQuestionHasItsRightAnswer() {
        Choice choice = Statin.choice();
        assertThatThrownBy(() -> choice.among(choice.options().get(0))).hasMessageContaining("ids of their own");
        assertThatThrownBy(() -> with(Optional.of("herbs"), Optional.empty()))
                .hasMessageContaining("statusQuo must be one of the options");
        assertThatThrownBy(() -> with(Optional.empty(), Optional.of("herbs")))
                .hasMessageContaining("preselected must be one of the options");
        assertThatThrownBy(() -> Choice.of("a b", both("Which?", "Welche?"))).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> question("q", 1, 0)).hasMessage("answers must be at least 2, but were 1");
        assertThatThrownBy(() -> question("q", 2, 2)).hasMessage("right must be between 0 and 1, but was 2");
        assertThatThrownBy(() -> question("a b", 2, 0)).hasMessageContaining("'a b'");
    }

    private static Choice with(Optional<String> statusQuo, Optional<String> preselected) {
        Choice choice = Statin.choice();
        return new Choice(
                choice.id(),
                choice.question(),
                choice.situation(),
                choice.options(),
                statusQuo,
                choice.noStatusQuo(),
                preselected);
    }

    private static Question question(String id, int answers, int right) {
        return new Question(
                id,
                "falls",
                both("Is it so?", "Ist es so?"),
                List.of(both("No", "Nein"), both("Yes", "Ja")).subList(0, answers),
                right,
                both("It is.", "Es ist so."));
    }
}
