package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Bytes;
import dev.cocreate.Level;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.Cause;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.Content.Contested;
import dev.cocreate.core.internal.disclosure.form.Content.Model;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.Remedy;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Responsibility;
import dev.cocreate.disclosure.decision.Responsibility.Bearer;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Criterion.Severity;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.preference.Veto;
import dev.cocreate.disclosure.risk.Estimate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** One event of each kind and more, from a seed: with odd characters, absent parts and every kind of value. */
public final class Events {

    private final Random random;

    public Events(long seed) {
        this.random = new Random(seed);
    }

    public List<Event> all() {
        Refusal refusal = new Refusal(List.of(Reason.of("disclosure.test", text())), List.of(text()), maybe(text()));
        return List.of(
                DisclosureEvent.DisclosureIssued.of(ContentForm.write(content()), one(Cause.values())),
                new DisclosureEvent.DisclosureWithheld(Practice.DOCTOR, Practice.ADA, Practice.CARE, refusal),
                new DisclosureEvent.DisclosureShown(3, word(), Practice.ADA, "de-AT", "PLAIN"),
                new DisclosureEvent.RiskAcknowledged(
                        text(), new Acknowledged("muscle", word(), instant(), List.of(remedy()))),
                new DisclosureEvent.QuestionAnswered(
                        word(), text(), new Answered("q", 1, random.nextBoolean(), text(), 4, instant())),
                new DisclosureEvent.PreferencesWeighed(weighing()),
                new DisclosureEvent.EffectContested(word(), text(), "muscle", "statin", uncertain(), text()),
                new DisclosureEvent.CriterionAdded(word(), text()),
                new DisclosureEvent.ApprovalDecided(text(), approval()),
                decision(new InformedDecision.Chosen(
                        "statin", List.of(new Responsibility("muscle", one(Bearer.values()), text())))),
                decision(new InformedDecision.Deferred(text(), maybe(instant()))),
                decision(new InformedDecision.Refused(text())),
                decision(new InformedDecision.Denied("statin", denied())),
                decision(new InformedDecision.Referred("statin", Practice.BOARD, text())));
    }

    private DisclosureEvent.DecisionMade decision(InformedDecision decision) {
        return new DisclosureEvent.DecisionMade(
                text(),
                new DecisionTaken(
                        "d1",
                        2,
                        word(),
                        Practice.ADA,
                        instant(),
                        decision,
                        List.of("none"),
                        maybe(approval()),
                        List.of(remedy())));
    }

    private Content content() {
        List<Criterion> criteria = List.of(
                criterion("c0", Measure.Proportion.of(text(), text())),
                criterion("c1", new Measure.Amount(text())),
                criterion("c2", new Measure.Price(Currency.getInstance("EUR"))),
                criterion("c3", new Measure.RiskClass(1, 7)),
                criterion("c4", new Measure.Relative(text())));
        Choice choice = new Choice(
                "choice",
                Optional.of(text()),
                maybe(text()),
                List.of(
                        new Option("a", text(), maybe(text()), maybe(text()), new Availability.Open()),
                        new Option("b", text(), maybe(text()), maybe(text()), denied()),
                        new Option(
                                "c",
                                text(),
                                maybe(text()),
                                maybe(text()),
                                new Availability.NeedsApproval(
                                        Practice.BOARD,
                                        text(),
                                        maybe(Bytes.of(new byte[] {1, -2, 3})),
                                        maybe(text())))),
                maybe("a"),
                maybe(text()),
                maybe("b"));
        List<Effect> effects = List.of(
                effect("c0", "a", new Uncertain.Exact(0.1)),
                effect("c0", "b", new Uncertain.Counted(3, 100, Uncertain.Prior.JEFFREYS)),
                effect("c1", "a", uncertain()),
                effect("c1", "b", uncertain()),
                effect("c2", "a", new Uncertain.Exact(1999)));
        Estimate.Known estimate = new Estimate.Known(
                new Uncertain.Exact(random.nextDouble()), one(Scope.values()), List.of(), List.of(), List.of());
        return new Content(
                "d1",
                1 + random.nextInt(9),
                Practice.DOCTOR,
                Practice.ADA,
                instant(),
                Practice.CARE,
                choice,
                criteria,
                effects,
                List.of(new CorrelatedEffect(
                        "c1",
                        "a",
                        new Uncertain.Normal(1, 0.5),
                        Uncertain.Scale.LOG,
                        List.of("b"),
                        List.of(0.1),
                        List.of(List.of(0.2)),
                        Period.ofMonths(6),
                        one(Scope.values()),
                        evidence())),
                List.of(new Computed("c0", List.of("a"), "model 1", "ascvd", estimate, List.of(word()))),
                List.of(new Model(
                        "m",
                        "1",
                        text(),
                        word(),
                        word(),
                        text(),
                        one(Certainty.values()),
                        maybe(text()),
                        maybe("other"))),
                maybe(Interests.of(text(), text(), LocalDate.of(2026, 1, 2)).gaining("a", text())),
                List.of(new Question("q", "c0", text(), List.of(text(), text()), 1, text())),
                List.of(remedy()),
                List.of(new Contested("c1", "a", uncertain(), uncertain(), Practice.ADA, text(), instant())),
                List.of(new Finding("L16", one(Finding.Severity.values()), word(), text())),
                1_000);
    }

