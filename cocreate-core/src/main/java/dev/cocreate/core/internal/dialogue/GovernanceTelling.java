package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Text;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.charter.Sanction;

/** What is done about the rules as sentences, in English and German. Pure. */
final class GovernanceTelling {

    private GovernanceTelling() {}

    static Text tell(Governance move, String by, boolean inPerson) {
        if (move instanceof Governance.Amend amend) {
            return text(
                    by + " proposed to change the rules: " + amend.why(),
                    by + " schlug vor, die Regeln zu ändern: " + amend.why());
        }
        if (move instanceof Governance.Consent consent) {
            return consent.agrees()
                    ? text(
                            by + " consented to what was proposed in turn " + consent.amendment() + ".",
                            by + " stimmte dem Vorschlag aus Beitrag " + consent.amendment() + " zu.")
                    : text(
                            by + " objected to what was proposed in turn " + consent.amendment() + ".",
                            by + " widersprach dem Vorschlag aus Beitrag " + consent.amendment() + ".");
        }
        if (move instanceof Governance.Report report) {
            return text(
                    by + " reported that turn " + report.turn() + " breaks the rule “" + report.clause() + "”: "
                            + report.why(),
                    by + " meldete, dass Beitrag " + report.turn() + " gegen die Regel „" + report.clause()
                            + "“ verstößt: " + report.why());
        }
        if (move instanceof Governance.Rule rule) {
            return ruled(rule, by, inPerson ? " " + rule.reasons() : "");
        }
        if (move instanceof Governance.Appeal appeal) {
            return text(
                    by + " appealed against ruling " + appeal.ruling() + ": " + appeal.why(),
                    by + " erhob Einspruch gegen Entscheidung " + appeal.ruling() + ": " + appeal.why());
        }
        if (move instanceof Governance.Argue argue) {
            return text(
                    by + " argued in the appeal about ruling " + argue.ruling() + ": " + argue.words(),
                    by + " äußerte sich im Einspruch zu Entscheidung " + argue.ruling() + ": " + argue.words());
        }
        if (move instanceof Governance.Review review) {
            return review.upheld()
                    ? text(
                            by + " upheld ruling " + review.ruling() + ": " + review.reasons(),
                            by + " bestätigte Entscheidung " + review.ruling() + ": " + review.reasons())
                    : text(
                            by + " overturned ruling " + review.ruling() + ": " + review.reasons(),
                            by + " hob Entscheidung " + review.ruling() + " auf: " + review.reasons());
        }
        Governance.Remedy remedy = (Governance.Remedy) move;
        return text(
                by + " made up for what ruling " + remedy.ruling() + " found: " + remedy.what(),
                by + " schaffte Abhilfe zu Entscheidung " + remedy.ruling() + ": " + remedy.what());
    }

    private static Text ruled(Governance.Rule rule, String by, String reasons) {
        return text(
                by + " ruled that " + rule.against() + " broke the rule “" + rule.clause() + "” (turns " + rule.turns()
                        + "): " + english(rule.sanction()) + reasons,
                by + " entschied, dass " + rule.against() + " gegen die Regel „" + rule.clause()
                        + "“ verstoßen hat (Beiträge " + rule.turns() + "): " + german(rule.sanction()) + reasons);
    }

    static String english(Sanction sanction) {
        return switch (sanction) {
            case NOTICE -> "it is put on record.";
            case WARN -> "it is warned.";
            case HOLD -> "the turns are withheld.";
            case MUTE -> "it is muted for a time.";
            case SUSPEND -> "it is suspended for a time.";
            case EXPEL -> "it is expelled.";
            case REMEDY_OWED -> "it owes a remedy.";
        };
    }

    static String german(Sanction sanction) {
        return switch (sanction) {
            case NOTICE -> "Es wird festgehalten.";
            case WARN -> "Es ergeht eine Verwarnung.";
            case HOLD -> "Die Beiträge werden zurückgehalten.";
            case MUTE -> "Es folgt eine Zeit ohne Rederecht.";
            case SUSPEND -> "Es folgt ein Ausschluss auf Zeit.";
            case EXPEL -> "Es folgt der Ausschluss.";
            case REMEDY_OWED -> "Abhilfe ist geschuldet.";
        };
    }

    private static Text text(String english, String german) {
        return No.text(english, german);
    }
}
