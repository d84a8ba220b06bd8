package dev.cocreate.testkit.risk;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One way for a model to be broken for each requirement: proof that the checks can fail. */
enum Flaw {
    R01_CALLS_ITSELF_ANOTHER_VERSION_EACH_TIME(() -> new ToyModel() {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        String version() {
            return "1." + asked.incrementAndGet();
        }
    }),
    R02_SAYS_ITS_NOTICE_IN_ONE_LANGUAGE(() -> new ToyModel() {
        @Override
        Text notice() {
            return Text.of(Locale.ENGLISH, "Not to be used.");
        }
    }),
    R03_SPEAKS_OF_WHAT_NOBODY_PUBLISHED(() -> new ToyModel() {
        @Override
        List<PublishedVector> vectors() {
            return super.vectors().subList(1, 2);
        }
    }),
    R04_MISSES_A_DIGIT(() -> new ToyModel() {
        @Override
        List<PublishedVector> vectors() {
            return List.of(vector("fall", 0.3), vector("fracture", 0.121));
        }
    }),
    R05_IS_TESTED_OUTSIDE_ITS_DOMAIN(() -> new ToyModel() {
        @Override
        Input<Double> age() {
            Domain<Double> narrow = new Domain.OfNumber(50, 69, "years");
            return new Input<>(AGE, narrow, new WhenMissing.Ask(), Optional.of(65.0), why());
        }
    }),
    R06_ROLLS_DICE(() -> new ToyModel() {
        private final AtomicInteger rolled = new AtomicInteger();

        @Override
        public Uncertain estimate(Given given, String endpoint) {
            double said = ((Uncertain.Exact) super.estimate(given, endpoint)).value();
            return new Uncertain.Exact(said + 1e-12 * rolled.incrementAndGet());
        }
    }),
    R07_TAKES_ANY_OUTCOME_FOR_A_FRACTURE(() -> new ToyModel() {
        @Override
        public Uncertain estimate(Given given, String endpoint) {
            return super.estimate(given, endpoint.equals("fall") ? endpoint : "fracture");
        }
    }),
    R08_BREAKS_DOWN_AT_A_HUNDRED(() -> new ToyModel() {
        @Override
        public Uncertain estimate(Given given, String endpoint) {
            return given.get(AGE) < 100
                    ? super.estimate(given, endpoint)
                    : new Uncertain.Unknown(both("too old", "zu alt"));
        }
    }),
    R09_CANNOT_DO_WITHOUT_WHAT_IT_SAYS_IT_CAN(() -> new ToyModel() {
        @Override
        public Uncertain estimate(Given given, String endpoint) {
            given.get(BONES);
            return super.estimate(given, endpoint);
        }
    }),
    R10_TAKES_EVERYBODY_FOR_SEVENTY(() -> new ToyModel() {
        @Override
        public Uncertain estimate(Given given, String endpoint) {
            return super.estimate(given.find(AGE).isPresent() ? given : given.and(AGE, 70.0), endpoint);
        }
    }),
    R11_ASKS_WHAT_IT_DOES_NOT_USE(() -> new ToyModel() {
        private final AttributeKey<Boolean> drinks = AttributeKey.flag("drinks").labelled(both("drinking", "Trinken"));

        @Override
        List<Input<?>> inputs() {
            List<Input<?>> more = new ArrayList<>(super.inputs());
            more.add(new Input<>(drinks, drinks.domain(), new WhenMissing.OwnTerm(), Optional.empty(), why()));
            return more;
        }
    }),
    R12_COMPARES_WITH_A_CHILD(() -> new ToyModel() {
        @Override
        Input<Double> age() {
            Input<Double> age = super.age();
            return new Input<>(AGE, age.valid(), age.whenMissing(), Optional.of(5.0), why());
        }
    }),
    R13_CALLS_TWO_OUTCOMES_ALIKE(() -> new ToyModel() {
        @Override
        List<Endpoint> endpoints() {
            return List.of(endpoint("fall"), endpoint("fracture"), endpoint("fracture"));
        }
    });

    @SuppressWarnings("ImmutableEnumChecker") // a function without state of its own
    private final Supplier<RiskModel> model;

    Flaw(Supplier<RiskModel> model) {
        this.model = model;
    }

    RiskModel model() {
        return model.get();
    }

    String requirement() {
        return name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
