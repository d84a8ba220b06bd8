package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Text;
import java.util.Map;

/** What the acts of this room are called where a refusal is told. */
final class ActNames {

    static final Map<String, Text> ALL = Map.ofEntries(
            Map.entry("dialogue.open", No.text("open a dialogue", "ein Gespräch beginnen")),
            Map.entry("dialogue.say", No.text("say something", "etwas sagen")),
            Map.entry("dialogue.edit", No.text("change what was said", "Gesagtes ändern")),
            Map.entry("dialogue.retract", No.text("take back what was said", "Gesagtes zurücknehmen")),
            Map.entry("dialogue.dispose", No.text("say what becomes of something", "sagen, was aus etwas wird")),
            Map.entry("dialogue.raise", No.text("put something on the agenda", "etwas auf die Tagesordnung setzen")),
            Map.entry(
                    "dialogue.subscribe",
                    No.text("subscribe to an item of the agenda", "einen Punkt der Tagesordnung abonnieren")),
            Map.entry("dialogue.define", No.text("state the problem", "das Problem beschreiben")),
            Map.entry("dialogue.sign", No.text("sign the problem statement", "die Problembeschreibung unterschreiben")),
            Map.entry("dialogue.attempt", No.text("announce an attempt", "einen Versuch ankündigen")),
            Map.entry(
                    "dialogue.conclude", No.text("say what an attempt came to", "sagen, was ein Versuch ergeben hat")),
            Map.entry("dialogue.learn", No.text("record a finding", "eine Erkenntnis festhalten")),
            Map.entry("dialogue.signal", No.text("signal a leaning", "eine Neigung zeigen")),
            Map.entry("dialogue.table", No.text("table an offer", "ein Angebot vorlegen")),
            Map.entry("dialogue.accept", No.text("accept an offer", "ein Angebot annehmen")),
            Map.entry("dialogue.decline", No.text("decline an offer", "ein Angebot ablehnen")),
            Map.entry("dialogue.withdraw", No.text("withdraw an offer", "ein Angebot zurückziehen")),
            Map.entry("dialogue.meet", No.text("call a proviso met", "einen Vorbehalt für erfüllt erklären")),
            Map.entry(
                    "dialogue.fulfil", No.text("call an agreement kept", "eine Vereinbarung für eingehalten erklären")),
            Map.entry(
                    "dialogue.breach", No.text("call an agreement broken", "eine Vereinbarung für gebrochen erklären")),
            Map.entry("dialogue.end", No.text("end an agreement", "eine Vereinbarung beenden")),
            Map.entry("dialogue.amend", No.text("propose other rules", "andere Regeln vorschlagen")),
            Map.entry(
                    "dialogue.consent",
                    No.text("consent to a change of the rules", "einer Änderung der Regeln zustimmen")),
            Map.entry("dialogue.report", No.text("report a turn", "einen Beitrag melden")),
            Map.entry("dialogue.rule", No.text("rule on a breach", "über einen Verstoß entscheiden")),
            Map.entry("dialogue.appeal", No.text("appeal against a ruling", "Einspruch erheben")),
            Map.entry("dialogue.argue", No.text("speak in an appeal", "sich in einem Einspruch äußern")),
            Map.entry("dialogue.review", No.text("decide an appeal", "über einen Einspruch entscheiden")),
            Map.entry(
                    "dialogue.remedy",
                    No.text("say what was done to make up for a breach", "sagen, was zur Abhilfe getan wurde")),
            Map.entry("dialogue.invite", No.text("bring somebody in", "jemanden dazuholen")),
            Map.entry("dialogue.leave", No.text("leave", "gehen")),
            Map.entry("dialogue.pause", No.text("ask for quiet", "um Ruhe bitten")),
            Map.entry("dialogue.resume", No.text("resume the dialogue", "das Gespräch fortsetzen")),
            Map.entry("dialogue.intend", No.text("say what the dialogue is for", "sagen, wozu das Gespräch dient")),
            Map.entry("dialogue.rate", No.text("rate the dialogue", "das Gespräch bewerten")),
            Map.entry(
                    "dialogue.continue-on",
                    No.text("continue on another channel", "auf einem anderen Kanal weitermachen")),
            Map.entry("instruction.give", No.text("give a standing instruction", "eine Daueranweisung geben")),
            Map.entry(
                    "instruction.dismiss",
                    No.text("take a standing instruction back", "eine Daueranweisung zurücknehmen")));

    private ActNames() {}
}
