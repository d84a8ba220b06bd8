package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.form.ChoiceForm;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Responsibility;
import dev.cocreate.disclosure.decision.Standing;
import java.time.Instant;

/** The course of a disclosure for somebody who was not there: in order, with times, and with what each step is bound to. */
final class Course {

    private final Master master;
    private final Content content;
    private final Voice voice;
    private final boolean german;
    private final StringBuilder out = new StringBuilder();

    Course(Master master, View view) {
        this.master = master;
        this.content = master.content();
        this.voice = new Voice(view);
        this.german = voice.german();
    }

    String of(Standing standing) {
        heading(say("Record of an informed decision", "Nachweis einer informierten Entscheidung"));
        line(say("Question: ", "Frage: ")
                + content.choice()
                        .question()
                        .map(voice::say)
                        .orElse(content.choice().id()));
        line(say("Person: ", "Person: ") + content.person());
        line(say("Issued by: ", "Vorgelegt von: ") + content.issuer() + ", " + at(content.issuedAt()));
        line(say("Disclosure: ", "Offenlegung: ") + content.id() + ", " + voice.say(Phrase.VERSION) + " "
                + content.version() + ", SHA-256 " + master.sha256());
        line(say(
                "Whoever holds the disclosure's JSON can compute this hash anew; it fits only if not one byte was"
                        + " changed.",
                "Wer das JSON der Offenlegung hat, kann diesen Hashwert nachrechnen; er stimmt nur, wenn kein Byte"
                        + " verändert wurde."));
        heading(say("Shown", "Gezeigt"));
        standing.showings()
                .forEach(showing -> line(at(showing.at()) + ": " + showing.to() + ", " + voice.say(Phrase.VERSION) + " "
                        + showing.version() + ", SHA-256 " + showing.sha256()));
        heading(say("Acknowledged", "Zur Kenntnis genommen"));
        standing.acknowledged().forEach(each -> line(at(each.at()) + ": " + criterion(each.criterion())));
        heading(say("Understood", "Verstanden"));
        standing.answered()
                .forEach(each -> line(at(each.at()) + ": " + question(each.question()) + " \u2013 "
                        + (each.right() ? say("answered rightly", "richtig beantwortet") : say("not yet", "noch nicht"))
                        + ", " + each.tries() + " "
                        + (german ? each.tries() == 1 ? "Versuch" : "Versuche" : each.tries() == 1 ? "try" : "tries")));
        standing.weighing().ifPresent(weighing -> {
            heading(say("Weighed", "Abgewogen"));
            line(at(weighing.at()) + ", SHA-256 " + weighing.sha256());
            new Ranks(master, weighing.assessment(), voice.view())
                    .told()
                    .lines()
                    .forEach(this::line);
            weighing.findings()
                    .forEach(finding ->
                            line(criterion(finding.where().replaceAll("/.*", "")) + ": " + voice.say(finding.text())));
        });
        if (!standing.approvals().isEmpty()) {
            heading(say("Decided by a neutral party", "Von neutraler Stelle entschieden"));
            standing.approvals().forEach(this::approval);
        }
        heading(say("Decided", "Entschieden"));
        standing.decisions().forEach(this::decision);
        line(say(
                "This records what was known and accepted. It waives nobody's rights.",
                "Festgehalten ist, was bekannt war und angenommen wurde. Niemand gibt damit Rechte auf."));
        return out.toString();
    }

    private void approval(Approval approval) {
        line(at(approval.at()) + ": " + approval.neutral() + " \u2013 " + option(approval.option()) + ": "
                + (approval.granted() ? say("granted", "erteilt") : say("not granted", "nicht erteilt")) + ". "
                + voice.say(approval.reasons()));
        approval.conditions()
                .forEach(condition -> line("  " + say("Condition: ", "Bedingung: ") + voice.say(condition)));
        line("  Ed25519 " + say("signature ", "Unterschrift ") + ChoiceForm.base64(approval.signature()));
        line("  " + say("Public key ", "Öffentlicher Schlüssel ") + ChoiceForm.base64(approval.publicKey()));
    }

    private void decision(DecisionTaken taken) {
        line(at(taken.at()) + ": " + taken.by() + " \u2013 " + told(taken.decision()));
        line("  " + say("on version ", "zu Fassung ") + taken.version() + ", SHA-256 " + taken.sha256());
        if (taken.decision() instanceof InformedDecision.Chosen chosen) {
            chosen.split()
                    .forEach(split -> line("  " + criterion(split.criterion()) + ": " + bearer(split.bearer()) + ". "
                            + voice.say(split.basis())));
        }
        if (taken.decision() instanceof InformedDecision.Denied denied) {
            line("  " + voice.say(Phrase.RULE) + " " + denied.denial().rule());
            line("  " + voice.say(Phrase.AUTHORITY) + " "
                    + voice.say(denied.denial().authority()));
            denied.denial()
                    .appeal()
                    .ifPresent(appeal -> line("  " + voice.say(Phrase.APPEAL) + " " + voice.say(appeal)));
            line("  " + say("Remaining: ", "Es bleiben: ")
                    + String.join(
                            ", ", taken.remaining().stream().map(this::option).toList()));
        }
        taken.remedies()
                .forEach(remedy ->
                        line("  " + say("Offered against it: ", "Dagegen angeboten: ") + voice.say(remedy.offer())));
    }

    private String told(InformedDecision decision) {
        if (decision instanceof InformedDecision.Chosen chosen) {
            return say("chose ", "wählt ") + option(chosen.option());
        }
        if (decision instanceof InformedDecision.Deferred deferred) {
            return say("decides later: ", "entscheidet später: ") + voice.say(deferred.why());
        }
        if (decision instanceof InformedDecision.Refused refused) {
            return say("wants none of the options: ", "möchte keine der Optionen: ") + voice.say(refused.why());
        }
        if (decision instanceof InformedDecision.Denied denied) {
            return say("denies ", "verweigert ") + option(denied.option()) + ": "
                    + voice.say(denied.denial().reason());
        }
        InformedDecision.Referred referred = (InformedDecision.Referred) decision;
        return say("refers ", "verweist ") + option(referred.option()) + say(" to ", " an ") + referred.neutral() + ": "
                + voice.say(referred.question());
    }

    private String bearer(Responsibility.Bearer bearer) {
        return switch (bearer) {
            case CONSUMER -> say("borne by the person", "trägt die Person");
            case FIRM -> say("borne by the firm", "trägt die Firma");
            case SHARED -> say("borne by both", "tragen beide");
            case NEUTRAL_PARTY -> say("borne by the neutral party", "trägt die neutrale Stelle");
            case INSURER -> say("borne by an insurer", "trägt eine Versicherung");
        };
    }

    private String option(String id) {
        return voice.quoted(
                content.choice().option(id).map(Option::name).map(voice::say).orElse(id));
    }

    private String criterion(String id) {
        return voice.quoted(
                content.criterion(id).map(each -> voice.say(each.name())).orElse(id));
    }

    private String question(String id) {
        return voice.quoted(content.questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> voice.say(each.words()))
                .orElse(id));
    }

    private String say(String english, String other) {
        return german ? other : english;
    }

    private static String at(Instant instant) {
        return instant.toString();
    }

    private void heading(String words) {
        out.append(out.length() == 0 ? "" : "\n")
                .append(words)
                .append('\n')
                .append("-".repeat(words.length()))
                .append('\n');
    }

    // A text with line breaks of its own must not look like a line of the record.
    private void line(String words) {
        out.append(String.join(" / ", words.lines().toList())).append('\n');
    }
}
