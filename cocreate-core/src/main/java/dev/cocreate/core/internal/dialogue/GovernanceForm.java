package dev.cocreate.core.internal.dialogue;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.dialogue.Governance.Amend;
import dev.cocreate.dialogue.Governance.Appeal;
import dev.cocreate.dialogue.Governance.Argue;
import dev.cocreate.dialogue.Governance.Consent;
import dev.cocreate.dialogue.Governance.Remedy;
import dev.cocreate.dialogue.Governance.Report;
import dev.cocreate.dialogue.Governance.Review;
import dev.cocreate.dialogue.Governance.Rule;
import dev.cocreate.dialogue.charter.Sanction;
import java.util.List;

/** How moves about the rules are written and read. */
final class GovernanceForm {

    static final List<MoveKind<?>> KINDS = List.of(
            new MoveKind<>(
                    "amend",
                    Amend.class,
                    move -> Json.object()
                            .with("draft", CharterForm.write(move.draft()))
                            .with("why", move.why()),
                    from -> new Amend(CharterForm.charter(from.object("draft")), from.text("why"))),
            new MoveKind<>(
                    "consent",
                    Consent.class,
                    move -> Json.object().with("amendment", move.amendment()).with("agrees", move.agrees()),
                    from -> new Consent(from.integer("amendment"), from.flag("agrees"))),
            new MoveKind<>(
                    "report",
                    Report.class,
                    move -> Json.object()
                            .with("turn", move.turn())
                            .with("clause", move.clause())
                            .with("why", move.why()),
                    from -> new Report(from.integer("turn"), from.text("clause"), from.text("why"))),
            new MoveKind<>(
                    "rule",
                    Rule.class,
                    move -> Json.object()
                            .with("clause", move.clause())
                            .with("turns", Form.numbers(move.turns()))
                            .with("against", move.against().value())
                            .with("sanction", move.sanction().name())
                            .with("reasons", move.reasons()),
                    from -> new Rule(
                            from.text("clause"),
                            Form.numbers(from, "turns"),
                            Form.party(from, "against"),
                            Form.one(Sanction.class, from, "sanction"),
                            from.text("reasons"))),
            new MoveKind<>(
                    "appeal",
                    Appeal.class,
                    move -> Json.object().with("ruling", move.ruling()).with("why", move.why()),
                    from -> new Appeal(from.integer("ruling"), from.text("why"))),
            new MoveKind<>(
                    "argue",
                    Argue.class,
                    move -> Json.object().with("ruling", move.ruling()).with("words", move.words()),
                    from -> new Argue(from.integer("ruling"), from.text("words"))),
            new MoveKind<>(
                    "review",
                    Review.class,
                    move -> Json.object()
                            .with("ruling", move.ruling())
                            .with("upheld", move.upheld())
                            .with("reasons", move.reasons()),
                    from -> new Review(from.integer("ruling"), from.flag("upheld"), from.text("reasons"))),
            new MoveKind<>(
                    "remedy",
                    Remedy.class,
                    move -> Json.object().with("ruling", move.ruling()).with("what", move.what()),
                    from -> new Remedy(from.integer("ruling"), from.text("what"))));

    private GovernanceForm() {}
}
