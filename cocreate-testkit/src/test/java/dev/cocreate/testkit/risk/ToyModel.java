package dev.cocreate.testkit.risk;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A model of falls and fractures nobody should use, that keeps the contract; flawed ones change one thing of it. */
class ToyModel implements RiskModel {

    static final AttributeKey<Double> AGE =
            AttributeKey.number("age", 0, 120, "years").labelled(both("age", "Alter"));
    static final AttributeKey<Boolean> FELL =
            AttributeKey.flag("fell").labelled(both("a fall before", "früherer Sturz"));
    static final AttributeKey<String> BONES = AttributeKey.choice("bones", "firm", "weak")
            .labelled(both("bones", "Knochen"))
            .answered("firm", both("firm", "fest"))
            .answered("weak", both("weak", "schwach"));
    static final Given ANY = Given.nothing().and(AGE, 70.0).and(FELL, true).and(BONES, "weak");

    @Override
    public ModelCard card() {
        return new ModelCard(
                "toy-falls",
                version(),
                both("falls", "Stürze"),
                "nowhere",
                "none",
                both("nobody", "niemand"),
                Certainty.VERY_LOW,
                Optional.of(notice()),
                endpoints(),
                inputs(),
                vectors(),
                Optional.empty());
    }

    String version() {
        return "1";
    }

    Text notice() {
        return both("Not to be used.", "Nicht zu verwenden.");
    }

    List<Endpoint> endpoints() {
        return List.of(endpoint("fall"), endpoint("fracture"));
    }

    static Endpoint endpoint(String id) {
        return new Endpoint(id, both(id, id + " (de)"), Period.ofYears(1));
    }

    List<Input<?>> inputs() {
        return List.of(age(), new Input<>(FELL, FELL.domain(), averaged(), Optional.of(false), why()), bones());
    }

    Input<Double> age() {
        return new Input<>(AGE, new Domain.OfNumber(50, 100, "years"), new WhenMissing.Ask(), Optional.of(65.0), why());
    }

    private static WhenMissing averaged() {
        return new WhenMissing.Integrate(List.of(new WhenMissing.Share(true, 0.3), new WhenMissing.Share(false, 0.7)));
    }

    private static Input<String> bones() {
        return new Input<>(BONES, BONES.domain(), new WhenMissing.OwnTerm(), Optional.empty(), why());
    }

    static Text why() {
        return both("It matters.", "Es zählt.");
    }

    List<PublishedVector> vectors() {
        return List.of(vector("fall", 0.3), vector("fracture", 0.12));
    }

    static PublishedVector vector(String endpoint, double expected) {
        return new PublishedVector(ANY, endpoint, expected, 1e-9, false, "made up");
    }

    @Override
    public Uncertain estimate(Given given, String endpoint) {
        if (!endpoint.equals("fall") && !endpoint.equals("fracture")) {
            throw new IllegalArgumentException("there is no endpoint '" + endpoint + "'");
        }
        double fall = given.get(AGE) / 350 + (given.get(FELL) ? 0.1 : 0);
        double weak =
                given.find(BONES).map(bones -> bones.equals("weak") ? 0.4 : 0.1).orElse(0.2);
        return new Uncertain.Exact(endpoint.equals("fall") ? fall : fall * weak);
    }

    static Text both(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
