package dev.cocreate.core.internal.personalization;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.RulesEvent.RulesAuthored;
import dev.cocreate.core.internal.personalization.RulesEvent.Version;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.Rules;
import dev.cocreate.personalization.rulebook.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One author's rules on the one road. Safe for several threads. */
final class StandingRules implements Rules {

    private final Road road;
    private final RulesDecider decider;
    private final Preparing preparing;
    private final PartyId author;

    StandingRules(Road road, RulesDecider decider, Preparing preparing, PartyId author) {
        this.road = road;
        this.decider = decider;
        this.preparing = preparing;
        this.author = author;
    }

    @Override
    public PartyId author() {
        return author;
    }

    @Override
    public Outcome<Rule.Authored> author(Rule rule) {
        return authorAll(List.of(Objects.requireNonNull(rule, "rule"))).map(each -> each.get(0));
    }

    @Override
    public Outcome<List<Rule.Authored>> authorAll(List<Rule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("at least one rule is authored, but there was none");
        }
        RulesAct.Author act = new RulesAct.Author(author, List.copyOf(rules));
        Outcome<List<Rule.Authored>> outcome =
                road.take(act, step(situation -> decider.decide(act, situation), StandingRules::authored));
        if (rules.stream().anyMatch(each -> each.layer() != Layer.CONSUMER)) {
            road.state(RulesState.FOLD, author.value()).ready();
        }
        return outcome;
    }

    private static List<Rule.Authored> authored(List<Recorded> recorded) {
        List<Rule.Authored> authored = new ArrayList<>();
        for (Recorded each : recorded) {
            if (each.event() instanceof RulesAuthored event) {
                for (Version version : event.rules()) {
                    authored.add(new Rule.Authored(each.header().by(), version.rule(), version.version(), each.at()));
                }
            }
        }
        return List.copyOf(authored);
    }

    @Override
    public Outcome<Rule.Authored> repeal(String id) {
        RulesAct.Repeal act = new RulesAct.Repeal(author, id);
        return road.take(act, step(situation -> decider.decide(act, situation), recorded -> last(author, id)));
    }

    @Override
    public Outcome<Rule.Authored> switchOff(PartyId by, String id) {
        return switched(by, id, true);
    }

    @Override
    public Outcome<Rule.Authored> switchOn(PartyId by, String id) {
        return switched(by, id, false);
    }

    private Outcome<Rule.Authored> switched(PartyId by, String id, boolean off) {
        RulesAct.Switch act = new RulesAct.Switch(author, by, id, off);
        return road.take(act, step(situation -> decider.decide(act, situation), recorded -> last(by, id)));
    }

    private Rule.Authored last(PartyId by, String id) {
        RulesState state = road.state(RulesState.FOLD, by.value());
        return state.version(id, state.version(id)).orElseThrow();
    }

    @Override
    public Outcome<PartyId> adopt(PartyId community) {
        return adopted(community, true);
    }

    @Override
    public Outcome<PartyId> drop(PartyId community) {
        return adopted(community, false);
    }

    private Outcome<PartyId> adopted(PartyId community, boolean adopted) {
        RulesAct.Adopt act = new RulesAct.Adopt(author, community, adopted);
        return road.take(act, step(situation -> decider.decide(act, situation), recorded -> community));
    }

    @Override
    public Outcome<PartyId> delegate(String element, PartyId neutral) {
        if (!element.matches("[a-z][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("an element's name is a lower-case letter and up to 63 letters, digits,"
                    + " dots, underscores or hyphens, but was '"
                    + (element.length() > 100 ? element.length() + " characters" : element)
                    + "'");
        }
        RulesAct.Delegate act = new RulesAct.Delegate(author, element, Optional.of(neutral));
        return road.take(act, step(situation -> decider.decide(act, situation), recorded -> neutral));
    }

    @Override
    public Outcome<PartyId> takeBack(String element) {
        Optional<PartyId> held = Optional.ofNullable(
                road.state(RulesState.FOLD, author.value()).delegated().get(element));
        RulesAct.Delegate act = new RulesAct.Delegate(author, element, Optional.empty());
        return road.take(act, step(situation -> decider.decide(act, situation), recorded -> held.orElse(author)));
    }

    @Override
    public Outcome<Double> move(PartyId by, String id, String parameter, double value) {
        RulesAct.Move act = new RulesAct.Move(author, by, id, parameter, value);
        return road.take(act, step(situation -> decider.decide(act, situation), recorded -> value));
    }

    @Override
    public Outcome<String> refuse(String experiment) {
        if (experiment.isBlank() || experiment.length() > 200) {
            throw new IllegalArgumentException(
                    "an experiment's name has 1 to 200 characters, but this one has " + experiment.length());
        }
        RulesAct.RefuseExperiment act = new RulesAct.RefuseExperiment(author, experiment);
        return road.take(act, step(situation -> decider.decide(act, situation), recorded -> experiment));
    }

    @Override
    public List<Rule.Authored> inForce() {
        return List.copyOf(road.state(RulesState.FOLD, author.value()).inForce().values());
    }

    @Override
    public Choices choices() {
        return road.state(RulesState.FOLD, author.value()).choices();
    }

    @Override
    public List<Text> clashes() {
        return Clashes.of(inForce(), preparing);
    }

    private static <T> Step<T> step(Function<Situation, Decided> decide, Function<List<Recorded>, T> yield) {
        return new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                return decide.apply(situation);
            }

            @Override
            public T yield(List<Recorded> recorded) {
                return yield.apply(recorded);
            }
        };
    }
}
