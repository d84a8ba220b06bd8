package dev.cocreate.transparency.verify;

import dev.cocreate.Reason;
import dev.cocreate.Text;
import java.util.Locale;

/** What can be wrong with evidence, in words for the person who holds it. */
final class Faults {

    private Faults() {}

    static Reason malformed(MalformedEvidenceException e) {
        return fault(
                "proof.malformed",
                "This is not a proof in its proper form, or was altered (" + e.getMessage() + ").",
                "Das ist kein Beweis in seiner richtigen Form, oder er wurde verändert (technisch: " + e.getMessage()
                        + ").");
    }

    static Reason unknownLog(String origin) {
        return fault(
                "proof.unknown-log",
                "The checkpoint is that of the log '" + origin + "', which is not among those you trust.",
                "Der Prüfpunkt ist der des Protokolls „" + origin
                        + "“, das nicht zu denen gehört, denen Sie vertrauen.");
    }

    static Reason badSignature(String name) {
        return fault(
                "proof.bad-signature",
                "A signature in the name of '" + name + "' is not by the key you trust.",
                "Eine Unterschrift im Namen von „" + name + "“ stammt nicht von dem Schlüssel, dem Sie vertrauen.");
    }

    static Reason unsigned(String origin) {
        return fault(
                "proof.unsigned",
                "The checkpoint does not bear the signature of the log '" + origin + "'.",
                "Der Prüfpunkt trägt nicht die Unterschrift des Protokolls „" + origin + "“.");
    }

    static Reason noQuorum() {
        return fault(
                "proof.no-quorum",
                "Fewer witnesses have cosigned the checkpoint than you ask for.",
                "Den Prüfpunkt haben weniger Zeugen mitgezeichnet, als Sie verlangen.");
    }

    static Reason notIncluded(long index) {
        return fault(
                "proof.not-included",
                "Entry " + index + " is not in the log as the receipt says: it was altered, or the proof was.",
                "Eintrag " + index
                        + " steht nicht so im Protokoll, wie der Beleg sagt: Er oder der Beweis wurde verändert.");
    }

    static Reason notGrown(long from, long to) {
        return fault(
                "proof.not-grown",
                "The log with " + to + " entries does not begin with the " + from
                        + " entries it had before: something in it was altered, removed or reordered, or it is shown"
                        + " differently to different people.",
                "Das Protokoll mit " + to + " Einträgen beginnt nicht mit den " + from
                        + " Einträgen, die es früher hatte: Etwas darin wurde verändert, entfernt oder umgestellt, oder"
                        + " verschiedenen Leuten wird Verschiedenes gezeigt.");
    }

    static Reason rolledBack(long from, long to) {
        return fault(
                "proof.rolled-back",
                "The log had " + from + " entries once and has only " + to + " now.",
                "Das Protokoll hatte einmal " + from + " Einträge und hat jetzt nur noch " + to + ".");
    }

    static Reason notConnected(long from, long to) {
        return fault(
                "proof.not-connected",
                "Nothing shows that the log with " + to + " entries grew from the one with " + from
                        + "; ask for that proof.",
                "Nichts zeigt, dass das Protokoll mit " + to + " Einträgen aus dem mit " + from
                        + " gewachsen ist; verlangen Sie diesen Beweis.");
    }

    static Reason otherLog(String one, String other) {
        return fault(
                "proof.other-log",
                "These are of two logs: '" + one + "' and '" + other + "'.",
                "Das stammt aus zwei Protokollen: „" + one + "“ und „" + other + "“.");
    }

    static Reason doubled(long index) {
        return fault(
                "trail.doubled",
                "Entry " + index + " is shown twice, or out of its order.",
                "Eintrag " + index + " wird doppelt oder außer der Reihe gezeigt.");
    }

    static Reason withheld(long index) {
        return fault(
                "trail.withheld",
                "You hold a receipt for entry " + index + ", but the trail you were shown leaves it out.",
                "Sie haben einen Beleg für Eintrag " + index
                        + ", aber in der Spur, die Ihnen gezeigt wurde, fehlt er.");
    }

    static Reason contradicted(long index) {
        return fault(
                "trail.contradicted",
                "You hold a receipt for entry " + index + ", and the trail you were shown has something else there.",
                "Sie haben einen Beleg für Eintrag " + index
                        + ", und in der Spur, die Ihnen gezeigt wurde, steht dort etwas" + " anderes.");
    }

    static Reason gap(String stream, long first, long last) {
        return fault(
                "trail.gap",
                "Of '" + stream + "' the events number " + first + " to " + last + " were not shown.",
                "Von „" + stream + "“ wurden die Ereignisse mit den Nummern " + first + " bis " + last
                        + " nicht gezeigt.");
    }

    static Reason disordered(String stream, long version) {
        return fault(
                "trail.disordered",
                "In '" + stream + "' the number " + version + " occurs twice or out of order.",
                "In „" + stream + "“ kommt die Nummer " + version + " doppelt oder außer der Reihe vor.");
    }

    static Reason stranger(long index) {
        return fault(
                "trail.stranger",
                "Entry " + index + " is shown with its content though it does not concern the reader.",
                "Eintrag " + index + " wird mit seinem Inhalt gezeigt, obwohl er die Leserin nicht betrifft.");
    }

    static Reason contentWithheld(long index) {
        return fault(
                "trail.content-withheld",
                "Entry " + index + " concerns the reader, but she is shown its header only.",
                "Eintrag " + index + " betrifft die Leserin, aber ihr wird nur der Kopf gezeigt.");
    }

    static Reason erased(long index) {
        return fault(
                "trail.erased",
                "What stood at entry " + index
                        + " was erased. That something stands there is proved; what it was cannot be" + " any more.",
                "Was bei Eintrag " + index
                        + " stand, wurde gelöscht. Dass dort etwas steht, ist bewiesen; was es war, lässt"
                        + " sich nicht mehr beweisen.");
    }

    static Reason missingFile(String path) {
        return fault(
                "log.missing-file",
                "The published log lacks the file '" + path + "'.",
                "Dem veröffentlichten Protokoll fehlt die Datei „" + path + "“.");
    }

    static Reason alteredFile(String path) {
        return fault(
                "log.altered-file",
                "The file '" + path + "' is not what the checkpoint commits to.",
                "Die Datei „" + path + "“ ist nicht das, worauf der Prüfpunkt festlegt.");
    }

    static Reason foreignFile(String path) {
        return fault(
                "log.foreign-file",
                "The file '" + path + "' does not belong to a published log.",
                "Die Datei „" + path + "“ gehört nicht zu einem veröffentlichten Protokoll.");
    }

    static Reason otherRoot(long size) {
        return fault(
                "log.other-root",
                "The " + size + " published entries are not those the checkpoint commits to.",
                "Die " + size + " veröffentlichten Einträge sind nicht die, auf die der Prüfpunkt festlegt.");
    }

    private static Reason fault(String code, String english, String german) {
        return Reason.of(code, Text.of(english).and(Locale.GERMAN, german));
    }
}