    private Weighing weighing() {
        Preferences preferences = Preferences.none()
                .value(
                        "c0",
                        new ValueFunction(
                                List.of(0.0, 0.3, 1.0),
                                List.of(1.0, 0.25, 0.0),
                                one(ValueFunction.OutOfRange.values())))
                .say(new Statement.MattersMore("c0", "c1"))
                .say(new Statement.Times("c0", "c1", 1.5))
                .say(new Statement.TimesBetween("c0", "c1", 1, 2))
                .say(new Statement.ShareBetween("c0", 0.1, 0.9))
                .say(new Statement.Exactly(Map.of("c0", 1.0)))
                .forbid(new Veto("c0", 0.02, 0.05));
        Assessment assessment = new Assessment(
                List.of(new Assessment.Fare(
                        "a",
                        List.of(random.nextDouble(), 1 / 3.0),
                        List.of(0.003, 0.001),
                        maybe(Map.of("c0", 1e-17)),
                        random.nextBoolean() ? OptionalDouble.of(0.5) : OptionalDouble.empty(),
                        0.25,
                        random.nextBoolean())),
                List.of(List.of(0.0, 1.0), List.of(0.5, 0.0)),
                0.75,
                List.of(new Assessment.Flip("c0", 0.4, "a", "b", random.nextBoolean())),
                Map.of("c0", 0.01),
                List.of("c4"),
                65_536,
                random.nextLong(),
                one(Assessment.Sampling.values()));
        return new Weighing(
                word(),
                preferences,
                new Settings(65_536, random.nextLong(), 2, 0.01),
                assessment,
                List.of(new Finding("L25", one(Finding.Severity.values()), word(), text())),
                instant());
    }

    private Uncertain uncertain() {
        return one(new Uncertain[] {
            new Uncertain.Exact(random.nextGaussian()),
            new Uncertain.Range(-1, random.nextDouble()),
            new Uncertain.Reported(0.011, 0.006, 0.016, one(Uncertain.Scale.values())),
            new Uncertain.Normal(random.nextGaussian(), random.nextDouble()),
            new Uncertain.LogNormal(random.nextGaussian(), random.nextDouble()),
            new Uncertain.Beta(1 + random.nextDouble(), 2),
            new Uncertain.Counted(0, 129, Uncertain.Prior.UNIFORM),
            new Uncertain.Gamma(2, 1 + random.nextDouble()),
            new Uncertain.StudentT(1, random.nextDouble(), 5),
            new Uncertain.Empirical(List.of(0.1, random.nextDouble())),
            new Uncertain.NoneKnown(text()),
            new Uncertain.Unknown(text())
        });
    }

    private Effect effect(String criterion, String option, Uncertain value) {
        return new Effect(
                criterion,
                option,
                value,
                maybe(Period.of(1, 2, 3)),
                one(Scope.values()),
                maybe(evidence()),
                maybe(text()),
                maybe(new Effect.WorstCase(text(), 0.5)));
    }

    private Evidence evidence() {
        return new Evidence(
                word(),
                maybe(URI.create("https://example.org/a?b=c")),
                LocalDate.of(2026, 11, 22),
                one(Certainty.values()),
                maybe(text()),
                maybe(text()),
                random.nextBoolean() ? OptionalInt.of(788) : OptionalInt.empty());
    }

    private Criterion criterion(String id, Measure measure) {
        return new Criterion(
                id, text(), one(Kind.values()), one(Better.values()), measure, one(Severity.values()), maybe(text()));
    }

    private Approval approval() {
        return new Approval(
                "b",
                random.nextBoolean(),
                Practice.BOARD,
                text(),
                List.of(text()),
                word(),
                instant(),
                Bytes.of(new byte[] {0, 1}),
                Bytes.of(new byte[64]),
                Bytes.of(new byte[44]));
    }

    private Availability.Denied denied() {
        return new Availability.Denied(text(), word(), text(), maybe(text()), maybe(instant()));
    }

    private Remedy remedy() {
        return new Remedy("r", "c0", text());
    }

    private Text text() {
        Text text = Text.of(Locale.ENGLISH, "en " + word()).and(Locale.GERMAN, "de " + word());
        return random.nextBoolean() ? text : text.and(Locale.ENGLISH, Level.PLAIN, "plain " + word());
    }

    private String word() {
        return one(new String[] {"<script>alert(1)</script>", "a \"quoted\" & 'odd' \\ one", "äöü ß € \uD83C\uDF37", "x"
                })
                + random.nextInt(1000);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
