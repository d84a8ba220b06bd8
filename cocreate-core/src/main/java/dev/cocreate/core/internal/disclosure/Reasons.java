package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Audience;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.risk.Estimate;
import java.util.Locale;

/** Why this area refuses, in the words of those it refuses. */
final class Reasons {

    private Reasons() {}

    static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }

    private static Reason reason(String code, String english, String german) {
        return Reason.of("disclosure." + code, text(english, german));
    }

    static Reason unknown(String id) {
        return reason("unknown", "There is no disclosure of that name.", "Es gibt keine Offenlegung dieses Namens.")
                .from("disclosure/" + id, 1);
    }

    static Reason notShown(String id) {
        return reason(
                        "not-shown",
                        "Risks and benefits come first: what this is bound to has not been shown yet.",
                        "Erst kommen Risiken und Nutzen: Die zugehörige Offenlegung wurde noch nicht gezeigt.")
                .from("disclosure/" + id, 1);
    }

    static Reason changedSince(String id) {
        return reason(
                        "changed-since",
                        "The disclosure has changed since it was shown. Please look at it as it stands now.",
                        "Die Offenlegung hat sich geändert, seit sie gezeigt wurde. Bitte sehen Sie sie in der jetzigen"
                                + " Fassung an.")
                .from("disclosure/" + id, 1);
    }

    static Reason otherVersion(String id, int current) {
        return reason(
                        "other-version",
                        "Say which version you were shown, by its hash: version " + current
                                + " stands now, and this is not it.",
                        "Sagen Sie anhand der Prüfsumme, welche Fassung Ihnen gezeigt wurde: Jetzt gilt Fassung "
                                + current + ", und diese ist es nicht.")
                .from("disclosure/" + id, current);
    }

    static Reason stale(int current) {
        return reason(
                "stale",
                "This refers to an earlier version of the disclosure; version " + current + " stands now.",
                "Das bezieht sich auf eine frühere Fassung der Offenlegung; jetzt gilt Fassung " + current + ".");
    }

    static Reason notHers() {
        return reason(
                "not-hers",
                "Only the person a disclosure is for can do this.",
                "Das kann nur die Person tun, für die die Offenlegung gemacht ist.");
    }

    static Reason noPart() {
        return reason(
                "no-part",
                "Only who issued a disclosure and the person it is for can do this.",
                "Das können nur die Person, für die die Offenlegung gemacht ist, und wer sie gemacht hat.");
    }

    static Reason found(Finding finding) {
        return Reason.of(
                        "disclosure.incomplete." + finding.rule().toLowerCase(Locale.ROOT),
                        finding.where().isEmpty()
                                ? finding.text()
                                : finding.text().map((language, words) -> finding.where() + ": " + words))
                .from("lint:" + finding.rule(), 1);
    }

    static Reason missing(Estimate.Question question, Text model) {
        return Reason.of(
                        "disclosure.input-missing",
                        question.why()
                                .map((language, why) -> (german(language)
                                                ? "Für eine Einschätzung fehlt noch: "
                                                : "Still needed for an estimate: ")
                                        + question.key()
                                                .label()
                                                .in(Audience.of(language))
                                                .words()
                                        + ". " + why))
                .from("model:" + model, 1);
    }

    static Reason outside(Text why) {
        return Reason.of("disclosure.outside-domain", why);
    }

    static Reason noSuch(String what, String id) {
        return reason(
                "no-such-item",
                "The disclosure has nothing called '" + id + "' (" + what + ").",
                "Die Offenlegung enthält nichts namens '" + id + "' (" + what + ").");
    }

    static Reason notOpen(Text why) {
        return Reason.of("disclosure.option-denied", why);
    }

    static Reason needsApproval(Text why) {
        return Reason.of(
                "disclosure.approval-needed",
                why.map((language, words) -> (german(language)
                                ? "Darüber entscheidet zuerst eine neutrale Stelle: "
                                : "A neutral party decides on this first: ")
                        + words));
    }

    static Reason notGranted(Text why) {
        return Reason.of("disclosure.approval-refused", why);
    }

    static Reason notAcknowledged(Text risk) {
        return Reason.of(
                "disclosure.not-acknowledged",
                risk.map((language, words) -> german(language)
                        ? "Dieses Risiko ist noch nicht zur Kenntnis genommen: " + words + "."
                        : "This risk has not been acknowledged yet: " + words + "."));
    }

    static Reason notUnderstood(Text risk) {
        return Reason.of(
                "disclosure.not-understood",
                risk.map((language, words) -> german(language)
                        ? "Die Verständnisfrage dazu ist noch nicht richtig beantwortet: " + words
                                + ". Sie darf beliebig oft beantwortet werden."
                        : "The question about this has not been answered rightly yet: " + words
                                + ". It may be tried as often as you like."));
    }

    static Reason waiver() {
        return reason(
                "waiver",
                "Nobody's rights can be waived here. Say what was known and accepted instead.",
                "Auf Rechte kann hier nicht verzichtet werden. Es wird nur festgehalten, was bekannt war und angenommen"
                        + " wurde.");
    }

    static Reason undisclosedRisk(String criterion) {
        return reason(
                "not-disclosed",
                "A risk that is not in the disclosure stays with whoever issued it: '" + criterion + "'.",
                "Ein Risiko, das nicht offengelegt ist, bleibt bei dem, der die Offenlegung gemacht hat: '" + criterion
                        + "'.");
    }

    static Reason contradiction(String english, String german) {
        return reason(
                "contradiction",
                "These statements cannot all hold at once; which of them should give way? " + english,
                "Diese Aussagen können nicht alle zugleich gelten; welche davon soll weichen? " + german);
    }

    static Reason cannotWeigh(String english, String german) {
        return reason("cannot-weigh", english, german);
    }

    static Reason notNeutral() {
        return reason(
                "not-neutral",
                "Only the neutral party named by the option can decide on it, with its own key.",
                "Darüber kann nur die von der Option benannte neutrale Stelle entscheiden, mit ihrem eigenen Schlüssel.");
    }

    static Reason badSignature() {
        return reason(
                "bad-signature",
                "The signature does not fit the statement and the key.",
                "Die Unterschrift passt nicht zu Erklärung und Schlüssel.");
    }

    static boolean german(Locale language) {
        return language.getLanguage().equals("de");
    }
}
