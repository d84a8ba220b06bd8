package dev.cocreate.core.internal.delivery;

import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Ingest;
import dev.cocreate.channel.Receipt;
import dev.cocreate.core.internal.delivery.LaneEvent.RecipientHeard;
import dev.cocreate.core.internal.delivery.PostEvent.ChannelCursorSaved;
import dev.cocreate.core.internal.delivery.PostEvent.MessageKeptApart;
import dev.cocreate.core.internal.delivery.PostEvent.MessageTaken;
import dev.cocreate.core.internal.delivery.PostEvent.ThreadKnown;
import dev.cocreate.core.internal.dialogue.DialogueAct;
import dev.cocreate.core.internal.dialogue.Forum;
import dev.cocreate.core.internal.dialogue.Recipients;
import dev.cocreate.core.internal.dialogue.Turns;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Move;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what comes in over one channel. A message and the turn it becomes are stored in one transaction, under a key
 * made of the channel's own name for it: so it becomes one turn however often it is handed over, by whichever process.
 */
final class Reception implements ChannelContext {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int LONGEST_CURSOR = 10_000;

    private final Road road;
    private final Forum forum;
    private final ChannelProfile profile;

    Reception(Road road, Forum forum, ChannelProfile profile) {
        this.road = road;
        this.forum = forum;
        this.profile = profile;
    }

    @Override
    public Ingest receive(Inbound inbound) {
        String message = name(inbound.externalId());
        if (road.state(Latest.MESSAGE, message).isPresent()) {
            return Ingest.DUPLICATE;
        }
        if (!inbound.from().scheme().equals(profile.scheme()) || inbound.move() instanceof Consequence) {
            return keepApart(message, "forged", Optional.empty());
        }
        Optional<PartyId> sender = ContactBook.owner(road, inbound.from());
        if (sender.isEmpty()) {
            return keepApart(message, "unknown-sender", Optional.of(inbound.move()));
        }
        Optional<LaneState> lane = inbound.threadRef().flatMap(this::lane);
        boolean own = lane.flatMap(LaneState::id)
                .filter(id -> id.recipient().equals(sender.get()))
                .isPresent();
        if (!inbound.senderAuthenticated() && !(own && !profile.can(Ability.AUTHENTICATE))) {
            return keepApart(message, "sender-not-authenticated", Optional.of(inbound.move()));
        }
        Optional<String> dialogue = own
                ? lane.flatMap(LaneState::id).map(LaneId::dialogue)
                : inbound.threadRef().isPresent() ? Optional.empty() : latest(sender.get());
        return dialogue.isEmpty()
                ? keepApart(message, "unknown-conversation", Optional.of(inbound.move()))
                : take(message, dialogue.get(), sender.get(), inbound.move());
    }

    /** The lane a reference names: by our own token, or by what the channel calls it. */
    private Optional<LaneState> lane(String threadRef) {
        int dot = threadRef.indexOf('.');
        if (dot == 32) {
            LaneState lane = road.state(LaneState.FOLD, threadRef.substring(0, dot));
            return Optional.of(lane)
                    .filter(each -> each.id().isPresent() && each.token().equals(threadRef.substring(dot + 1)));
        }
        return road.state(Latest.THREAD, Hash.of("thread", threadRef))
                .map((ThreadKnown known) -> new LaneId(known.dialogue(), known.recipient()))
                .map(id -> road.state(LaneState.FOLD, id.key()));
    }

