package dev.cocreate.core.internal.disclosure.render;

import java.util.Locale;

/** What the library itself says around what others wrote, in English and German. */
enum Phrase {
    SITUATION("The situation", "Die Lage"),
    OPTIONS("The options", "Die Optionen"),
    EFFECTS("What they bring", "Was sie bringen"),
    MORE("More effects", "Weitere Wirkungen"),
    FOR_YOU("How your figures came about", "Wie Ihre Zahlen zustande kommen"),
    INTERESTS("Who gains from it", "Wer etwas davon hat"),
    SOURCES("Where the numbers come from", "Woher die Zahlen kommen"),
    QUESTIONS("To check what you take from it", "Zur eigenen Prüfung"),
    REMEDIES("What can make a risk smaller", "Was ein Risiko kleiner macht"),
    CONTESTED("Figures you see differently", "Zahlen, die Sie anders sehen"),
    GAPS("What this disclosure lacks", "Was dieser Offenlegung fehlt"),
    RECORD("The record", "Der Nachweis"),
    LIKENESS("What it is like:", "Wie es sich damit lebt:"),
    APPROVAL("Needs the consent of a neutral party:", "Braucht die Zustimmung einer neutralen Stelle:"),
    DENIED("Not open to you:", "Steht Ihnen nicht offen:"),
    AUTHORITY("On the authority of", "Zuständig:"),
    RULE("Rule:", "Regel:"),
    APPEAL("You can object:", "Einspruch:"),
    UNTIL("Until", "Bis"),
    NONE_KNOWN("none known", "keine bekannt"),
    UNKNOWN("we do not know", "das wissen wir nicht"),
    PEOPLE("people", "Menschen"),
    PEOPLE_LIKE_YOU("people with your values", "Menschen mit Ihren Werten"),
    SIMILAR_PEOPLE("people similar to you", "Menschen, die Ihnen ähnlich sind,"),
    OF("of", "von"),
    RANGE("range", "Spanne"),
    TO("to", "bis"),
    WITHIN("within", "innerhalb von"),
    FEWER("fewer than with", "weniger als mit"),
    MORE_THAN("more than with", "mehr als mit"),
    SAME("no difference to", "kein Unterschied zu"),
    LESS_ALONE("fewer", "weniger"),
    MORE_ALONE("more", "mehr"),
    ROUNDED_APART(
            "Each figure is rounded by itself, so that a difference may not be exactly that of the two figures shown.",
            "Jede Zahl ist für sich gerundet; ein Unterschied kann darum etwas von dem der beiden gezeigten Zahlen"
                    + " abweichen."),
    CLASS("class", "Klasse"),
    AT_WORST("At worst", "Im schlimmsten Fall"),
    CERTAINTY("How sure this is:", "Wie sicher das ist:"),
    CERTAIN_HIGH("high", "hoch"),
    CERTAIN_MODERATE("moderate", "mittel"),
    CERTAIN_LOW("low", "gering"),
    CERTAIN_VERY_LOW("very low", "sehr gering"),
    CERTAIN_UNRATED("not rated", "nicht bewertet"),
    RATED_BY("rated by", "bewertet durch"),
    POPULATION("About:", "Über:"),
    STUDIED("people studied", "Menschen untersucht"),
    SOURCE("Source:", "Quelle:"),
    AS_OF("as of", "Stand"),
    PAID_BY("Paid for by:", "Bezahlt von:"),
    GAIN("What the firm gains from this option:", "Was die Firma von dieser Option hat:"),
    UPDATES("Updates:", "Aktualisierung:"),
    PUBLISHED("Made on", "Erstellt am"),
    MODEL("Risk model:", "Risikomodell:"),
    LICENCE("Licence:", "Lizenz:"),
    SUPERSEDED("Replaced by a newer model:", "Durch ein neueres Modell ersetzt:"),
    NO_INTERVAL(
            "A range for one person was not published for this model, so none is shown.",
            "Für dieses Modell wurde keine Spanne für eine einzelne Person veröffentlicht, darum wird keine gezeigt."),
    EFFECT_INTERVAL(
            "Ranges shown for the options are those of the options' effects in studies only.",
            "Die Spannen bei den Optionen sind nur die der Wirkungen in Studien."),
    AVERAGED(
            "Averaged over what was not said, and wider for it:",
            "Gemittelt über das, was nicht gesagt wurde, und darum breiter:"),
    NARROW("It would narrow most if we knew:", "Am meisten würde es eingrenzen, wenn wir wüssten:"),
    DRIVERS("What moves your figure, next to usual values:", "Was Ihre Zahl gegenüber üblichen Werten bewegt:"),
    ADDS("adds", "erhöht um"),
    TAKES("takes off", "senkt um"),
    HERS("Your figure:", "Ihre Zahl:"),
    STATED("Published:", "Veröffentlicht:"),
    NO_PICTURE("In figures", "In Zahlen"),
    OPTION("Option", "Option"),
    VERSION("version", "Fassung"),
    MISSING_LANGUAGE(
            "Some of this is not written in your language yet.",
            "Einiges davon ist noch nicht in Ihrer Sprache geschrieben."),
    DISTRIBUTION("Taken as:", "Angenommen als:"),
    FEWER_IS_BETTER("fewer is better", "weniger ist besser"),
    LESS_IS_BETTER("less is better", "weniger ist besser"),
    MORE_IS_BETTER("more is better", "mehr ist besser");

    private final String english;
    private final String german;

    Phrase(String english, String german) {
        this.english = english;
        this.german = german;
    }

    String in(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }
}
