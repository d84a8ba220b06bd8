package dev.cocreate.personalization;

import dev.cocreate.Audience;
import dev.cocreate.Datum;
import dev.cocreate.Level;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A decision and its explanation in words, made only when somebody reads them. At {@link Level#PLAIN}: what came out,
 * why, and what matters; at {@link Level#STANDARD} also what was overruled, used, withheld and what would lead
 * elsewhere; at {@link Level#EXPERT} with authors, versions, layers and the ids of facts.
 */
final class ExplanationWords {

    private final Explanation why;
    private final Audience audience;
    private final boolean german;
    private final List<String> lines = new ArrayList<>();

    private ExplanationWords(Explanation why, Audience audience) {
        this.why = why;
        this.audience = audience;
        this.german = audience.languages().stream()
                .map(Locale::getLanguage)
                .filter(each -> each.equals("de") || each.equals("en"))
                .findFirst()
                .orElse("en")
                .equals("de");
    }

    static String tell(Decision decision, Audience audience) {
        ExplanationWords words = new ExplanationWords(decision.explanation(), audience);
        words.outcome(decision);
        words.reasons();
        if (audience.level() != Level.PLAIN) {
            words.depth();
        }
        return String.join("\n", words.lines);
    }

    private void outcome(Decision decision) {
        String subject = capital(in(why.element().label()));
        if (decision instanceof Decision.Settled settled) {
            say(subject + ": " + conclusion(settled.conclusion()));
        } else if (decision instanceof Decision.Denied denied) {
            say(subject + ": " + conclusion(denied.conclusion()));
            for (Reason reason : denied.refusal().reasons()) {
                say(in(reason.text()));
            }
            if (!denied.uncertain().isEmpty()) {
                say(either(
                                "Perhaps, depending on what is not known: ",
                                "Vielleicht, je nach dem, was nicht bekannt ist: ")
                        + values(denied.uncertain()) + ".");
            }
            denied.refusal().appeal().ifPresent(appeal -> say(either("Appeal: ", "Einspruch: ") + in(appeal)));
        } else if (decision instanceof Decision.Open open) {
            open(subject, open);
        }
    }

    private void open(String subject, Decision.Open open) {
        if (open.ifSilent() instanceof Conclusion.Clash clash) {
            say(subject + ": " + conclusion(clash));
            return;
        }
        say(subject + either(": not settled yet.", ": noch nicht entschieden."));
        open.question().ifPresent(question -> {
            say(in(question.words()));
            say(in(question.why()));
            for (Question.Answer answer : question.answers()) {
                say("- " + in(answer.words()) + ": " + conclusion(answer.leadsTo()));
            }
            say(either("- If you would rather not say: ", "- Wenn Sie es lieber nicht sagen: ")
                    + conclusion(question.ifDeclined()));
        });
        say(either("If nothing more is said: ", "Wenn nichts weiter gesagt wird: ") + conclusion(open.ifSilent()));
        if (audience.level() != Level.PLAIN && open.plan().atWorst() > 0) {
            int best = open.plan().atBest();
            int worst = open.plan().atWorst();
            say(either(
                            "Questions needed: at best " + best + ", at worst " + worst,
                            "Nötige Fragen: bestenfalls " + best + ", schlimmstenfalls " + worst)
                    + (open.plan().exact() ? "." : either(" (fewer may do).", " (vielleicht genügen weniger).")));
        }
    }

    /** Who is new to a subject reads the advice first. */
    private List<Explanation.Applied> inOrder() {
        if (audience.level() != Level.PLAIN) {
            return why.applied();
        }
        List<Explanation.Applied> ordered = new ArrayList<>(why.applied());
        ordered.sort(Comparator.comparing(each -> !(each.rule().rule().effect() instanceof Effect.Advise)));
        return ordered;
    }

    private void reasons() {
        for (Explanation.Applied applied : inOrder()) {
            boolean advice = applied.rule().rule().effect() instanceof Effect.Advise;
            if (applied.decisive() || advice || audience.level() == Level.EXPERT) {
                String said = applied.rule().rule().effect() instanceof Effect.Advise advises
                        ? either("Advice: ", "Rat: ") + in(advises.advice()) + " "
                        : "";
                say(said
                        + either("Because: ", "Weil: ")
                        + in(applied.rule().rule().rationale())
                        + cited(applied.rule()));
                applied.rule()
                        .rule()
                        .experiment()
                        .ifPresent(part -> say(either(
                                        "This is part of the experiment “" + part.name() + "”, which you may refuse. ",
                                        "Das gehört zum Versuch „" + part.name() + "“, den Sie ablehnen können. ")
                                + in(part.purpose())));
            }
        }
        for (Explanation.Missing missing : why.missing()) {
            if (missing.why() != Datum.Why.NOT_ASKED || audience.level() != Level.PLAIN) {
                say(either("Not known, and it matters: ", "Nicht bekannt, aber wichtig: ")
                        + in(missing.key().label()) + " (" + unknown(missing.why()) + ").");
            }
        }
    }

    private void depth() {
        for (Explanation.Overruled overruled : why.overruled()) {
            say(either("Overruled: ", "Überstimmt: ")
                    + in(overruled.rule().rule().rationale())
                    + cited(overruled.rule())
                    + either(" Stronger was: ", " Stärker war: ")
                    + in(overruled.by().rule().rationale())
                    + cited(overruled.by()));
        }
        if (!why.used().isEmpty()) {
            say(either("Facts used: ", "Verwendete Angaben: ")
                    + why.used().stream().map(this::used).collect(Collectors.joining("; ")) + ".");
        }
        for (Explanation.Withheld withheld : why.withheld()) {
            say(either("Used but not shown: ", "Verwendet, aber nicht gezeigt: ")
                    + in(withheld.key().label()) + ". " + in(withheld.reason().text()));
        }
        for (Rule.Parameter movable : why.movable()) {
            say(either("You may move: ", "Das können Sie verschieben: ")
                    + in(movable.key().label()) + range(movable) + ".");
        }
        for (Explanation.Alternative alternative : why.alternatives()) {
            String changes =
                    alternative.changes().stream().map(this::in).collect(Collectors.joining(either(" and ", " und ")));
            say(either("It would be otherwise if: ", "Anders wäre es, wenn: ") + changes + " → "
                    + conclusion(alternative.leadsTo()));
        }
        say(either("Purpose: ", "Zweck: ") + in(why.purpose().text()));
    }

    private String range(Rule.Parameter movable) {
        if (audience.level() != Level.EXPERT) {
            return "";
        }
        Domain.OfNumber domain = (Domain.OfNumber) movable.key().domain();
        return ", " + in(domain.told(domain.least())) + either(" to ", " bis ") + in(domain.told(domain.most()))
                + either(", begins at ", ", beginnt bei ") + in(domain.told(movable.initial()));
    }

    private String used(Explanation.Used used) {
        String told = in(used.key().label()) + " = " + ValueWords.tell(used.key(), used.value(), audience);
        return audience.level() == Level.EXPERT ? told + " [" + used.fact() + "]" : told;
    }

    private String cited(Rule.Authored rule) {
        String source =
                either(layer(rule.rule().layer()), layerInGerman(rule.rule().layer()));
        return audience.level() == Level.EXPERT
                ? " [" + rule.name() + ", " + either("version ", "Fassung ") + rule.version() + ", " + source + "]"
                : " (" + source + ")";
    }

    private String conclusion(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Chosen chosen) {
            return value(chosen.value()) + ".";
        }
        if (conclusion instanceof Conclusion.Ranked ranked) {
            return either("in this order: ", "in dieser Reihenfolge: ") + values(ranked.order()) + ".";
        }
        if (conclusion instanceof Conclusion.Free free) {
            return free.remaining().isEmpty()
                    ? either("nothing is laid down; you choose.", "nichts ist festgelegt; Sie wählen.")
                    : either("you choose among ", "Sie wählen unter: ") + values(free.remaining()) + ".";
        }
        if (conclusion instanceof Conclusion.Barred barred) {
            String said = barred.value().isEmpty()
                    ? either("nothing is possible.", "nichts ist möglich.")
                    : value(barred.value()) + either(" is not possible.", " ist nicht möglich.");
            return barred.remaining().isEmpty()
                    ? said
                    : said + either(" What remains: ", " Es bleibt: ") + values(barred.remaining()) + ".";
        }
        if (conclusion instanceof Conclusion.Clash clash) {
            return either("your own rules say different things: ", "Ihre eigenen Regeln sagen Verschiedenes: ")
                    + values(clash.values())
                    + either(". Only you can say which counts.", ". Nur Sie können sagen, was gilt.");
        }
        return either("it then depends on ", "es kommt dann noch an auf: ")
                + ((Conclusion.Unsettled) conclusion)
                        .on().stream().map(AttributeKey::label).map(this::in).collect(Collectors.joining(", "))
                + ".";
    }

    private String values(List<String> values) {
        return values.stream().map(this::value).collect(Collectors.joining(", "));
    }

    private String value(String value) {
        Text label = why.element().values().get(value);
        return label == null ? value : in(label);
    }

    private String unknown(Datum.Why reason) {
        return switch (reason) {
            case NOT_ASKED -> either("nobody asked yet", "noch nicht gefragt");
            case DECLINED -> either("you would rather not say", "Sie möchten es nicht sagen");
            case NO_CONSENT ->
                either("you have not agreed to this use", "Sie haben dieser Verwendung nicht zugestimmt");
            case EXPIRED -> either("out of date", "nicht mehr aktuell");
            case CONTESTED ->
                either("contested, so it does not count for now", "bestritten, zählt daher vorerst nicht");
            case RESTRICTED -> either("you had its use restricted", "Sie haben die Verwendung eingeschränkt");
            case ERASED -> either("erased", "gelöscht");
            case NOT_GRANTED -> either("not open to who asks", "für die fragende Seite nicht freigegeben");
        };
    }

    private static String layer(Layer layer) {
        return switch (layer) {
            case LAW -> "the law";
            case DUTY -> "a duty";
            case CONSUMER -> "your own rule";
            case NEUTRAL_ADVICE -> "neutral advice";
            case ADOPTED_COMMUNITY -> "a community you follow";
            case FIRM_DEFAULT -> "the firm's default";
        };
    }

    private static String layerInGerman(Layer layer) {
        return switch (layer) {
            case LAW -> "das Gesetz";
            case DUTY -> "eine Pflicht";
            case CONSUMER -> "Ihre eigene Regel";
            case NEUTRAL_ADVICE -> "neutraler Rat";
            case ADOPTED_COMMUNITY -> "eine Gemeinschaft, der Sie folgen";
            case FIRM_DEFAULT -> "Voreinstellung der Firma";
        };
    }

    private String in(Text text) {
        return text.in(audience).words();
    }

    private String either(String english, String inGerman) {
        return german ? inGerman : english;
    }

    private void say(String line) {
        lines.add(line);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