    private Optional<String> latest(PartyId sender) {
        List<String> all = forum.of(sender);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Ingest take(String message, String dialogue, PartyId sender, Move move) {
        DialogueAct act = Recipients.act(road, dialogue, sender, move);
        Outcome<Integer> outcome = road.take(act, new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                return decided(situation, message, act);
            }

            @Override
            public Integer yield(List<Recorded> recorded) {
                return recorded.size();
            }
        });
        if (outcome.isDone()) {
            return Ingest.COMMITTED;
        }
        String why = outcome.refused().orElseThrow().reasons().get(0).code();
        return why.equals("delivery.duplicate") ? Ingest.DUPLICATE : keepApart(message, why, Optional.of(move));
    }

    private Decided decided(Situation situation, String message, DialogueAct act) {
        if (situation.state(Latest.MESSAGE, message).isPresent()) {
            return LaneDecider.no("duplicate", "That came in before.", "Das kam schon an.");
        }
        Decided decided = Turns.decided(act, situation);
        if (!(decided instanceof Decided.Accepted accepted)) {
            return decided;
        }
        List<Change> changes = new ArrayList<>(accepted.changes());
        changes.add(PostAct.own(Latest.MESSAGE.stream(message), new MessageTaken(profile.scheme(), act.dialogue())));
        if (profile.proactive() != ChannelProfile.Proactive.ALWAYS) {
            LaneId back = new LaneId(act.dialogue(), act.by());
            situation.state(LaneState.FOLD, back.key());
            changes.add(PostAct.own(LaneDecider.stream(back), new RecipientHeard(profile.scheme())));
        }
        return Decided.accepted(changes);
    }

    private Ingest keepApart(String message, String why, Optional<Move> move) {
        Outcome<List<Recorded>> kept = PostAct.take(
                road,
                PostAct.STEWARD,
                "delivery.keep-apart",
                situation -> situation.state(Latest.MESSAGE, message).isPresent()
                        ? LaneDecider.no("duplicate", "That came in before.", "Das kam schon an.")
                        : Decided.accepted(PostAct.own(
                                Latest.MESSAGE.stream(message), new MessageKeptApart(profile.scheme(), why, move))));
        return kept.isDone() ? Ingest.QUARANTINED : Ingest.DUPLICATE;
    }

    @Override
    public Ingest malformed(String externalId, String why) {
        String message = name(externalId);
        return road.state(Latest.MESSAGE, message).isPresent()
                ? Ingest.DUPLICATE
                : keepApart(message, "malformed: " + why.substring(0, Math.min(200, why.length())), Optional.empty());
    }

    @Override
    public void receipt(String sendKey, Receipt receipt, Instant at) {
        int dash = sendKey.indexOf('-');
        if (dash != 32) {
            return;
        }
        long turn;
        try {
            turn = Long.parseLong(sendKey.substring(dash + 1));
        } catch (NumberFormatException e) {
            LOG.debug("channel {} reported on a send key that is none of ours", profile.scheme());
            return;
        }
        LaneState lane = road.state(LaneState.FOLD, sendKey.substring(0, dash));
        // Most reports that come late are no news; only those that are take the road.
        if (lane.id().isEmpty()
                || LaneDecider.receipt(lane, lane.id().get(), turn, receipt) instanceof Decided.Refused) {
            return;
        }
        LaneId id = lane.id().get();
        PostAct.take(
                road,
                PostAct.STEWARD,
                "delivery.note-receipt",
                situation -> LaneDecider.receipt(situation.state(LaneState.FOLD, id.key()), id, turn, receipt));
    }

    @Override
    public Optional<String> cursor() {
        return road.state(Latest.CURSOR, profile.scheme()).map(ChannelCursorSaved::cursor);
    }

    @Override
    public void saveCursor(String cursor) {
        if (cursor.length() > LONGEST_CURSOR) {
            throw new IllegalArgumentException(
                    "a cursor has at most " + LONGEST_CURSOR + " characters, but this one has " + cursor.length());
        }
        PostAct.take(road, PostAct.STEWARD, "delivery.save-cursor", situation -> {
            situation.state(Latest.CURSOR, profile.scheme());
            return Decided.accepted(
                    PostAct.own(Latest.CURSOR.stream(profile.scheme()), new ChannelCursorSaved(cursor)));
        });
    }

    @Override
    public void health(Health health, String why) {
        if (health == Health.UP) {
            LOG.info("channel {} is up: {}", profile.scheme(), why);
        } else {
            LOG.warn("channel {} is {}: {}", profile.scheme(), health, why);
        }
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return road.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private String name(String externalId) {
        if (externalId.isBlank()) {
            throw new CoCreateException(
                    "taking a message over channel '" + profile.scheme() + "': the channel gave it no name, so it could"
                            + " not be told from others. Nothing was stored; the channel must name what it hands over",
                    false);
        }
        return Hash.of("message", profile.scheme(), externalId);
    }
}
