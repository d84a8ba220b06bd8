package dev.cocreate.core.internal.personalization;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.DecisionRecord.Cited;
import dev.cocreate.core.internal.personalization.Preparing.Prepared;
import dev.cocreate.core.internal.personalization.RulesEvent.DecisionMade;
import dev.cocreate.core.internal.personalization.Suggesting.Suggested;
import dev.cocreate.core.internal.personalization.Suggesting.Suggestions;
import dev.cocreate.core.internal.personalization.book.Bookshelf;
import dev.cocreate.core.internal.personalization.engine.Deliberation;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Listed;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.core.internal.personalization.form.Declared;
import dev.cocreate.core.internal.personalization.form.RuleCheck;
import dev.cocreate.core.internal.profile.AsymmetryMeter;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.Personalization;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.Rules;
import dev.cocreate.personalization.rulebook.Rulebooks;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.access.Asymmetry;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decisions and rules on the one road. Safe for several threads. */
public final class Personalizations implements Personalization {

    private static final Refusal UNEXPLAINED = Refusal.of(RulesDecider.reason(
            "unexplained",
            "This decision used something that is neither shown nor accounted for, so it is not released.",
            "Diese Entscheidung beruht auf etwas, das weder gezeigt noch begründet wird; sie wird nicht"
                    + " herausgegeben."));

    private final Road road;
    private final Function<String, Optional<AttributeKey<?>>> keys;
    private final Preparing preparing;
    private final RulesDecider decider;
    private final Rulebooks rulebooks;
    private final Suggesting suggesting;
    private final AsymmetryMeter meter;

    /** Rules alone, with nothing suggested beside them, and nobody watching how open decisions are. */
    public Personalizations(
            Road road,
            FactReader reader,
            Function<String, Optional<AttributeKey<?>>> keys,
            Collection<Element> elements,
            Mandates mandates) {
        this(road, reader, keys, elements, mandates, Suggesting.NOTHING, new AsymmetryMeter());
    }

    /**
     * @param reader the one way to a profile
     * @param keys the attributes there are, by name
     * @param elements the elements the host declared
     * @param mandates who may write rules that bind others
     * @param suggesting what ranks values beside the rules
     * @param meter counts how open decisions were
     */
    public Personalizations(
            Road road,
            FactReader reader,
            Function<String, Optional<AttributeKey<?>>> keys,
            Collection<Element> elements,
            Mandates mandates,
            Suggesting suggesting,
            AsymmetryMeter meter) {
        this.suggesting = suggesting;
        this.road = road;
        this.meter = meter;
        Map<String, Element> byName = byName(elements);
        this.keys = keys;
        this.preparing = new Preparing(reader, keys, byName);
        this.rulebooks = new Bookshelf(keys, byName);
        this.decider = new RulesDecider(new RuleCheck(keys, byName), new Declared(keys), mandates);
    }

    static Map<String, Element> byName(Collection<Element> elements) {
        Map<String, Element> byName = new LinkedHashMap<>();
        for (Element each : elements) {
            if (byName.put(each.name(), each) != null) {
                throw new IllegalArgumentException("an element is declared once, but '" + each.name() + "' was twice");
            }
        }
        return byName;
    }

    @Override
    public Rules rules(PartyId author) {
        Objects.requireNonNull(author, "author");
        return new StandingRules(road, decider, preparing, author);
    }

    @Override
    public List<Rule.Authored> inForce() {
        List<Rule.Authored> rules = new ArrayList<>();
        for (PartyId author : road.state(AuthorsState.FOLD, AuthorsState.ALL).authors()) {
            road.state(RulesState.FOLD, author.value()).inForce().values().stream()
                    .filter(each -> each.rule().layer() != Layer.CONSUMER)
                    .forEach(rules::add);
        }
        return List.copyOf(rules);
    }

    @Override
    public Rulebooks rulebooks() {
        return rulebooks;
    }

    @Override
    public Outcome<Decision> decide(Asking asking) {
        for (Asking.Circumstance<?> each :
                Objects.requireNonNull(asking, "asking").circumstances()) {
            if (keys.apply(each.key().name()).filter(each.key()::equals).isEmpty()) {
                throw new IllegalArgumentException("a circumstance is an attribute the host declared, but '"
                        + each.key().name() + "' is none, or was declared otherwise");
            }
        }
        return decide(asking, suggesting);
    }

    /** Decides, with something else suggested than usual. */
    public Outcome<Decision> decide(Asking asking, Suggesting beside) {
        Deciding step = new Deciding(asking, beside, road.newId().toString());
        Outcome<Decision> outcome = road.take(new RulesAct.Decide(asking.by(), asking), step);
        step.count(outcome);
        return outcome;
    }

    /** One decision: made in the situation as it is, and checked before it is released. */
    private final class Deciding implements Step<Decision> {

