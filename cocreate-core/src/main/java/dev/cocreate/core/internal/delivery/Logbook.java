package dev.cocreate.core.internal.delivery;

import dev.cocreate.PartyId;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.core.internal.delivery.LaneEvent.AttemptFailed;
import dev.cocreate.core.internal.delivery.LaneEvent.Handed;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnGivenUp;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnsHandedOver;
import dev.cocreate.core.internal.delivery.LaneState.Attempt;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.dialogue.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes what became of attempts along one lane, and says when the next one is due. */
final class Logbook {

    private final Road road;
    private final Office office;
    private final LaneId id;

    Logbook(Road road, Office office, LaneId id) {
        this.road = road;
        this.office = office;
        this.id = id;
    }

    /** Turns went out. */
    void handedOver(Slip slip, Station station, List<Handed> handed, Optional<String> thread) {
        if (!handed.isEmpty()) {
            String scheme = station.profile().scheme();
            Optional<String> news =
                    thread.filter(ref -> !ref.equals(slip.lane().threads().get(scheme)));
            news.ifPresent(ref -> slip.thread(scheme, ref));
            note(slip, new TurnsHandedOver(scheme, handed, news), List.of());
        }
    }

    /** The longest a far side puts off: beyond, it is asked again, and what is old is given up rather than kept for ever. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * After an attempt that certainly came to nothing, or may be repeated safely. Returns when to try again, or nothing
     * if the turn was given up.
     */
    Optional<Instant> failed(Slip slip, Turn turn, Attempt tried, SendOutcome outcome, Station station) {
        Instant now = road.now();
        if (outcome instanceof SendOutcome.Refused refused) {
            if (refused.refusal() == SendOutcome.Refusal.FATAL) {
                station.breaker().open(now, now.plus(office.pace().longest()));
                return Optional.of(backAgain(slip, turn, tried, station));
            }
            return givenUp(slip, turn, tried.count() + 1, refused.refusal() + ": " + refused.reason());
        }
        String why = outcome instanceof SendOutcome.RetryLater later
                ? later.reason()
                : ((SendOutcome.Unknown) outcome).reason();
        Optional<Instant> notBefore = outcome instanceof SendOutcome.RetryLater later
                ? later.notBefore().map(at -> at.isAfter(now.plus(A_DAY)) ? now.plus(A_DAY) : at)
                : Optional.empty();
        if (outcome instanceof SendOutcome.RetryLater later && later.wholeChannel()) {
            station.breaker().open(now, notBefore.orElse(now));
            return Optional.of(backAgain(slip, turn, tried, station));
        }
        station.breaker().failed(now);
        int count = tried.count() + 1;
        boolean old = tried.first()
                .filter(first -> !now.isBefore(first.plus(office.pace().age())))
                .isPresent();
        if (count >= office.pace().attempts() || old) {
            return givenUp(slip, turn, count, why);
        }
        Instant next = office.pace().next(now, id.sendKey(turn.number()), count);
        Instant at = notBefore.filter(next::isBefore).orElse(next);
        note(slip, new AttemptFailed(turn.number(), count, why, at), List.of());
        return Optional.of(at);
    }

    /** The channel as a whole is not to be used now; what was begun is called off without counting. */
    private Instant backAgain(Slip slip, Turn turn, Attempt tried, Station station) {
        Instant open = station.breaker().openUntil();
        if (!station.profile().can(Ability.DEDUPLICATE)) {
            note(
                    slip,
                    new AttemptFailed(turn.number(), tried.count(), "the channel was not to be used", open),
                    List.of());
        }
        return open;
    }

    private Optional<Instant> givenUp(Slip slip, Turn turn, int attempts, String why) {
        note(slip, new TurnGivenUp(turn.number(), attempts, why, false, Lane.holds(turn.move())), List.of(turn.by()));
        return Optional.empty();
    }

    /** Something happened that its authors, if any, are shown. */
    void note(Slip slip, LaneEvent event, List<PartyId> authors) {
        slip.add(
                authors.isEmpty()
                        ? PostAct.own(LaneDecider.stream(id), event)
                        : Change.of(LaneDecider.stream(id), id.recipient(), event)
                                .concerning(authors));
    }
}
