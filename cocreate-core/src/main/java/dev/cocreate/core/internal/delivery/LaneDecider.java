package dev.cocreate.core.internal.delivery;

import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Receipt;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneBegan;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneReleased;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneTaken;
import dev.cocreate.core.internal.delivery.LaneEvent.ReceiptNoted;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnGivenUp;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.journal.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides what happens on a lane. Pure. */
final class LaneDecider {

    private LaneDecider() {}

    static StreamId stream(LaneId id) {
        return LaneState.FOLD.stream(id.key());
    }

    /** Takes the lane for a process, unless another still has it. */
    static Decided lease(LaneState lane, LaneId id, String holder, String token, Duration time, Instant now) {
        if (!lane.lease().isOf(holder) && now.isBefore(lane.lease().until())) {
            return taken();
        }
        List<Change> changes = new ArrayList<>();
        if (lane.id().isEmpty()) {
            changes.add(PostAct.own(stream(id), new LaneBegan(id.dialogue(), id.recipient(), token)));
        }
        changes.add(PostAct.own(stream(id), new LaneTaken(holder, lane.lease().fence() + 1, now.plus(time))));
        return Decided.accepted(changes);
    }

    static Decided taken() {
        return no("lane-taken", "Another process is delivering there.", "Dort stellt gerade ein anderer Prozess zu.");
    }

    /** Records what a process did on a lane, if it is still the one that may. */
    static Decided record(LaneState lane, LaneId id, long fence, List<Change> changes) {
        return lane.lease().fence() == fence
                ? Decided.accepted(changes)
                : no(
                        "lane-lost",
                        "Another process has taken over there.",
                        "Dort hat inzwischen ein anderer Prozess übernommen.");
    }

    /** Lets go of the lane, if this process still has it. */
    static Decided release(LaneState lane, LaneId id, String holder) {
        return lane.lease().isOf(holder)
                ? Decided.accepted(PostAct.own(
                        stream(id), new LaneReleased(holder, lane.lease().fence())))
                : no(
                        "lane-lost",
                        "Another process has taken over there.",
                        "Dort hat inzwischen ein anderer Prozess übernommen.");
    }

    /** Whether what a channel reports is news, and of something sent. */
    static boolean isNews(LaneState lane, long turn, Receipt receipt) {
        DeliveryState now = lane.of(turn);
        boolean out = turn <= lane.settled()
                && (now == DeliveryState.SENT || now == DeliveryState.DELIVERED || now == DeliveryState.READ);
        return out
                && switch (receipt) {
                    case SENT -> false;
                    case DELIVERED, FAILED -> now == DeliveryState.SENT;
                    case READ -> now != DeliveryState.READ;
                };
    }

    /** Notes what a channel reports. A turn that failed after all is given up like any other, and its author told. */
    static Decided receipt(LaneState lane, LaneId id, Turn turn, Receipt receipt) {
        if (!isNews(lane, turn.number(), receipt)) {
            return no("no-news", "That is no news.", "Das ist nichts Neues.");
        }
        return receipt == Receipt.FAILED
                ? Decided.accepted(Change.of(
                                stream(id),
                                id.recipient(),
                                new TurnGivenUp(
                                        turn.number(),
                                        1,
                                        "the channel reported that it failed",
                                        false,
                                        Lane.holds(turn.move())))
                        .concerning(List.of(turn.by())))
                : Decided.accepted(PostAct.own(stream(id), new ReceiptNoted(turn.number(), receipt)));
    }

    static Decided no(String code, String english, String german) {
        return Decided.refused(refusal(code, english, german));
    }

    static Refusal refusal(String code, String english, String german) {
        return Refusal.of(
                Reason.of("delivery." + code, Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german)));
    }
}
