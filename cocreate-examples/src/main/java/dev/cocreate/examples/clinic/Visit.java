package dev.cocreate.examples.clinic;

import static dev.cocreate.examples.clinic.Bilingual.both;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.Level;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Refusal;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Standing;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.PreventInputs;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Question;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.access.Grant;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person's visit, from her question to an agreement.
 *
 * <p>Every step looks at what is on record before it acts, so that a visit that was broken off, however hard, goes on
 * where it stopped, and a finished one is taken up again.
 */
final class Visit {

    static final PartyId CLINIC = PartyId.of("riverside-clinic");
    static final PartyId CLINICIAN = PartyId.of("dr-okafor");

    static final Purpose CARE =
            Purpose.of("care", both("to advise you on your health", "um Sie gesundheitlich zu beraten"));

    private final CoCreate coCreate;
    private final PersonFile file;
    private final PrintStream out;
    private final PartyId person;
    private final Profile profile;
    private final Audience audience;

    Visit(CoCreate coCreate, PersonFile file, PrintStream out) {
        this.coCreate = coCreate;
        this.file = file;
        this.out = out;
        this.person = file.person();
        this.profile = coCreate.profile(person);
        this.audience = Audience.of(file.language());
    }

    /** Goes on until she and the clinic agree, or until what she keeps to herself ends it. */
    void run() {
        arrive();
        Dialogue talk = open();
        if (agreed(talk)) {
            takeUpAgain(talk);
            return;
        }
        say(talk, person, question());
        say(talk, CLINIC, thanks());
        settleTheDrug(talk);
        askForADrug(talk);
        Optional<Disclosure> disclosure = disclose(talk);
        if (disclosure.isEmpty()) {
            return;
        }
        plan(talk, disclosure.get());
        agree(talk, disclosure.get());
    }

    /** Facts, the leave to use them, and rules: told once, corrected where the file now says otherwise. */
    private void arrive() {
        Stance stance = profile.stance().speaking(file.language());
        if (!profile.stance().equals(stance)) {
            profile.take(stance).orElseThrow();
        }
        file.tells().forEach(this::tell);
        if (coCreate.grants(person).all().isEmpty()) {
            coCreate.grants(person)
                    .grant(Grant.to(CLINICIAN, CARE, Questionnaire.questions().values()))
                    .orElseThrow();
        }
        if (coCreate.rules(CLINIC).inForce().isEmpty()) {
            List<Rule> rules = new ArrayList<>(ClinicRules.duties());
            rules.addAll(ClinicRules.defaults());
            coCreate.rules(CLINIC).authorAll(rules).orElseThrow();
        }
        if (coCreate.rules(person).inForce().isEmpty()) {
            coCreate.rules(person).author(ClinicRules.hers()).orElseThrow();
        }
    }

    @SuppressWarnings("unchecked") // the file was read against the keys' own domains
    private <T> void tell(AttributeKey<T> key, Object value) {
        Optional<Fact<T>> told = profile.facts().stream()
                .filter(fact -> fact.key().equals(key) && fact.standing() == Fact.Standing.STANDS)
                .map(fact -> (Fact<T>) fact)
                .findFirst();
        if (told.isEmpty()) {
            profile.declare(key, (T) value).orElseThrow();
        } else if (!told.get().value().equals(value)) {
            profile.correct(told.get(), (T) value).orElseThrow();
        }
    }

    private Dialogue open() {
        for (PartyId party : List.of(person, CLINICIAN)) {
            if (coCreate.contacts().of(party).isEmpty()) {
                coCreate.contacts()
                        .reach(party, List.of(ConsoleChannel.of(party)))
                        .orElseThrow();
            }
        }
        // What was said and not yet shown when an earlier visit was broken off is shown now.
        coCreate.settle();
        String id = "statin-" + person.value();
        return coCreate.dialogues()
                .find(id)
                .orElseGet(() -> coCreate.dialogues()
                        .open(Opening.about(in(both("Whether to start a statin", "Ob ich mit einem Statin anfange")))
                                .between(Participant.of(person, Role.CONSUMER).reading(audience))
                                .and(Participant.of(CLINIC, Role.FIRM)
                                        .byMachine()
                                        .reading(audience))
                                .and(Participant.of(CLINICIAN, Role.EXPERT).reading(audience))
                                .under(Charter.plain())
                                .named(id))
                        .orElseThrow());
    }

