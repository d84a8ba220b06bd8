package dev.cocreate.core.internal.disclosure.risk;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Estimate;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The risk models there are, each held to its card: its published vectors when it is loaded, the range of each input and
 * what to do without one when it is asked. Immutable.
 */
public final class Models {

    private final Map<String, RiskModel> models;

    /**
     * @throws IllegalArgumentException if a model misses one of its published vectors, has none, or two have one id
     */
    public Models(List<RiskModel> models) {
        Map<String, RiskModel> byId = new LinkedHashMap<>();
        for (RiskModel model : models) {
            ModelCard card = model.card();
            if (byId.put(card.id(), model) != null) {
                throw new IllegalArgumentException("models have ids of their own, but two are '" + card.id() + "'");
            }
            test(model, card);
        }
        this.models = byId;
    }

    /** The models that ship. */
    public static List<RiskModel> shipped() {
        return List.of(new Prevent(), new AnnualRate(), new MarketRisk());
    }

    public List<ModelCard> cards() {
        return models.values().stream().map(RiskModel::card).toList();
    }

    /**
     * @throws IllegalArgumentException if there is none of that id
     */
    public ModelCard card(String id) {
        return model(id).card();
    }

    private RiskModel model(String id) {
        RiskModel model = models.get(id);
        if (model == null) {
            throw new IllegalArgumentException("there is no risk model '" + id + "', only " + models.keySet());
        }
        return model;
    }

    private static void test(RiskModel model, ModelCard card) {
        if (card.vectors().isEmpty()) {
            throw new IllegalArgumentException("the risk model '" + card.id()
                    + "' is refused: it brings no published vector, so nobody can tell whether it computes what was"
                    + " published");
        }
        for (int i = 0; i < card.vectors().size(); i++) {
            PublishedVector vector = card.vectors().get(i);
            double computed = Limits.of(model.estimate(vector.given(), vector.endpoint()))
                    .map(Limits::point)
                    .orElse(Double.NaN);
            if (!vector.holds(computed)) {
                throw new IllegalArgumentException("the risk model '" + card.id()
                        + "' is refused: its self-test failed at vector " + i + ", endpoint '" + vector.endpoint()
                        + "': published " + vector.expected() + " (" + vector.source() + "), computed " + computed
                        + ", permitted difference " + vector.tolerance() + (vector.relative() ? " relative" : ""));
            }
        }
    }

    /** What a model says of a person, from what is known of her. */
    public Estimate assess(String id, String endpoint, Map<AttributeKey<?>, Datum<?>> known) {
        RiskModel model = model(id);
        ModelCard card = model.card();
        if (card.endpoint(endpoint).isEmpty()) {
            throw new IllegalArgumentException("the risk model '" + id + "' has no endpoint '" + endpoint + "'");
        }
        Given given = Given.nothing();
        List<Text> outside = new ArrayList<>();
        List<Estimate.Question> missing = new ArrayList<>();
        List<Input<?>> averaged = new ArrayList<>();
        for (Input<?> input : card.inputs()) {
            Optional<?> value = Optional.ofNullable(known.get(input.key())).flatMap(Datum::known);
            if (value.isPresent()) {
                objection(input, value.get()).ifPresent(outside::add);
                given = and(given, input, value.get());
            } else if (input.whenMissing() instanceof WhenMissing.Integrate) {
                averaged.add(input);
            } else if (!(input.whenMissing() instanceof WhenMissing.OwnTerm)) {
                missing.add(new Estimate.Question(input.key(), input.why(), 0));
            }
        }
        if (!outside.isEmpty()) {
            return new Estimate.OutsideDomain(outside);
        }
        if (!missing.isEmpty()) {
            return new Estimate.NeedsInput(missing);
        }
        if (averaged.isEmpty()) {
            List<Text> jointly = model.outside(given);
            return jointly.isEmpty()
                    ? new Estimate.Known(
                            model.estimate(given, endpoint),
                            Scope.FOR_ME,
                            drivers(model, given, endpoint),
                            List.of(),
                            List.of())
                    : new Estimate.OutsideDomain(jointly);
        }
        return new Averaging(model, endpoint).over(given, averaged);
    }

    private static List<Estimate.Driver> drivers(RiskModel model, Given given, String endpoint) {
        double now = point(model.estimate(given, endpoint));
        List<Estimate.Driver> drivers = new ArrayList<>();
        for (Input<?> input : model.card().inputs()) {
            if (input.reference().isPresent() && given.find(input.key()).isPresent()) {
                Given other = and(given, input, input.reference().get());
                if (model.outside(other).isEmpty()) {
                    double change = now - point(model.estimate(other, endpoint));
                    if (change != 0) {
                        drivers.add(new Estimate.Driver(input.key(), change));
                    }
                }
            }
        }
        drivers.sort(Comparator.comparingDouble(driver -> -Math.abs(driver.change())));
        return drivers;
    }

    static double point(Uncertain risk) {
        return Limits.of(risk)
                .orElseThrow(() -> new IllegalArgumentException("a risk model's estimate is a number, but was " + risk))
                .point();
    }

    @SuppressWarnings("unchecked") // the cast to the domain's own type comes first
    private static <T> Optional<Text> objection(Input<T> input, Object value) {
        Domain<T> valid = input.valid();
        return valid.objection((T) valid.type().cast(value)).map(range -> {
            String english = input.key().label().in(english()).words();
            String german = input.key().label().in(german()).words();
            return Text.of(
                            Locale.ENGLISH,
                            "The model was made for " + english + " of " + range + "; yours lies outside that.")
                    .and(
                            Locale.GERMAN,
                            "Das Modell gilt für " + german + " im Bereich " + range + "; der Wert liegt außerhalb.");
        });
    }

    @SuppressWarnings("unchecked") // the cast to the domain's own type comes first
    static <T> Given and(Given given, Input<T> input, Object value) {
        return given.and(input.key(), (T) input.key().domain().type().cast(value));
    }

    private static dev.cocreate.Audience english() {
        return dev.cocreate.Audience.of(Locale.ENGLISH);
    }

    private static dev.cocreate.Audience german() {
        return dev.cocreate.Audience.of(Locale.GERMAN);
    }
}
