package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.dialogue.Bargain.Accept;
import dev.cocreate.dialogue.Bargain.Breach;
import dev.cocreate.dialogue.Bargain.Decline;
import dev.cocreate.dialogue.Bargain.End;
import dev.cocreate.dialogue.Bargain.Fulfil;
import dev.cocreate.dialogue.Bargain.Meet;
import dev.cocreate.dialogue.Bargain.Signal;
import dev.cocreate.dialogue.Bargain.Table;
import dev.cocreate.dialogue.Bargain.Withdraw;
import dev.cocreate.dialogue.agreement.Proviso;
import dev.cocreate.dialogue.agreement.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How bargaining is written and read; the hash of terms is that of their form. */
final class BargainForm {

    static final List<MoveKind<?>> KINDS = List.of(
            new MoveKind<>(
                    "signal",
                    Signal.class,
                    move -> Json.object().with("issue", move.issue()).with("leaning", move.leaning()),
                    from -> new Signal(from.text("issue"), from.text("leaning"))),
            new MoveKind<>("table", Table.class, BargainForm::write, BargainForm::table),
            new MoveKind<>(
                    "accept",
                    Accept.class,
                    move -> Json.object().with("offer", move.offer()).with("terms", move.termsHash()),
                    from -> new Accept(from.integer("offer"), from.text("terms"))),
            new MoveKind<>(
                    "decline",
                    Decline.class,
                    move -> Json.object().with("offer", move.offer()).with("reason", move.reason()),
                    from -> new Decline(from.integer("offer"), from.text("reason"))),
            new MoveKind<>(
                    "withdraw",
                    Withdraw.class,
                    move -> Json.object().with("offer", move.offer()).with("reason", move.reason()),
                    from -> new Withdraw(from.integer("offer"), from.text("reason"))),
            new MoveKind<>(
                    "meet",
                    Meet.class,
                    move -> Json.object()
                            .with("agreement", move.agreement())
                            .with("proviso", move.proviso())
                            .with("evidence", move.evidence()),
                    from -> new Meet(from.integer("agreement"), from.small("proviso"), from.text("evidence"))),
            new MoveKind<>(
                    "fulfil",
                    Fulfil.class,
                    move -> Json.object().with("agreement", move.agreement()).with("words", move.words()),
                    from -> new Fulfil(from.integer("agreement"), from.text("words"))),
            new MoveKind<>(
                    "breach",
                    Breach.class,
                    move -> Json.object()
                            .with("agreement", move.agreement())
                            .with("by", move.by().value())
                            .with("how", move.how()),
                    from -> new Breach(from.integer("agreement"), Form.party(from, "by"), from.text("how"))),
            new MoveKind<>(
                    "end",
                    End.class,
                    move -> Json.object().with("agreement", move.agreement()).with("reason", move.reason()),
                    from -> new End(from.integer("agreement"), from.text("reason"))));

    private BargainForm() {}

    static String hash(Terms terms) {
        return Form.hash(write(terms));
    }

    private static Obj write(Table table) {
        return Json.object()
                .with("terms", write(table.terms()))
                .with("binding", table.binding())
                .withIf("expires", table.expires(), Form::at)
                .withIf("counters", Form.boxed(table.counters()), Num::of)
                .withIf("replaces", Form.boxed(table.replaces()), Num::of)
                .with("required", Form.parties(table.required()));
    }

    private static Table table(Obj from) {
        return new Table(
                terms(from.object("terms")),
                from.flag("binding"),
                Form.perhapsInstant(from, "expires"),
                Form.perhapsNumber(from, "counters"),
                Form.perhapsNumber(from, "replaces"),
                Form.parties(from, "required"));
    }

    static Obj write(Terms terms) {
        Obj items = Json.object();
        for (Map.Entry<String, String> item : terms.items().entrySet()) {
            items = items.with(item.getKey(), item.getValue());
        }
        return Json.object()
                .with("items", items)
                .withIf("price", terms.price(), Words::write)
                .withIf(
                        "selected",
                        terms.selected(),
                        selected -> Json.object()
                                .with("consumer", selected.consumer().value())
                                .with("element", selected.element())
                                .with("value", selected.value())
                                .with("purpose", selected.purpose().id())
                                .with("why", Words.write(selected.purpose().text())))
                .withIf("disclosure", terms.disclosure(), Str::new)
                .with("provisos", Arr.of(terms.provisos(), BargainForm::write));
    }

    static Terms terms(Obj from) {
        Map<String, String> items = new LinkedHashMap<>();
        from.object("items").members().forEach((issue, value) -> items.put(issue, value.asText(issue)));
        return new Terms(
                items,
                from.find("price").map(price -> Words.money(price.asObject())),
                from.find("selected").map(selected -> selected(selected.asObject())),
                Form.perhapsText(from, "disclosure"),
                from.list("provisos", each -> proviso(each.asObject())));
    }

    private static Terms.Selected selected(Obj from) {
        return new Terms.Selected(
                Form.party(from, "consumer"),
                from.text("element"),
                from.text("value"),
                new Purpose(from.text("purpose"), Words.text(from.object("why"))));
    }

    private static Obj write(Proviso proviso) {
        if (proviso instanceof Proviso.Acknowledged acknowledged) {
            return Json.object()
                    .with("acknowledged", acknowledged.disclosure())
                    .with("by", acknowledged.by().value());
        }
        if (proviso instanceof Proviso.Reported reported) {
            return Json.object()
                    .with("reported", reported.what())
                    .with("by", reported.by().value());
        }
        return Json.object().with("approved", true).with("by", proviso.by().value());
    }

    private static Proviso proviso(Obj from) {
        PartyId by = Form.party(from, "by");
        if (from.has("acknowledged")) {
            return new Proviso.Acknowledged(from.text("acknowledged"), by);
        }
        if (from.has("reported")) {
            return new Proviso.Reported(from.text("reported"), by);
        }
        if (from.has("approved")) {
            return new Proviso.Approved(by);
        }
        throw new MalformedJson("provisos", "no such proviso is known");
    }
}