    private Text question() {
        return both(
                "My cholesterol is high. Should I start taking a statin?",
                "Mein Cholesterin ist hoch. Soll ich mit einem Statin anfangen?");
    }

    private Text thanks() {
        int told = file.tells().size();
        return both(
                "You told us " + told
                        + " things about yourself. We use them to advise you and for nothing else, and you"
                        + " can see each time somebody looks.",
                "Sie haben uns " + told + " Dinge über sich gesagt. Wir verwenden sie, um Sie zu beraten, und sonst für"
                        + " nichts, und Sie sehen jeden Blick darauf.");
    }

    /** Asks what would change the answer and nothing else, until the rules are settled or she would rather not say. */
    private void settleTheDrug(Dialogue talk) {
        Decision decision = decide(Asking.about(ClinicRules.DRUG, person, CARE).among(CLINIC));
        while (decision instanceof Decision.Open open && open.question().isPresent()) {
            ask(talk, open.question().get());
            decision = decide(Asking.about(ClinicRules.DRUG, person, CARE).among(CLINIC));
        }
        say(talk, CLINIC, decision.told(audience));
    }

    private void ask(Dialogue talk, Question question) {
        Turn asked = say(
                talk,
                CLINIC,
                in(question.words()) + " " + in(question.why()) + " "
                        + in(both(
                                "You need not say; then we leave it open.",
                                "Sie müssen es nicht sagen; dann lassen wir es offen.")));
        Object answer = file.tellsIfAsked().get(question.key());
        String words = answer == null
                ? in(both("I would rather not say.", "Das möchte ich nicht sagen."))
                : in(
                        answer instanceof Boolean yes
                                ? yes ? both("Yes.", "Ja.") : both("No.", "Nein.")
                                : Text.of(file.language(), answer.toString()));
        talk.keyed("answer to " + question.key().name())
                .answer(person, asked, words)
                .orElseThrow();
        // Said before it is known: once it is known she is not asked again, nor after a visit that was cut short here.
        if (answer == null) {
            profile.decline(question.key()).orElseThrow();
        } else {
            tell(question.key(), answer);
        }
    }

    /** She names a drug she has heard of; the clinic's duties bind whoever tables it. */
    private void askForADrug(Dialogue talk) {
        if (file.asksFor().isEmpty()) {
            return;
        }
        String drug = file.asksFor().get();
        Text called = ClinicRules.drugs().getOrDefault(drug, Text.of(drug));
        say(
                talk,
                person,
                both(
                        "My sister takes " + called.in(Audience.of(Locale.ENGLISH)) + ". Could I have that?",
                        "Meine Schwester nimmt " + called.in(Audience.of(Locale.GERMAN)) + ". Könnte ich das haben?"));
        Decision decision = decide(
                Asking.about(ClinicRules.DRUG, person, CARE).wishing(drug).among(CLINIC));
        if (decision instanceof Decision.Denied denied) {
            say(talk, CLINIC, told(denied.refusal()));
        } else {
            say(talk, CLINIC, decision.told(audience));
        }
    }

    private Optional<Disclosure> disclose(Dialogue talk) {
        for (AttributeKey<?> key : PreventInputs.all()) {
            boolean known = profile.facts().stream().anyMatch(fact -> fact.key().equals(key));
            if (!known && file.tellsIfAsked().containsKey(key)) {
                tell(key, file.tellsIfAsked().get(key));
            }
        }
        Optional<Disclosure> issued = issued();
        if (issued.isPresent()) {
            return issued;
        }
        boolean takesStatin = known(PreventInputs.STATIN);
        boolean hasDiabetes = known(PreventInputs.DIABETES);
        Outcome<Disclosure> outcome =
                coCreate.disclosures().issue(CLINICIAN, person, StatinChoice.draft(takesStatin, hasDiabetes), CARE);
        outcome.ifRefused(refusal -> say(talk, CLINIC, told(refusal)));
        return outcome.isDone() ? Optional.of(outcome.orElseThrow()) : Optional.empty();
    }

