package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.Composer.Frame;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Acknowledge;
import dev.cocreate.core.internal.disclosure.DisclosureAct.AddCriterion;
import dev.cocreate.core.internal.disclosure.DisclosureAct.AnswerQuestion;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Approve;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Choose;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Contest;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Decide;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Issue;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Revise;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Show;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Weigh;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.ApprovalDecided;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.Cause;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DecisionMade;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureIssued;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureWithheld;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.PreferencesWeighed;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.QuestionAnswered;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.RiskAcknowledged;
import dev.cocreate.core.internal.disclosure.DisclosureState.Current;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.disclosure.render.Renderings;
import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.core.internal.disclosure.weigh.Smaa;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Disclosures;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Renderer;
import dev.cocreate.disclosure.Shown;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.Arbiter;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Standing;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessor;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.journal.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Disclosures along the road. Safe for several threads. */
public final class DisclosureDesk implements Disclosures {

    private static final int PAGE = 500;

    private final Road road;
    private final Models models;
    private final Issuing issuing;
    private final Renderer renderer = new Renderings();
    private final Assessor assessor = new Smaa();

    public DisclosureDesk(Road road, ProfileReader facts, Models models) {
        this.road = road;
        this.models = models;
        this.issuing = new Issuing(facts, new Composer(models));
    }

    @Override
    public List<Finding> check(Draft draft) {
        return issuing.check(draft, road.now());
    }

    @Override
    public Outcome<Disclosure> issue(PartyId by, PartyId person, Draft draft, Purpose purpose) {
        String id = road.newId().toString();
        Issue act = new Issue(by, id, person, draft, purpose);
        return issued(act, (situation, state) -> {
            Frame frame = new Frame(id, 1, by, person, situation.now(), purpose);
            return issuing.decide(situation, frame, by, draft, Cause.FIRST);
        });
    }

    @Override
    public Outcome<Disclosure> revise(PartyId by, String disclosure, Draft draft, Purpose purpose) {
        Revise act = new Revise(by, disclosure, draft, purpose);
        return issued(act, (situation, state) -> issuing.revise(situation, state, act));
    }

    @Override
    public Optional<Disclosure> find(PartyId reader, String disclosure) {
        DisclosureState state = road.state(DisclosureState.FOLD, disclosure);
        return state.hasPart(reader) ? state.current().map(Current::disclosure) : Optional.empty();
    }

    @Override
    public List<String> of(PartyId person) {
        Set<String> ids = new LinkedHashSet<>();
        long from = 0;
        List<Recorded> page;
        do {
            page = road.read(new Query.Concerning(person, from), PAGE);
            for (Recorded each : page) {
                from = each.position() + 1;
                if (each.event() instanceof DisclosureIssued
                        && each.header().subject().equals(person)) {
                    ids.add(each.header().stream().name());
                }
            }
        } while (page.size() == PAGE);
        return List.copyOf(ids);
    }

    @Override
    public Outcome<Shown> show(PartyId by, String disclosure, PartyId to, View view) {
        Show act = new Show(by, disclosure, to, view);
        return take(
                act,
                (situation, state) -> DisclosureDecider.show(state, act),
                recorded -> new Shown(
                        road.state(DisclosureState.FOLD, disclosure)
                                .current()
                                .orElseThrow()
                                .disclosure(),
                        to,
                        view,
                        recorded.get(0).at()));
    }

    @Override
    public Outcome<Acknowledged> acknowledge(PartyId person, String disclosure, String sha256, String criterion) {
        Acknowledge act = new Acknowledge(person, disclosure, sha256, criterion);
        return take(
                act,
                (situation, state) -> DisclosureDecider.acknowledge(state, act, situation.now()),
                recorded -> event(recorded, RiskAcknowledged.class).acknowledged());
    }

    @Override
    public Outcome<Answered> answer(PartyId person, String disclosure, String sha256, String question, int answer) {
        AnswerQuestion act = new AnswerQuestion(person, disclosure, sha256, question, answer);
        return take(
                act,
                (situation, state) -> DisclosureDecider.answer(state, act, situation.now()),
                recorded -> event(recorded, QuestionAnswered.class).answered());
    }

    @Override
    public Outcome<Weighing> weigh(
            PartyId person, String disclosure, String sha256, Preferences preferences, Settings settings) {
        Weigh act = new Weigh(person, disclosure, sha256, preferences, settings);
        return take(
                act,
                (situation, state) -> WeighingDecider.weigh(state, act, assessor, situation.now()),
                recorded -> event(recorded, PreferencesWeighed.class).weighing());
    }

