package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.RulesEvent.AuthorJoined;
import dev.cocreate.core.internal.personalization.RulesEvent.CommunityAdopted;
import dev.cocreate.core.internal.personalization.RulesEvent.DecisionMade;
import dev.cocreate.core.internal.personalization.RulesEvent.ElementDelegated;
import dev.cocreate.core.internal.personalization.RulesEvent.ExperimentRefused;
import dev.cocreate.core.internal.personalization.RulesEvent.ParameterMoved;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleRepealed;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleSwitched;
import dev.cocreate.core.internal.personalization.RulesEvent.RulesAuthored;
import dev.cocreate.core.internal.personalization.RulesEvent.Version;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.transparency.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what happened to rules, and what was decided by them. */
public final class RulesTelling implements Telling {

    private static final Map<String, Text> ACTS = Map.of(
            "personalization.author", both("put a rule in force", "eine Regel in Kraft setzen"),
            "personalization.repeal", both("take a rule out of force", "eine Regel außer Kraft setzen"),
            "personalization.switch-off", both("switch a rule off", "eine Regel abschalten"),
            "personalization.switch-on", both("switch a rule on", "eine Regel einschalten"),
            "personalization.adopt", both("adopt a community's rules", "die Regeln einer Gemeinschaft annehmen"),
            "personalization.drop", both("drop a community's rules", "die Regeln einer Gemeinschaft ablegen"),
            "personalization.delegate", both("delegate a choice", "eine Wahl übertragen"),
            "personalization.take-back", both("take back a choice", "eine Wahl zurücknehmen"),
            "personalization.move", both("move a parameter of a rule", "eine Stellgröße einer Regel verschieben"),
            "personalization.decide", both("have something decided", "etwas entscheiden lassen"));

    @Override
    public Optional<Text> act(String name) {
        return name.equals("personalization.refuse-experiment")
                ? Optional.of(both("refuse an experiment", "einen Versuch ablehnen"))
                : Optional.ofNullable(ACTS.get(name));
    }

    @Override
    public Set<Class<? extends Event>> untold() {
        return Set.of(AuthorJoined.class);
    }

    @Override
    public Optional<Told> tell(Recorded recorded) {
        EventHeader header = recorded.header();
        if (recorded.event() instanceof DecisionMade made) {
            return Optional.of(decision(made.made()));
        }
        if (recorded.event() instanceof RulesAuthored authored) {
            return Optional.of(authored(header, authored));
        }
        return recorded.event() instanceof RulesEvent event && !(event instanceof AuthorJoined)
                ? Optional.of(Told.of(tell(header, event)))
                : Optional.empty();
    }

    private static Text tell(EventHeader header, RulesEvent event) {
        String by = header.by().value();
        if (event instanceof RuleRepealed repealed) {
            return both(
                    by + " took the rule “" + repealed.id() + "” out of force.",
                    by + " hat die Regel „" + repealed.id() + "“ außer Kraft gesetzt.");
        }
        if (event instanceof RuleSwitched each) {
            return both(
                    by + " switched the rule “" + each.id() + "” of " + each.by() + (each.off() ? " off" : " on")
                            + " for herself.",
                    by + " hat die Regel „" + each.id() + "“ von " + each.by() + " für sich "
                            + (each.off() ? "abgeschaltet." : "eingeschaltet."));
        }
        if (event instanceof CommunityAdopted each) {
            return each.adopted()
                    ? both(
                            by + " has the rules of " + each.community() + " count from now on.",
                            by + " lässt die Regeln von " + each.community() + " ab jetzt gelten.")
                    : both(
                            by + " has the rules of " + each.community() + " count no longer.",
                            by + " lässt die Regeln von " + each.community() + " nicht mehr gelten.");
        }
        if (event instanceof ElementDelegated each) {
            return each.to().isPresent()
                    ? both(
                            by + " put the advice of " + each.to().get() + " on “" + each.element()
                                    + "” above her own rules.",
                            by + " stellt den Rat von " + each.to().get() + " zu „" + each.element()
                                    + "“ über die eigenen Regeln.")
                    : both(
                            by + " decides on “" + each.element() + "” by her own rules again.",
                            by + " entscheidet über „" + each.element() + "“ wieder nach eigenen Regeln.");
        }
        if (event instanceof ParameterMoved each) {
            return both(
                    by + " moved “" + each.parameter() + "” of the rule “" + each.id() + "” to " + each.value() + ".",
                    by + " hat „" + each.parameter() + "“ der Regel „" + each.id() + "“ auf " + each.value()
                            + " verschoben.");
        }
        ExperimentRefused refused = (ExperimentRefused) event;
        return both(
                by + " takes no part in the experiment “" + refused.experiment() + "”.",
                by + " nimmt am Versuch „" + refused.experiment() + "“ nicht teil.");
    }

    private static Told authored(EventHeader header, RulesAuthored authored) {
        List<Link> links = new ArrayList<>();
        List<Text> rationales = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Version each : authored.rules()) {
            links.add(new Link.Rule(header.by(), each.rule().id(), each.version()));
            if (ids.size() < 5) {
                ids.add(each.rule().id());
                rationales.add(each.rule().rationale());
            }
        }
        int more = authored.rules().size() - ids.size();
        String named = String.join(", ", ids);
        String english = header.by() + " put in force: " + named + (more > 0 ? " and " + more + " more." : ".");
        String german =
                header.by() + " hat in Kraft gesetzt: " + named + (more > 0 ? " und " + more + " weitere." : ".");
        return new Told(both(english, german), List.of(), links, rationales);
    }

    private static Told decision(DecisionRecord made) {
        Text told = made.told()
                .map((language, words) -> (language.getLanguage().equals("de")
                                ? "Entschieden für " + made.consumer() + ", gefragt von " + made.by() + ". "
                                : "Decided for " + made.consumer() + ", asked by " + made.by() + ". ")
                        + words);
        List<Link> links = new ArrayList<>();
        links.add(new Link.Decision(made.id()));
        made.rules().forEach(each -> links.add(new Link.Rule(each.author(), each.id(), each.version())));
        for (Datum<?> datum : made.data().values()) {
            // What circumstances brought is named with a colon and is no fact of hers.
            if (datum instanceof Datum.Known<?> known && known.fact().indexOf(':') < 0) {
                links.add(new Link.Fact(known.fact()));
            }
        }
        return new Told(told, made.reasons(), links);
    }

    private static Text both(String english, String german) {
        return Text.of(english).and(Locale.GERMAN, german);
    }
}