    private Optional<Disclosure> issued() {
        return coCreate.disclosures().of(person).stream()
                .reduce((first, last) -> last)
                .flatMap(id -> coCreate.disclosures().find(person, id));
    }

    private boolean known(AttributeKey<Boolean> key) {
        return profile.facts().stream()
                .anyMatch(fact -> fact.key().equals(key)
                        && fact.standing() == Fact.Standing.STANDS
                        && fact.value().equals(true));
    }

    /** Where to begin: the clinic's habit, and above it her own rule. */
    private void plan(Dialogue talk, Disclosure disclosure) {
        double risk = disclosure.computed().stream()
                .filter(computed -> computed.options().contains(StatinChoice.NO_CHANGE))
                .map(computed -> computed.estimate().risk())
                .mapToDouble(estimated -> ((Uncertain.Exact) estimated).value())
                .findFirst()
                .orElseThrow();
        Decision plan = decide(Asking.about(ClinicRules.PLAN, person, CARE)
                .given(Questionnaire.TEN_YEAR_RISK, Math.round(risk * 1_000) / 10.0)
                .among(CLINIC));
        say(talk, CLINIC, plan.told(audience));
    }

    private void agree(Dialogue talk, Disclosure disclosure) {
        Terms hers = terms(disclosure, both("in a year", "in einem Jahr"));
        Terms clinicians = terms(disclosure, both("in three months", "in drei Monaten"));
        if (!shown(disclosure, person)) {
            // She would settle it at once; whoever binds herself, either side, is shown first what it means.
            talk.table(person, Bargain.Table.of(hers).to(Set.of(CLINICIAN)))
                    .ifRefused(refusal -> say(talk, CLINIC, told(refusal)));
        }
        for (PartyId party : List.of(CLINICIAN, person)) {
            if (!shown(disclosure, party)) {
                show(disclosure, party);
            }
        }
        understand(disclosure);
        Offer first = spoken(
                talk.keyed("her offer").table(person, Bargain.Table.of(hers).to(Set.of(CLINICIAN))));
        Offer offer = spoken(talk.keyed("the counter-offer")
                .table(
                        CLINICIAN,
                        Bargain.Table.of(clinicians).countering(first.turn()).to(Set.of(person))));
        Optional<Agreement> agreement = spoken(talk.keyed("her acceptance").accept(person, offer));
        if (standing(disclosure).decisions().isEmpty()) {
            coCreate.disclosures()
                    .decide(
                            person,
                            disclosure.id(),
                            disclosure.sha256(),
                            InformedDecision.Chosen.of(StatinChoice.PROGRAMME))
                    .orElseThrow();
        }
        agreement.ifPresent(agreed -> say(
                talk,
                CLINIC,
                both(
                        "Agreed, and on record: " + agreed.terms() + ".",
                        "Vereinbart und festgehalten: " + agreed.terms() + ".")));
    }

    private Terms terms(Disclosure disclosure, Text again) {
        return Terms.of(
                        in(both("we begin with", "wir beginnen mit")),
                        in(both("the lifestyle programme", "dem Lebensstilprogramm")))
                .and(in(both("we look again", "wir sehen nach")), in(again))
                .select(new Terms.Selected(person, ClinicRules.PLAN, StatinChoice.PROGRAMME, CARE))
                .boundTo(disclosure.id());
    }

    private boolean shown(Disclosure disclosure, PartyId party) {
        return standing(disclosure).showings().stream()
                .anyMatch(showing ->
                        showing.to().equals(party) && showing.sha256().equals(disclosure.sha256()));
    }

    private void show(Disclosure disclosure, PartyId party) {
        View view = View.of(audience.at(Level.PLAIN));
        coCreate.disclosures().show(CLINICIAN, disclosure.id(), party, view).orElseThrow();
        if (party.equals(person)) {
            out.println();
            out.println(coCreate.disclosures().renderer().text(disclosure, view).stripTrailing());
        }
    }

