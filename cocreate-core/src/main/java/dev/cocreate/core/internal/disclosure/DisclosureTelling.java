package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Audience;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.ApprovalDecided;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.Cause;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.CriterionAdded;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DecisionMade;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureIssued;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureShown;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureWithheld;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.EffectContested;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.PreferencesWeighed;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.QuestionAnswered;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.RiskAcknowledged;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.InformedDecision.Denied;
import dev.cocreate.transparency.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what happened to disclosures. */
public final class DisclosureTelling implements Telling {

    @Override
    public Optional<Told> tell(Recorded recorded) {
        return recorded.event() instanceof DisclosureEvent event
                ? Optional.of(told(
                        event,
                        recorded.header().by().value(),
                        new Link.Disclosure(recorded.header().stream().name())))
                : Optional.empty();
    }

    private static Told told(DisclosureEvent event, String by, Link disclosure) {
        List<Reason> reasons = new ArrayList<>();
        Text text = words(event, by, reasons);
        List<Link> links = new ArrayList<>(List.of(disclosure));
        if (event instanceof DisclosureIssued issued) {
            ContentForm.read(issued.master()).computed().stream()
                    .flatMap(computed -> computed.facts().stream())
                    .distinct()
                    .forEach(fact -> links.add(new Link.Fact(fact)));
        }
        return new Told(text, reasons, links);
    }

    private static Text words(DisclosureEvent event, String by, List<Reason> reasons) {
        if (event instanceof DisclosureIssued issued) {
            return issued(issued, by);
        }
        if (event instanceof DisclosureWithheld withheld) {
            reasons.addAll(withheld.refusal().reasons());
            return both(
                    by + " wanted to set out risks and benefits for " + withheld.person()
                            + ", but what is known was not enough.",
                    by + " wollte " + withheld.person()
                            + " Risiken und Nutzen darlegen, aber das Bekannte reichte nicht aus.");
        }
        if (event instanceof DisclosureShown shown) {
            return both(
                    by + " showed the disclosure to " + shown.to() + " in version " + shown.version() + ".",
                    by + " hat " + shown.to() + " die Offenlegung in Fassung " + shown.version() + " gezeigt.");
        }
        if (event instanceof RiskAcknowledged risk) {
            return filled(risk.risk(), by + " took note of: %s.", by + " hat zur Kenntnis genommen: %s.");
        }
        if (event instanceof QuestionAnswered answered) {
            boolean right = answered.answered().right();
            return filled(
                    answered.question(),
                    by + (right ? " answered rightly: \u201c%s\u201d" : " answered, not yet rightly: \u201c%s\u201d"),
                    by
                            + (right
                                    ? " hat richtig beantwortet: \u201e%s\u201c"
                                    : " hat noch nicht richtig beantwortet: \u201e%s\u201c"));
        }
        if (event instanceof PreferencesWeighed weighed) {
            int said = weighed.weighing().preferences().statements().size();
            return both(
                    "The options were weighed by what matters to " + by + " (" + said
                            + (said == 1 ? " statement" : " statements") + ").",
                    "Die Optionen wurden danach abgewogen, was " + by + " wichtig ist (" + said
                            + (said == 1 ? " Aussage" : " Aussagen") + ").");
        }
        if (event instanceof EffectContested contested) {
            return filled(
                    contested.risk(),
                    by + " contested a figure and gave another: %s.",
                    by + " hat eine Zahl bestritten und eine andere genannt: %s.");
        }
        if (event instanceof CriterionAdded added) {
            return filled(
                    added.criterion(),
                    by + " added what else matters: %s.",
                    by + " hat hinzugefügt, was noch wichtig ist: %s.");
        }
        if (event instanceof ApprovalDecided decided) {
            reasons.add(Reason.of("disclosure.approval", decided.approval().reasons()));
            return decided.approval().granted()
                    ? filled(decided.option(), by + " approved: %s.", by + " hat zugestimmt: %s.")
                    : filled(decided.option(), by + " did not approve: %s.", by + " hat nicht zugestimmt: %s.");
        }
        return decided((DecisionMade) event, by, reasons);
    }

    private static Text issued(DisclosureIssued issued, String by) {
        Content content = ContentForm.read(issued.master());
        String person = content.person().value();
        String version = " (" + content.version() + ")";
        Text question = content.choice().question().orElse(both("a choice", "eine Wahl"));
        if (issued.cause() == Cause.FIRST) {
            return filled(
                    question,
                    by + " set out risks and benefits for " + person + ": \u201c%s\u201d",
                    by + " hat " + person + " Risiken und Nutzen dargelegt: \u201e%s\u201c");
        }
        return filled(
                question,
                "The disclosure was brought up to a new version" + version + ": \u201c%s\u201d",
                "Die Offenlegung erhielt eine neue Fassung" + version + ": \u201e%s\u201c");
    }

    private static Text decided(DecisionMade made, String by, List<Reason> reasons) {
        InformedDecision decision = made.taken().decision();
        if (decision instanceof InformedDecision.Chosen) {
            return filled(made.option(), by + " chose: %s.", by + " hat sich entschieden für: %s.");
        }
        if (decision instanceof InformedDecision.Deferred deferred) {
            reasons.add(Reason.of("disclosure.deferred", deferred.why()));
            return filled(
                    made.option(),
                    by + " will decide later: \u201c%s\u201d",
                    by + " entscheidet später: \u201e%s\u201c");
        }
        if (decision instanceof InformedDecision.Refused refused) {
            reasons.add(Reason.of("disclosure.refused", refused.why()));
            return filled(
                    made.option(),
                    by + " wants none of the options: \u201c%s\u201d",
                    by + " möchte keine der Optionen: \u201e%s\u201c");
        }
        if (decision instanceof Denied denied) {
            reasons.add(Reason.of("disclosure.denied", denied.denial().reason())
                    .from(denied.denial().rule(), 1));
            return filled(made.option(), by + " denied: %s.", by + " hat verweigert: %s.");
        }
        InformedDecision.Referred referred = (InformedDecision.Referred) decision;
        reasons.add(Reason.of("disclosure.referred", referred.question()));
        return filled(
                made.option(),
                by + " asked " + referred.neutral() + " to decide on: %s.",
                by + " hat " + referred.neutral() + " um Entscheidung gebeten über: %s.");
    }

    private static Text both(String english, String german) {
        return Reasons.text(english, german);
    }

    /** Both languages, with somebody's words in them: in the language they have, where they lack one. */
    private static Text filled(Text words, String english, String german) {
        return both(
                english.replace("%s", words.in(Audience.of(Locale.ENGLISH)).words()),
                german.replace("%s", words.in(Audience.of(Locale.GERMAN)).words()));
    }
}
