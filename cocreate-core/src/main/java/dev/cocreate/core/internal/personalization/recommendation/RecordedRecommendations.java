package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.recommendation.Scoring.Scored;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.Named;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Explanation;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Proposal;
import dev.cocreate.personalization.recommendation.Recommendation;
import dev.cocreate.personalization.recommendation.Recommendations;
import dev.cocreate.personalization.recommendation.Remembered;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.personalization.recommendation.Tastes;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One person's recommendations from one seat, over the road. Immutable; safe for several threads. */
final class RecordedRecommendations implements Recommendations {

    private static final int MOST_AT_ONCE = 100;
    private static final int MORE = 10;

    private final Desk desk;
    private final Shelf shelf;
    private final PartyId owner;
    private final PartyId seat;

    RecordedRecommendations(Desk desk, Shelf shelf, PartyId owner, PartyId seat) {
        this.desk = desk;
        this.shelf = shelf;
        this.owner = owner;
        this.seat = seat;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public PartyId owner() {
        return owner;
    }

    @Override
    public PartyId seat() {
        return seat;
    }

    @Override
    public Recommendations as(PartyId by) {
        return new RecordedRecommendations(desk, shelf, owner, Objects.requireNonNull(by, "by"));
    }

    @Override
    public Outcome<Remembered> chose(String item) {
        return remember(item, TasteAct.Kind.CHOOSE, 0);
    }

    @Override
    public Outcome<Remembered> rated(String item, int stars) {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("a rating is 1 to 5 stars, but was " + stars);
        }
        return remember(item, TasteAct.Kind.RATE, stars);
    }

    @Override
    public Outcome<Remembered> returned(String item) {
        return remember(item, TasteAct.Kind.RETURN, 0);
    }

    private Outcome<Remembered> remember(String item, TasteAct.Kind kind, int stars) {
        Optional<Named> named = named(item);
        if (named.isPresent() && kind != TasteAct.Kind.RETURN) {
            Optional<Refusal> refused = desk.keep(owner, seat, shelf);
            if (refused.isPresent()) {
                return new Outcome.Refused<>(refused.get());
            }
        }
        TasteAct.Remember act = new TasteAct.Remember(seat, owner, shelf.name(), named, kind, stars);
        return take(
                act,
                (situation, state) -> {
                    Optional<String> fact = desk.kept(situation, owner, shelf);
                    return fact.isPresent() || named.isEmpty()
                            ? TasteDecider.decide(act, state, fact.orElse(""))
                            : TasteDecider.notKept();
                },
                state -> Objects.requireNonNull(state.remembered().get(item)));
    }

    @Override
    public Outcome<Exclusion> exclude(String item, Exclusion how) {
        TasteAct.Exclude act =
                new TasteAct.Exclude(seat, owner, shelf.name(), named(item), Objects.requireNonNull(how, "how"));
        return take(
                act,
                (situation, state) -> TasteDecider.decide(act, state),
                state -> Objects.requireNonNull(state.excluded().get(item)));
    }

    @Override
    public Outcome<Exclusion> reopen(String item) {
        Exclusion before = state().excluded().getOrDefault(item, Exclusion.PROPOSAL);
        Named named = named(item).orElseGet(() -> new Named(item, Text.of(item.isBlank() ? "?" : item)));
        TasteAct.Reopen act = new TasteAct.Reopen(seat, owner, shelf.name(), named);
        return take(act, (situation, state) -> TasteDecider.decide(act, state), state -> before);
    }

    @Override
    public Outcome<Double> heedOthers(double share) {
        TasteAct.Heed act = new TasteAct.Heed(seat, owner, shelf.name(), Tastes.checkShare(share));
        return take(act, (situation, state) -> TasteDecider.decide(act, state), TasteState::others);
    }

    @Override
    public Outcome<Boolean> lend() {
        return lend(true);
    }

    @Override
    public Outcome<Boolean> keepToHerself() {
        return lend(false);
    }

