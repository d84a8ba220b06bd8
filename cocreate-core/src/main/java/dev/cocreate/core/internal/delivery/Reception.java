package dev.cocreate.core.internal.delivery;

import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
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
import java.util.Locale;
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
    private static final Text UNKNOWN_CONVERSATION = Text.of(
                    Locale.ENGLISH, "It could not be told which of your dialogues it belongs to.")
            .and(Locale.GERMAN, "Zu welchem Ihrer Gespräche sie gehört, ließ sich nicht erkennen.");

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
            return keepApart(message, PostAct.STEWARD, "forged", Optional.empty(), Optional.empty());
        }
        Optional<PartyId> sender = ContactBook.owner(road, inbound.from());
        if (sender.isEmpty()) {
            return keepApart(message, PostAct.STEWARD, "unknown-sender", Optional.of(inbound.move()), Optional.empty());
        }
        Optional<LaneState> lane = inbound.threadRef().flatMap(ref -> lane(ref, sender.get()));
        boolean own = lane.flatMap(LaneState::id)
                .filter(id -> id.recipient().equals(sender.get()))
                .isPresent();
        if (!inbound.senderAuthenticated() && !(own && !profile.can(Ability.AUTHENTICATE))) {
            return keepApart(
                    message,
                    PostAct.STEWARD,
                    "sender-not-authenticated",
                    Optional.of(inbound.move()),
                    Optional.empty());
        }
        Optional<String> dialogue = own
                ? lane.flatMap(LaneState::id).map(LaneId::dialogue)
                : inbound.threadRef().isPresent() ? Optional.empty() : only(sender.get());
        return dialogue.isEmpty()
                ? keepApart(
                        message,
                        sender.get(),
                        "delivery.unknown-conversation",
                        Optional.of(inbound.move()),
                        Optional.of(UNKNOWN_CONVERSATION))
                : take(message, dialogue.get(), sender.get(), inbound.move());
    }

    /** The lane a reference names: by our own token, or by what the channel calls it. */
    private Optional<LaneState> lane(String threadRef, PartyId sender) {
        int dot = threadRef.indexOf('.');
        if (dot > 0 && LaneId.isKey(threadRef.substring(0, dot))) {
            LaneState lane = road.state(LaneState.FOLD, threadRef.substring(0, dot));
            return Optional.of(lane)
                    .filter(each -> each.id().isPresent() && each.token().equals(threadRef.substring(dot + 1)));
        }
        return road.state(Latest.THREAD, Latest.thread(profile.scheme(), sender, threadRef))
                .map((ThreadKnown known) -> new LaneId(known.dialogue(), known.recipient()))
                .map(id -> road.state(LaneState.FOLD, id.key()));
    }

    /**
     * The dialogue she takes part in, if it is one. Among several nobody guesses: what was meant for one would be read by
     * the others, and anybody could draw her words to himself by opening one more.
     */
    private Optional<String> only(PartyId sender) {
        List<String> live = forum.of(sender).stream()
                .filter(dialogue -> Recipients.takesPart(road, dialogue, sender))
                .limit(2)
                .toList();
        return live.size() == 1 ? Optional.of(live.get(0)) : Optional.empty();
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
        Reason why = outcome.refused().orElseThrow().reasons().get(0);
        return why.code().equals("delivery.duplicate")
                ? Ingest.DUPLICATE
                : keepApart(message, sender, why.code(), Optional.of(move), Optional.of(why.text()));
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

    /** @param whose whose words it is, so that it goes when she is erased; the library's own if nobody's known */
    private Ingest keepApart(String message, PartyId whose, String why, Optional<Move> move, Optional<Text> because) {
        Outcome<List<Recorded>> kept = PostAct.take(
                road,
                PostAct.STEWARD,
                "delivery.keep-apart",
                situation -> situation.state(Latest.MESSAGE, message).isPresent()
                        ? LaneDecider.no("duplicate", "That came in before.", "Das kam schon an.")
                        : Decided.accepted(Change.of(
                                Latest.MESSAGE.stream(message),
                                whose,
                                new MessageKeptApart(profile.scheme(), why, move, because))));
        return kept.isDone() ? Ingest.QUARANTINED : Ingest.DUPLICATE;
    }

    @Override
    public Ingest malformed(String externalId, String why) {
        String message = name(externalId);
        return road.state(Latest.MESSAGE, message).isPresent()
                ? Ingest.DUPLICATE
                : keepApart(
                        message, PostAct.STEWARD, "malformed: " + Excerpt.of(why), Optional.empty(), Optional.empty());
    }

    @Override
    public void receipt(String sendKey, Receipt receipt, Instant at) {
        int dash = sendKey.indexOf('-');
        if (dash < 0 || !LaneId.isKey(sendKey.substring(0, dash))) {
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
        if (lane.id().isEmpty() || !LaneDecider.isNews(lane, turn, receipt)) {
            return;
        }
        LaneId id = lane.id().get();
        new Outbox(road, id)
                .turn(turn)
                .ifPresent(found -> PostAct.take(
                        road,
                        PostAct.STEWARD,
                        "delivery.note-receipt",
                        situation ->
                                LaneDecider.receipt(situation.state(LaneState.FOLD, id.key()), id, found, receipt)));
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
            LOG.info("channel {} is up: {}", profile.scheme(), Excerpt.of(why));
        } else {
            LOG.warn("channel {} is {}: {}", profile.scheme(), health, Excerpt.of(why));
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