    @Override
    public Outcome<Disclosure> contest(
            PartyId person,
            String disclosure,
            String sha256,
            String criterion,
            String option,
            Uncertain value,
            Text why) {
        Contest act = new Contest(person, disclosure, sha256, criterion, option, value, why);
        return issued(act, (situation, state) -> RevisionDecider.contest(state, act, assessor, situation.now()));
    }

    @Override
    public Outcome<Disclosure> add(
            PartyId person, String disclosure, String sha256, Criterion criterion, List<Effect> effects) {
        AddCriterion act = new AddCriterion(person, disclosure, sha256, criterion, List.copyOf(effects));
        return issued(act, (situation, state) -> RevisionDecider.add(state, act, assessor, situation.now()));
    }

    @Override
    public Outcome<Approval> approve(
            Arbiter arbiter,
            String disclosure,
            String sha256,
            String option,
            boolean granted,
            Text reasons,
            List<Text> conditions) {
        Approval approval =
                Signatures.signed(arbiter, disclosure, sha256, option, granted, reasons, conditions, road.now());
        Approve act = new Approve(arbiter.id(), disclosure, sha256, approval);
        return take(
                act,
                (situation, state) -> DecisionDecider.approve(state, act),
                recorded -> event(recorded, ApprovalDecided.class).approval());
    }

    @Override
    public Outcome<DecisionTaken> decide(PartyId by, String disclosure, String sha256, InformedDecision decision) {
        Function<List<Recorded>, DecisionTaken> taken =
                recorded -> event(recorded, DecisionMade.class).taken();
        if (decision instanceof InformedDecision.Chosen chosen) {
            Optional<Current> current =
                    road.state(DisclosureState.FOLD, disclosure).current();
            if (current.isEmpty()) {
                return take(
                        new Decide(by, disclosure, sha256, decision),
                        (situation, state) -> Decided.refused(Refusal.of(Reasons.unknown(disclosure))),
                        taken);
            }
            // Whichever version these are of: an act that quotes another hash than the current one is refused anyway.
            Disclosure about = current.get().disclosure();
            Choose act = new Choose(by, disclosure, sha256, about.choice().id(), about.purpose(), chosen);
            return take(act, (situation, state) -> DecisionDecider.choose(state, act, situation.now()), taken);
        }
        Decide act = new Decide(by, disclosure, sha256, decision);
        return take(act, (situation, state) -> DecisionDecider.decide(state, act, situation.now()), taken);
    }

    @Override
    public Optional<Standing> standing(PartyId reader, String disclosure) {
        DisclosureState state = road.state(DisclosureState.FOLD, disclosure);
        return state.hasPart(reader) ? state.current().map(current -> Standings.of(state, current)) : Optional.empty();
    }

    @Override
    public List<ModelCard> models() {
        return models.cards();
    }

    @Override
    public Assessor assessor() {
        return assessor;
    }

    @Override
    public Renderer renderer() {
        return renderer;
    }

    /** An act that ends in a version: or, where a person's facts did not allow one, in the reasons. */
    private Outcome<Disclosure> issued(DisclosureAct act, BiFunction<Situation, DisclosureState, Decided> decide) {
        Outcome<Event> outcome = take(
                act,
                decide,
                recorded -> recorded.stream()
                        .map(Recorded::event)
                        .filter(event -> event instanceof DisclosureIssued || event instanceof DisclosureWithheld)
                        .findFirst()
                        .orElseThrow());
        if (outcome instanceof Outcome.Done<Event> done && done.value() instanceof DisclosureWithheld withheld) {
            return new Outcome.Refused<>(withheld.refusal(), OptionalLong.of(done.position()));
        }
        return outcome.map(event -> ContentForm.disclosure(((DisclosureIssued) event).master()));
    }

    private <T> Outcome<T> take(
            DisclosureAct act,
            BiFunction<Situation, DisclosureState, Decided> decide,
            Function<List<Recorded>, T> yield) {
        return road.take((Act) act, new Step<T>() {
            @Override
            public Decided decide(Situation situation) {
                return decide.apply(situation, situation.state(DisclosureState.FOLD, act.id()));
            }

            @Override
            public T yield(List<Recorded> recorded) {
                return yield.apply(recorded);
            }
        });
    }

    private static <E extends Event> E event(List<Recorded> recorded, Class<E> type) {
        return recorded.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
