package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.RulesEvent.AuthorJoined;
import dev.cocreate.core.internal.personalization.RulesEvent.CommunityAdopted;
import dev.cocreate.core.internal.personalization.RulesEvent.ElementDelegated;
import dev.cocreate.core.internal.personalization.RulesEvent.ExperimentRefused;
import dev.cocreate.core.internal.personalization.RulesEvent.ParameterMoved;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleRepealed;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleSwitched;
import dev.cocreate.core.internal.personalization.RulesEvent.RulesAuthored;
import dev.cocreate.core.internal.personalization.RulesEvent.Version;
import dev.cocreate.core.internal.personalization.form.Declared;
import dev.cocreate.core.internal.personalization.form.RuleCheck;
import dev.cocreate.core.internal.personalization.form.RuleCheck.Finding;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides acts about rules. Pure but for the situation. */
final class RulesDecider {

    /** How many rules of her own one party may have in force. */
    static final int MOST_OF_HER_OWN = 500;

    /** How many tests the conditions of her own rules may hold in all. */
    static final int MOST_PARTS_OF_HER_OWN = 5_000;

    /** How many communities one adopts, elements one delegates, and experiments one refuses. */
    private static final int MOST_CHOICES = 500;

    private static final int MOST_REASONS = 50;

    private final RuleCheck check;
    private final Declared declared;
    private final Mandates mandates;

    RulesDecider(RuleCheck check, Declared declared, Mandates mandates) {
        this.check = check;
        this.declared = declared;
        this.mandates = mandates;
    }