    private Outcome<Boolean> lend(boolean lends) {
        TasteAct.Lend act = new TasteAct.Lend(seat, owner, shelf.name(), lends);
        return take(act, (situation, state) -> TasteDecider.decide(act, state), TasteState::lends);
    }

    @Override
    public Tastes tastes() {
        if (!seat.equals(owner)) {
            throw new IllegalStateException(
                    "only she sees all that is held of her here, but this is the seat of " + seat);
        }
        TasteState state = state();
        List<Remembered> remembered = desk.kept(owner, shelf)
                .map(fact -> List.copyOf(state.under(fact).values()))
                .orElse(List.of());
        List<String> lent = desk.crowds().ask(shelf, crowd -> crowd.lent(owner));
        return new Tastes(remembered, state.excluded(), state.others(), state.lends(), Set.copyOf(lent));
    }

    @Override
    public Outcome<Proposal> propose(int most, Purpose purpose) {
        if (most < 1 || most > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_AT_ONCE + " items are proposed, but " + most + " were asked");
        }
        // Rules may forbid some, so a few more are looked for.
        Proposing proposing = new Proposing(desk.shelves(), most + MORE);
        Asking asking = Asking.about(shelf.name(), owner, purpose).by(seat);
        return desk.decide(asking, proposing).map(decision -> proposal(decision, proposing, most));
    }

    private Proposal proposal(Decision decision, Proposing proposing, int most) {
        Map<String, Scored> scored = new HashMap<>();
        proposing.scored().forEach(each -> scored.put(each.item().code(), each));
        Map<String, Text> placed = placed(decision.explanation());
        List<Recommendation> recommendations = new ArrayList<>();
        for (String code : order(decision.conclusion())) {
            if (recommendations.size() == most) {
                break;
            }
            Scored found = scored.get(code);
            if (found != null) {
                recommendations.add(new Recommendation(
                        found.item(), found.weight(), found.evidence(), ReasonWords.of(found, proposing.others())));
            } else if (placed.containsKey(code)) {
                Item item = shelf.assortment().item(code).orElseGet(() -> Item.of(code, Text.of(code)));
                recommendations.add(new Recommendation(item, 0, List.of(), placed.get(code)));
            }
        }
        return new Proposal(recommendations, proposing.notes(), decision);
    }

    private static List<String> order(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Ranked ranked) {
            return ranked.order();
        }
        return conclusion instanceof Conclusion.Chosen chosen ? List.of(chosen.value()) : List.of();
    }

    /** The values that a rule somebody wrote put there, and why. */
    private static Map<String, Text> placed(Explanation explanation) {
        Map<String, Text> placed = new HashMap<>();
        for (Explanation.Applied each : explanation.applied()) {
            Effect effect = each.rule().rule().effect();
            Text why = each.rule().rule().rationale();
            if (effect instanceof Effect.Rank rank && rank.weight() > 0) {
                placed.putIfAbsent(rank.value(), why);
            } else if (effect instanceof Effect.Choose choose) {
                placed.putIfAbsent(choose.value(), why);
            } else if (effect instanceof Effect.Require require) {
                placed.putIfAbsent(require.value(), why);
            }
        }
        return placed;
    }

    private TasteState state() {
        return desk.road().state(TasteState.FOLD, TasteState.name(shelf.name(), owner));
    }

    private Optional<Named> named(String item) {
        return shelf.assortment().item(item).map(each -> new Named(each.code(), each.title()));
    }

    private <T> Outcome<T> take(
            TasteAct act, BiFunction<Situation, TasteState, Decided> decide, Function<TasteState, T> value) {
        return desk.road().take(act, new Step<T>() {
            @Override
            public Decided decide(Situation situation) {
                return decide.apply(situation, situation.state(TasteState.FOLD, TasteState.name(shelf.name(), owner)));
            }

            @Override
            public T yield(List<Recorded> recorded) {
                return value.apply(state());
            }
        });
    }
}