        private final Asking asking;
        private final Suggesting beside;
        private final String id;
        private Optional<Asymmetry> found = Optional.empty();

        Deciding(Asking asking, Suggesting beside, String id) {
            this.asking = asking;
            this.beside = beside;
            this.id = id;
        }

        @Override
        public Decided decide(Situation situation) {
            situation.state(DecisionState.FOLD, id);
            Prepared prepared = preparing.prepare(asking, asking.by(), id, situation);
            Matter rules = prepared.matter();
            Optional<Suggestions> suggestions =
                    beside.suggest(situation, asking, id, () -> SuggestedRules.named(rules.rules()));
            Matter matter = suggestions
                    .map(each -> SuggestedRules.with(rules, each, situation.now()))
                    .orElse(rules);
            Decision decision = Deliberation.decide(matter);
            Asymmetry asymmetry = Accounts.of(matter, decision.explanation());
            found = Optional.of(asymmetry);
            if (!asymmetry.releasable()) {
                return Decided.refused(UNEXPLAINED);
            }
            List<Change> changes = new ArrayList<>(prepared.looks());
            suggestions.ifPresent(each -> changes.addAll(each.looks()));
            List<Suggested> suggested = suggestions.map(Suggestions::values).orElse(List.of());
            DecisionRecord made = record(asking, suggested, rules.rules(), matter, decision);
            changes.add(new Change(
                    DecisionState.FOLD.stream(id), new DecisionMade(made), asking.consumer(), Set.of(asking.by())));
            return Decided.accepted(changes);
        }

        @Override
        public Decision yield(List<Recorded> recorded) {
            for (Recorded each : recorded) {
                if (each.event() instanceof DecisionMade made) {
                    return again(made.made(), new DecisionState(made.made(), each.at()));
                }
            }
            throw new IllegalStateException("a decision that was recorded has its record");
        }

        void count(Outcome<Decision> outcome) {
            if (outcome.isDone()) {
                found.ifPresent(meter::released);
            } else if (found.filter(asymmetry -> !asymmetry.releasable()).isPresent()) {
                meter.stopped();
            }
        }
    }

    private static DecisionRecord record(
            Asking asking, List<Suggested> suggested, List<Standing> standing, Matter matter, Decision decision) {
        List<Cited> rules = new ArrayList<>();
        for (Standing each : standing) {
            rules.add(new Cited(
                    each.rule().author(), each.rule().rule().id(), each.rule().version(), each.rank()));
        }
        return new DecisionRecord(
                matter.id(),
                asking.consumer(),
                asking.by(),
                matter.element(),
                asking.purpose(),
                asking.wish(),
                suggested,
                rules,
                matter.facts().data(),
                matter.withheld(),
                kind(decision),
                Text.of(brief(decision, Locale.ENGLISH)).and(Locale.GERMAN, brief(decision, Locale.GERMAN)),
                decision instanceof Decision.Denied denied ? denied.refusal().reasons() : List.of());
    }

    private static String brief(Decision decision, Locale language) {
        Audience reader = new Audience(List.of(language), Level.PLAIN);
        return decision.told(reader).lines().findFirst().orElse(decision.element());
    }

    private static String kind(Decision decision) {
        if (decision instanceof Decision.Settled) {
            return "settled";
        }
        return decision instanceof Decision.Denied ? "denied" : "open";
    }

    @Override
    public Decision again(String id) {
        DecisionState state = road.state(DecisionState.FOLD, id)
                .orElseThrow(() -> new IllegalArgumentException("there is no decision '" + id + "' on record"));
        return again(state.made(), state);
    }

    private Decision again(DecisionRecord made, DecisionState state) {
        Map<PartyId, RulesState> authors = new HashMap<>();
        List<Standing> rules = new ArrayList<>();
        for (Cited cited : made.rules()) {
            RulesState author =
                    authors.computeIfAbsent(cited.author(), party -> road.state(RulesState.FOLD, party.value()));
            Rule.Authored rule = author.version(cited.id(), cited.version())
                    .orElseThrow(() -> new IllegalArgumentException("decision '" + made.id() + "' rests on version "
                            + cited.version() + " of rule '" + cited.id() + "' of " + cited.author()
                            + ", which was erased"));
            rules.add(new Standing(rule, cited.rank()));
        }
        rules.addAll(SuggestedRules.of(made.suggested(), made.element().name(), made.consumer(), state.at()));
        Facts facts = new Facts(made.data(), state.at().atZone(ZoneOffset.UTC).toLocalDate());
        return Deliberation.decide(new Matter(
                made.id(),
                made.consumer(),
                made.element(),
                new Listed(rules),
                made.wish(),
                facts,
                made.purpose(),
                made.withheld()));
    }
}