    Decided decide(RulesAct.Author act, Situation situation) {
        RulesState state = situation.state(RulesState.FOLD, act.by().value());
        List<Reason> against = new ArrayList<>();
        for (Finding each : check.check(act.rules())) {
            against.add(Reason.of("personalization." + each.code(), each.text()));
        }
        Set<String> ids = new HashSet<>();
        boolean binding = false;
        Collection<Rule> own = own(act, state);
        for (Rule rule : act.rules()) {
            if (!ids.add(rule.id())) {
                against.add(reason(
                        "rule.twice",
                        "Rule “" + rule.id() + "” is there twice.",
                        "Regel „" + rule.id() + "“ ist zweimal da."));
            }
            if (!mandates.permit(act.by(), rule.layer())) {
                against.add(reason(
                        "no-mandate",
                        "Rule “" + rule.id() + "”: " + act.by() + " has no mandate to write rules that bind others"
                                + " in this way.",
                        "Regel „" + rule.id() + "“: " + act.by() + " darf keine Regeln schreiben, die andere auf"
                                + " diese Weise binden."));
            }
            binding |= rule.layer() != Layer.CONSUMER;
        }
        List<Rule> rules = act.rules();
        if (against.isEmpty()) {
            // Only of rules that are sound as such can it be asked what they come to.
            rules = rules.stream().map(declared::rule).toList();
            against.addAll(AgainstLaw.reasons(rules, laws(act, situation)));
            against.addAll(SharedNames.reasons(act.by(), act.rules(), authors(situation)));
            size(own, against);
        }
        if (own.size() > MOST_OF_HER_OWN) {
            against.add(reason(
                    "too-many",
                    "At most " + MOST_OF_HER_OWN + " rules of one's own can be in force.",
                    "Höchstens " + MOST_OF_HER_OWN + " eigene Regeln können gelten."));
        }
        if (!against.isEmpty()) {
            return refused(against);
        }
        List<Version> versions = new ArrayList<>();
        for (Rule rule : rules) {
            versions.add(new Version(rule, state.version(rule.id()) + 1));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(change(act.by(), new RulesAuthored(versions)));
        if (binding) {
            AuthorsState authors = situation.state(AuthorsState.FOLD, AuthorsState.ALL);
            if (!authors.authors().contains(act.by())) {
                changes.add(
                        Change.of(AuthorsState.FOLD.stream(AuthorsState.ALL), act.by(), new AuthorJoined(act.by())));
            }
        }
        return Decided.accepted(changes);
    }

    private static List<RulesState> authors(Situation situation) {
        List<RulesState> states = new ArrayList<>();
        for (PartyId author :
                situation.state(AuthorsState.FOLD, AuthorsState.ALL).authors()) {
            states.add(situation.state(RulesState.FOLD, author.value()));
        }
        return states;
    }

    /** The laws in force on what these rules speak of, and those that come with them. */
    private static List<Rule.Authored> laws(RulesAct.Author act, Situation situation) {
        Set<String> elements = new HashSet<>();
        Set<String> renewed = new HashSet<>();
        for (Rule each : act.rules()) {
            elements.add(each.effect().element());
            renewed.add(act.by().value() + "/" + each.id());
        }
        List<Rule.Authored> laws = new ArrayList<>(AgainstLaw.among(act.by(), act.rules(), situation.now()));
        for (RulesState each : authors(situation)) {
            for (String element : elements) {
                each.rules().on(element).stream()
                        .filter(group -> group.layer() == Layer.LAW)
                        .flatMap(group -> group.rules().stream())
                        .filter(law -> !renewed.contains(law.name()))
                        .forEach(laws::add);
            }
        }
        return laws;
    }

    /** The rules of one's own there will be; none, if none comes. */
    private static Collection<Rule> own(RulesAct.Author act, RulesState state) {
        if (act.rules().stream().allMatch(each -> each.layer() != Layer.CONSUMER)) {
            return List.of();
        }
        Map<String, Rule> own = new HashMap<>();
        state.inForce().forEach((id, each) -> own.put(id, each.rule()));
        act.rules().forEach(each -> own.put(each.id(), each));
        own.values().removeIf(each -> each.layer() != Layer.CONSUMER);
        return own.values();
    }

    /** What all rules of one's own weigh together is bounded: every decision for her goes through them. */
    private static void size(Collection<Rule> own, List<Reason> against) {
        if (own.stream().mapToInt(each -> RuleCheck.size(each.condition())).sum() > MOST_PARTS_OF_HER_OWN) {
            against.add(reason(
                    "too-large",
                    "The conditions of one's own rules hold at most " + MOST_PARTS_OF_HER_OWN + " tests in all.",
                    "Die Bedingungen der eigenen Regeln haben zusammen höchstens " + MOST_PARTS_OF_HER_OWN
                            + " Prüfungen."));
        }
    }

    Decided decide(RulesAct.Repeal act, Situation situation) {
        RulesState state = situation.state(RulesState.FOLD, act.by().value());
        if (!state.inForce().containsKey(act.id())) {
            return noSuchRule(act.by(), act.id());
        }
        return Decided.accepted(change(act.by(), new RuleRepealed(act.id())));
    }

    Decided decide(RulesAct.Switch act, Situation situation) {
        RulesState hers = situation.state(RulesState.FOLD, act.by().value());
        RulesState theirs = situation.state(RulesState.FOLD, act.author().value());
        Rule.Authored rule = theirs.inForce().get(act.id());
        if (rule == null) {
            return noSuchRule(act.author(), act.id());
        }
        boolean isOff = hers.off().contains(rule.name());
        if (isOff == act.off()) {
            return refused(List.of(reason(
                    "already",
                    "Rule “" + act.id() + "” is " + (isOff ? "off" : "on") + " already.",
                    "Regel „" + act.id() + "“ ist schon " + (isOff ? "aus." : "an."))));
        }
        if (act.off() && !rule.rule().mayBeSwitchedOff()) {
            return refused(List.of(reason(
                            "not-switchable",
                            "Rule “" + act.id() + "” cannot be switched off. "
                                    + rule.rule().rationale(),
                            "Regel „" + act.id() + "“ lässt sich nicht abschalten.")
                    .from(rule.name(), rule.version())));
        }
        return Decided.accepted(change(act.by(), new RuleSwitched(act.author(), act.id(), act.off())));
    }

    Decided decide(RulesAct.Adopt act, Situation situation) {
        RulesState state = situation.state(RulesState.FOLD, act.by().value());
        if (state.adopted().contains(act.community()) == act.adopted()) {
            return refused(List.of(
                    act.adopted()
                            ? reason(
                                    "already",
                                    act.community() + " counts for you already.",
                                    act.community() + " zählt für Sie schon.")
                            : reason(
                                    "not-adopted",
                                    act.community() + " does not count for you.",
                                    act.community() + " zählt für Sie nicht.")));
        }
        if (act.adopted() && state.adopted().size() >= MOST_CHOICES) {
            return tooManyChoices();
        }
        return Decided.accepted(change(act.by(), new CommunityAdopted(act.community(), act.adopted())));
    }

    Decided decide(RulesAct.Delegate act, Situation situation) {
        RulesState state = situation.state(RulesState.FOLD, act.by().value());
        Optional<PartyId> now = Optional.ofNullable(state.delegated().get(act.element()));
        if (now.equals(act.to())) {
            return refused(List.of(
                    now.isPresent()
                            ? reason(
                                    "already",
                                    "This is delegated to " + now.get() + " already.",
                                    "Das ist schon an " + now.get() + " übertragen.")
                            : reason(
                                    "not-delegated", "This is delegated to nobody.", "Das ist niemandem übertragen.")));
        }
        if (act.to().isPresent() && state.delegated().size() >= MOST_CHOICES) {
            return tooManyChoices();
        }
        return Decided.accepted(change(act.by(), new ElementDelegated(act.element(), act.to())));
    }

    Decided decide(RulesAct.Move act, Situation situation) {
        situation.state(RulesState.FOLD, act.by().value());
        RulesState theirs = situation.state(RulesState.FOLD, act.author().value());
        Rule.Authored rule = theirs.inForce().get(act.id());
        if (rule == null) {
            return noSuchRule(act.author(), act.id());
        }
        Optional<Rule.Parameter> parameter = rule.rule().parameters().stream()
                .filter(each -> each.key().name().equals(act.parameter()))
                .findFirst();
        if (parameter.isEmpty()) {
            return refused(List.of(reason(
                    "no-parameter",
                    "Rule “" + act.id() + "” has no parameter '" + act.parameter() + "'.",
                    "Regel „" + act.id() + "“ hat keine Stellgröße „" + act.parameter() + "“.")));
        }
        Optional<String> range = parameter.get().key().domain().objection(act.value());
        if (range.isPresent()) {
            return refused(List.of(reason(
                    "out-of-range",
                    "“" + act.parameter() + "” takes " + range.get() + ".",
                    "„" + act.parameter() + "“ nimmt " + range.get() + ".")));
        }
        return Decided.accepted(
                change(act.by(), new ParameterMoved(act.author(), act.id(), act.parameter(), act.value())));
    }

    Decided decide(RulesAct.RefuseExperiment act, Situation situation) {
        RulesState state = situation.state(RulesState.FOLD, act.by().value());
        if (state.refused().contains(act.experiment())) {
            return refused(List.of(reason(
                    "already",
                    "You take no part in “" + act.experiment() + "” already.",
                    "Sie nehmen an „" + act.experiment() + "“ schon nicht teil.")));
        }
        if (state.refused().size() >= MOST_CHOICES) {
            return tooManyChoices();
        }
        return Decided.accepted(change(act.by(), new ExperimentRefused(act.experiment())));
    }

    private static Decided tooManyChoices() {
        return refused(List.of(reason(
                "too-many-choices",
                "At most " + MOST_CHOICES + " choices of one kind are kept for you.",
                "Höchstens " + MOST_CHOICES + " Festlegungen einer Art werden für Sie geführt.")));
    }

    private static Change change(PartyId author, Event event) {
        return Change.of(RulesState.FOLD.stream(author.value()), author, event);
    }

    private static Decided noSuchRule(PartyId author, String id) {
        return refused(List.of(reason(
                "no-such-rule",
                author + " has no rule “" + id + "” in force.",
                author + " hat keine geltende Regel „" + id + "“.")));
    }

    private static Decided refused(List<Reason> reasons) {
        List<Reason> told = reasons;
        if (reasons.size() > MOST_REASONS) {
            int more = reasons.size() - MOST_REASONS;
            told = new ArrayList<>(reasons.subList(0, MOST_REASONS));
            told.add(reason("more", "And " + more + " more.", "Und " + more + " weitere."));
        }
        return Decided.refused(new Refusal(told, List.of(), Optional.empty()));
    }

    static Reason reason(String code, String english, String german) {
        return Reason.of("personalization." + code, Text.of(english).and(Locale.GERMAN, german));
    }
}
