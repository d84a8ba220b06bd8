package dev.cocreate.testkit.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.profile.Domain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every risk model must do: 13 requirements, numbered R1 to R13, each a test. An integrator extends this class and
 * supplies the model:
 *
 * <pre>{@code
 * class StrokeModelTest extends RiskModelContract {
 *     @Override
 *     protected RiskModel newModel() {
 *         return new StrokeModel();
 *     }
 * }
 * }</pre>
 *
 * <p>The library checks R4 again whenever a model is handed to the builder.
 */
public abstract class RiskModelContract {

    private static final int REPEATS = 32;

    /** For subclasses. */
    protected RiskModelContract() {}

    /**
     * A model as a host would hand it to the builder.
     *
     * @return a new one at every call
     */
    protected abstract RiskModel newModel();

    /** R1: what a model says of itself does not change. */
    @Test
    protected void r01TheCardIsAlwaysTheSame() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        assertEquals(card, model.card());
        assertEquals(card, newModel().card());
    }

    /** R2: whoever reads one of its languages can read all of it. */
    @Test
    protected void r02EverythingIsSaidInTheSameLanguages() {
        ModelCard card = newModel().card();
        Set<Locale> languages = card.name().languages();
        List<Text> said = new ArrayList<>(List.of(card.population()));
        card.notice().ifPresent(said::add);
        card.endpoints().stream().map(Endpoint::name).forEach(said::add);
        card.inputs()
                .forEach(input -> said.addAll(List.of(input.why(), input.key().label())));

        said.forEach(text -> assertEquals(languages, text.languages(), () -> "languages of " + text));
    }

    /** R3: for each outcome somebody published a result to compute. */
    @Test
    protected void r03EveryEndpointHasAPublishedVector() {
        ModelCard card = newModel().card();
        Set<String> tested = new HashSet<>();
        card.vectors().forEach(vector -> tested.add(vector.endpoint()));
        Set<String> spoken = new HashSet<>();
        card.endpoints().forEach(endpoint -> spoken.add(endpoint.id()));

        assertEquals(spoken, tested);
    }

    /** R4: it computes what was published. */
    @Test
    protected void r04EveryPublishedVectorComesOut() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        for (PublishedVector vector : card.vectors()) {
            double computed = point(model.estimate(vector.given(), vector.endpoint()));
            assertTrue(
                    vector.holds(computed),
                    () -> "published " + vector.expected() + " (" + vector.source() + "), computed " + computed);
        }
    }

    /** R5: what it was tested with lies inside what it was made for. */
    @Test
    protected void r05PublishedVectorsLieInsideTheDomain() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        for (PublishedVector vector : card.vectors()) {
            assertEquals(List.of(), model.outside(vector.given()), vector::source);
            for (Input<?> input : card.inputs()) {
                assertTrue(inside(input, vector.given()), () -> "'" + input.key() + "' of " + vector.source());
            }
        }
    }

    /** R6: the same inputs give the same figure, however often and by however many threads at once. */
    @Test
    protected void r06TheSameInputsGiveTheSameFigure() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        for (PublishedVector vector : card.vectors()) {
            Uncertain once = model.estimate(vector.given(), vector.endpoint());
            List<Uncertain> again = IntStream.range(0, REPEATS)
                    .parallel()
                    .mapToObj(i -> model.estimate(vector.given(), vector.endpoint()))
                    .toList();
            again.forEach(each -> assertEquals(once, each));
        }
    }

    /** R7: of an outcome it does not know it says nothing. */
    @Test
    protected void r07AnUnknownEndpointIsRefused() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        Given given = card.vectors().get(0).given();

        assertThrows(IllegalArgumentException.class, () -> model.estimate(given, "no endpoint of this name"));
    }

    /** R8: wherever each input is in its own range there is a figure, or a reason why there is none. */
    @Test
    protected void r08AtTheEdgesOfItsDomainItComputesOrSaysWhyNot() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        for (PublishedVector vector : card.vectors()) {
            for (Input<?> input : card.inputs()) {
                for (Object edge : edges(input)) {
                    Given given = with(vector.given(), input, edge);
                    if (model.outside(given).isEmpty()) {
                        double risk = point(model.estimate(given, vector.endpoint()));
                        assertTrue(Double.isFinite(risk), () -> "'" + input.key() + "' at " + edge + " gives " + risk);
                    }
                }
            }
        }
    }

    /** R9: without an input it has a term of its own for, it still computes. */
    @Test
    protected void r09WhatItHasATermForMayBeAbsent() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        for (Input<?> input : inputs(card, true)) {
            for (PublishedVector vector : card.vectors()) {
                Given given = vector.given().without(input.key());
                assertTrue(Double.isFinite(point(model.estimate(given, vector.endpoint()))), input.key()::name);
            }
        }
    }

    /** R10: what it was not given and has no term for, it does not make up. */
    @Test
    protected void r10NothingIsAssumedInItsPlace() {
        RiskModel model = newModel();
        ModelCard card = model.card();
        for (Input<?> input : inputs(card, false)) {
            boolean assumed = card.vectors().stream()
                    .allMatch(vector -> answers(model, vector.given().without(input.key()), vector.endpoint()));
            assertFalse(assumed, () -> "computes without '" + input.key() + "', for which its card has no term");
        }
    }

    /** R11: it asks for nothing that moves no figure. Free text cannot be tried out. */
    @Test
    protected void r11EveryInputMovesAFigure() {
        RiskModel model = newModel();
        for (Input<?> input : model.card().inputs()) {
            List<Object> values = some(input);
            boolean moves = model.card().vectors().stream()
                    .anyMatch(vector -> values.stream().anyMatch(value -> moves(model, vector, input, value)));
            assertTrue(values.isEmpty() || moves, () -> "'" + input.key() + "' moves nothing");
        }
    }

    private static boolean moves(RiskModel model, PublishedVector vector, Input<?> input, Object value) {
        Given given = with(vector.given(), input, value);
        return model.outside(given).isEmpty()
                && answers(model, given, vector.endpoint())
                && !model.estimate(given, vector.endpoint()).equals(model.estimate(vector.given(), vector.endpoint()));
    }

    /** R12: what its inputs are compared with, and averaged over, lies inside their domain. */
    @Test
    protected void r12ReferencesAndPopulationsLieInsideTheDomain() {
        ModelCard card = newModel().card();
        for (Input<?> input : card.inputs()) {
            input.reference().ifPresent(value -> assertTrue(valid(input, value), () -> "reference " + value));
            if (input.whenMissing() instanceof WhenMissing.Integrate population) {
                population
                        .population()
                        .forEach(share -> assertTrue(valid(input, share.value()), () -> "population " + share));
            }
        }
    }

    /** R13: inputs and endpoints can be told apart by their names. */
    @Test
    protected void r13NamesAreOfOneThingEach() {
        ModelCard card = newModel().card();
        assertEquals(
                card.inputs().size(),
                card.inputs().stream()
                        .map(input -> input.key().name())
                        .distinct()
                        .count(),
                "inputs of one name");
        assertEquals(
                card.endpoints().size(),
                card.endpoints().stream().map(Endpoint::id).distinct().count(),
                "endpoints of one id");
    }

    private static List<Input<?>> inputs(ModelCard card, boolean ownTerm) {
        return card.inputs().stream()
                .<Input<?>>map(input -> input)
                .filter(input -> input.whenMissing() instanceof WhenMissing.OwnTerm == ownTerm)
                .toList();
    }

    private static boolean answers(RiskModel model, Given given, String endpoint) {
        try {
            model.estimate(given, endpoint);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static <T> boolean inside(Input<T> input, Given given) {
        return given.find(input.key())
                .map(value -> valid(input, value))
                .orElse(input.whenMissing() instanceof WhenMissing.OwnTerm);
    }

    @SuppressWarnings("unchecked") // the domain's own type does the cast
    private static <T> boolean valid(Input<T> input, Object value) {
        return input.valid().type().isInstance(value)
                && input.valid().objection((T) value).isEmpty();
    }

    @SuppressWarnings("unchecked") // the edges are of the domain's own type
    private static <T> Given with(Given given, Input<T> input, Object value) {
        return given.and(input.key(), (T) value);
    }

    /** The values at the ends of a domain, or all of it; none of text, which has no ends. */
    /** The edges and, of numbers, some between: at both edges a model may have no figure at all. */
    private static List<Object> some(Input<?> input) {
        List<Object> values = new ArrayList<>(edges(input));
        if (input.valid() instanceof Domain.OfNumber number) {
            for (double share : new double[] {0.25, 0.5, 0.75}) {
                values.add(number.least() * (1 - share) + number.most() * share);
            }
        }
        return values;
    }

    private static List<Object> edges(Input<?> input) {
        Domain<?> valid = input.valid();
        if (valid instanceof Domain.OfNumber number) {
            return List.of(number.least(), number.most());
        }
        if (valid instanceof Domain.OfFlag) {
            return List.of(true, false);
        }
        if (valid instanceof Domain.OfDate date) {
            return List.of(date.first(), date.last());
        }
        if (valid instanceof Domain.OfMoney money) {
            return List.of(money.least(), money.most());
        }
        if (valid instanceof Domain.OfSet set) {
            return List.of(Set.of(), Set.copyOf(set.answers().keySet()));
        }
        return List.copyOf(valid.answers().keySet());
    }

    /** Where a figure lies: what a published result is compared with. Not a number for what is none. */
    private static double point(Uncertain figure) {
        if (figure instanceof Uncertain.Exact exact) {
            return exact.value();
        }
        if (figure instanceof Uncertain.Reported reported) {
            return reported.point();
        }
        if (figure instanceof Uncertain.Range range) {
            return (range.low() + range.high()) / 2;
        }
        if (figure instanceof Uncertain.Normal normal) {
            return normal.mean();
        }
        if (figure instanceof Uncertain.LogNormal log) {
            return Math.exp(log.mu());
        }
        if (figure instanceof Uncertain.StudentT student) {
            return student.mean();
        }
        if (figure instanceof Uncertain.Gamma gamma) {
            return gamma.shape() / gamma.rate();
        }
        if (figure instanceof Uncertain.Beta beta) {
            return beta.alpha() / (beta.alpha() + beta.beta());
        }
        if (figure instanceof Uncertain.Counted counted) {
            double prior = counted.prior().pseudo();
            return (counted.events() + prior) / (counted.of() + 2 * prior);
        }
        if (figure instanceof Uncertain.Empirical empirical) {
            return empirical.draws().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(Double.NaN);
        }
        return Double.NaN;
    }
}