    /** She answers what checks her understanding, wrongly at first: that is explained, not held against her. */
    private void understand(Disclosure disclosure) {
        for (dev.cocreate.disclosure.Question question : disclosure.questions()) {
            if (standing(disclosure).answered().isEmpty()) {
                answer(
                        disclosure,
                        question,
                        (question.right() + 1) % question.answers().size());
            }
            boolean understood = standing(disclosure).answered().stream()
                    .anyMatch(given -> given.question().equals(question.id()) && given.right());
            if (!understood) {
                answer(disclosure, question, question.right());
            }
            boolean acknowledged = standing(disclosure).acknowledged().stream()
                    .anyMatch(each -> each.criterion().equals(question.criterion()));
            if (!acknowledged) {
                coCreate.disclosures()
                        .acknowledge(person, disclosure.id(), disclosure.sha256(), question.criterion())
                        .orElseThrow();
            }
        }
    }

    private void answer(Disclosure disclosure, dev.cocreate.disclosure.Question question, int answer) {
        Answered answered = coCreate.disclosures()
                .answer(person, disclosure.id(), disclosure.sha256(), question.id(), answer)
                .orElseThrow();
        out.println();
        out.println(in(question.words()));
        out.println("    " + in(question.answers().get(answer)) + "  "
                + in(
                        answered.right()
                                ? both("That is right.", "Das ist richtig.")
                                : both("That would not be safe.", "Das wäre nicht sicher."))
                + " " + in(answered.explanation()));
    }

    private Standing standing(Disclosure disclosure) {
        return coCreate.disclosures().standing(person, disclosure.id()).orElseThrow();
    }

    /** Whether there is an agreement and she made her decision; else the visit was broken off and goes on. */
    private boolean agreed(Dialogue talk) {
        return !talk.view().agreements().isEmpty()
                && issued().filter(
                                disclosure -> !standing(disclosure).decisions().isEmpty())
                        .isPresent();
    }

    private void takeUpAgain(Dialogue talk) {
        List<Agreement> agreements = talk.view().agreements();
        Agreement agreement = agreements.get(agreements.size() - 1);
        spoken(talk.say(person, in(both("I am back. How do we stand?", "Ich bin wieder da. Wie stehen wir?"))));
        long turns = talk.view().length();
        Text standing = both(
                "What we agreed stands: " + agreement.terms() + ". Our conversation has " + turns
                        + " turns so far; none was lost.",
                "Was wir vereinbart haben, gilt: " + agreement.terms() + ". Unser Gespräch hat bisher " + turns
                        + " Beiträge; keiner ging verloren.");
        spoken(talk.say(CLINIC, in(standing)));
    }

    private Decision decide(Asking asking) {
        return coCreate.personalization().decide(asking).orElseThrow();
    }

    private Turn say(Dialogue talk, PartyId by, Text words) {
        return say(talk, by, in(words));
    }

    /** Says it, unless it was said before the visit was broken off. */
    private Turn say(Dialogue talk, PartyId by, String words) {
        return talk.turns(0, 1_000).stream()
                .filter(turn -> turn.by().equals(by)
                        && turn.move() instanceof Speech.Say said
                        && said.words().equals(words))
                .findFirst()
                .orElseGet(() -> spoken(talk.say(by, words)));
    }

    /** What was done, once it has reached the others. */
    private <T> T spoken(Outcome<T> outcome) {
        T done = outcome.orElseThrow();
        coCreate.settle();
        return done;
    }

    private String told(Refusal refusal) {
        StringBuilder told = new StringBuilder(refusal.told(audience));
        if (!refusal.remaining().isEmpty()) {
            told.append(in(both(" What remains: ", " Es bleibt: ")))
                    .append(refusal.remaining().stream().map(this::in).collect(Collectors.joining("; ")))
                    .append('.');
        }
        refusal.appeal().ifPresent(appeal -> told.append(' ').append(in(appeal)));
        return told.toString();
    }

    private String in(Text text) {
        return text.in(audience).words();
    }
}
