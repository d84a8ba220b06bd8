package dev.cocreate.core.internal.dialogue;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.dialogue.Consequence.Adopted;
import dev.cocreate.dialogue.Consequence.Agreed;
import dev.cocreate.dialogue.Consequence.Erased;
import dev.cocreate.dialogue.Consequence.Expired;
import dev.cocreate.dialogue.Consequence.FellDormant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Presence.ContinueOn;
import dev.cocreate.dialogue.Presence.Intend;
import dev.cocreate.dialogue.Presence.Invite;
import dev.cocreate.dialogue.Presence.Leave;
import dev.cocreate.dialogue.Presence.Pause;
import dev.cocreate.dialogue.Presence.Rate;
import dev.cocreate.dialogue.Presence.Resume;
import java.util.List;

/** How moves about taking part, and what follows by itself, are written and read. */
final class PresenceForm {

    static final List<MoveKind<?>> KINDS = List.of(
            new MoveKind<>(
                    "invite",
                    Invite.class,
                    move -> Form.participant(move.participant()),
                    from -> new Invite(Form.participant(from))),
            new MoveKind<>(
                    "leave",
                    Leave.class,
                    move -> Json.object().with("reason", move.reason()),
                    from -> new Leave(from.text("reason"))),
            new MoveKind<>(
                    "pause",
                    Pause.class,
                    move -> Json.object().with("reason", move.reason()),
                    from -> new Pause(from.text("reason"))),
            new MoveKind<>("resume", Resume.class, move -> Json.object(), from -> new Resume()),
            new MoveKind<>(
                    "intend",
                    Intend.class,
                    move -> Json.object().with("intent", move.intent().name()),
                    from -> new Intend(Form.one(Presence.Intent.class, from, "intent"))),
            new MoveKind<>(
                    "rate",
                    Rate.class,
                    move -> Json.object().with("stars", move.stars()).with("words", move.words()),
                    from -> new Rate(from.small("stars"), from.text("words"))),
            new MoveKind<>(
                    "continue-on",
                    ContinueOn.class,
                    move -> Json.object().with("channel", move.channel()),
                    from -> new ContinueOn(from.text("channel"))),
            new MoveKind<>(
                    "agreed",
                    Agreed.class,
                    move -> Json.object()
                            .with("offer", move.offer())
                            .with("terms", move.termsHash())
                            .with("parties", Form.parties(move.parties()))
                            .with("in-force", move.inForce()),
                    from -> new Agreed(
                            from.integer("offer"),
                            from.text("terms"),
                            Form.parties(from, "parties"),
                            from.flag("in-force"))),
            new MoveKind<>(
                    "expired",
                    Expired.class,
                    move -> Json.object().with("offer", move.offer()),
                    from -> new Expired(from.integer("offer"))),
            new MoveKind<>(
                    "adopted",
                    Adopted.class,
                    move -> Json.object()
                            .with("amendment", move.amendment())
                            .with("version", move.version())
                            .with("from", Form.at(move.from())),
                    from -> new Adopted(from.integer("amendment"), from.small("version"), Form.instant(from, "from"))),
            new MoveKind<>(
                    "fell-dormant",
                    FellDormant.class,
                    move -> Json.object().with("since", Form.at(move.since())),
                    from -> new FellDormant(Form.instant(from, "since"))),
            new MoveKind<>("erased", Erased.class, move -> Json.object(), from -> new Erased()));

    private PresenceForm() {}
}
