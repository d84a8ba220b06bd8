package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.disclosure.form.Content.Contested;
import dev.cocreate.core.internal.disclosure.form.Content.Model;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.risk.Estimate;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The master: a disclosure's whole content as JSON. What is hashed are these bytes; every rendering is made from them.
 */
public final class ContentForm {

    private static final String FORMAT = "cocreate-disclosure/1";

    private ContentForm() {}

    public static Obj write(Content content) {
        return Json.object()
                .with("format", FORMAT)
                .with("id", content.id())
                .with("version", content.version())
                .with("issuer", content.issuer().value())
                .with("person", content.person().value())
                .with("issuedAt", content.issuedAt().toString())
                .with("purpose", Forms.write(content.purpose()))
                .with("choice", ChoiceForm.write(content.choice()))
                .with("outOf", content.outOf())
                .with("criteria", Arr.of(content.criteria(), EffectForm::write))
                .with("effects", Arr.of(content.effects(), effect -> write(content, effect)))
                .with("correlated", Arr.of(content.correlated(), EffectForm::write))
                .with("computed", Arr.of(content.computed(), each -> write(content, each)))
                .with("models", Arr.of(content.models(), ContentForm::write))
                .withIf("interests", content.interests(), ChoiceForm::write)
                .with("questions", Arr.of(content.questions(), ChoiceForm::write))
                .with("remedies", Arr.of(content.remedies(), Forms::write))
                .with("contested", Arr.of(content.contested(), each -> write(content, each)))
                .with("findings", Arr.of(content.findings(), Forms::write));
    }

    /** An effect with its figures as shown. */
    private static Obj write(Content content, Effect effect) {
        Criterion criterion = content.criterion(effect.criterion()).orElseThrow();
        Optional<Figure> difference = content.choice()
                .statusQuo()
                .filter(unchanged -> !unchanged.equals(effect.option()))
                .flatMap(unchanged -> content.effect(effect.criterion(), unchanged))
                .flatMap(unchanged -> Figure.difference(effect.value(), unchanged.value(), criterion, content.outOf()));
        return EffectForm.write(effect)
                .withIf("figure", Figure.of(effect.value(), criterion, content.outOf()), Figure::write)
                .withIf("difference", difference, Figure::write)
                .withIf(
                        "worst",
                        effect.worstCase(),
                        worst -> Figure.of(
                                        new Limits(worst.value(), Optional.empty(), Optional.empty()),
                                        criterion.measure(),
                                        content.outOf())
                                .write());
    }

    public static Content read(Obj from) {
        if (!from.text("format").equals(FORMAT)) {
            throw new MalformedJson("format", "it is not " + FORMAT);
        }
        return new Content(
                from.text("id"),
                from.small("version"),
                Forms.party(from, "issuer"),
                Forms.party(from, "person"),
                Forms.instant(from, "issuedAt"),
                Forms.purpose(from.object("purpose")),
                ChoiceForm.choice(from.object("choice")),
                from.list("criteria", EffectForm::criterion),
                from.list("effects", EffectForm::effect),
                from.list("correlated", EffectForm::correlated),
                from.list("computed", ContentForm::computed),
                from.list("models", ContentForm::model),
                from.find("interests").map(interests -> ChoiceForm.interests(interests.asObject())),
                from.list("questions", ChoiceForm::question),
                from.list("remedies", Forms::remedy),
                from.list("contested", ContentForm::contested),
                from.list("findings", Forms::finding),
                from.small("outOf"));
    }

    /** The disclosure a master is of. */
    public static Disclosure disclosure(Obj master) {
        Content content = read(master);
        Bytes bytes = master.bytes();
        return new Disclosure(
                content.id(),
                content.version(),
                sha256(bytes),
                bytes,
                content.issuer(),
                content.person(),
                content.issuedAt(),
                content.purpose(),
                content.choice(),
                content.criteria(),
                content.effects(),
                content.computed(),
                content.questions(),
                content.remedies(),
                content.findings());
    }

    public static String sha256(Bytes bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Obj write(Content content, Computed computed) {
        Estimate.Known estimate = computed.estimate();
        Criterion criterion = content.criterion(computed.criterion()).orElseThrow();
        return Json.object()
                .with("criterion", computed.criterion())
                .with("options", Arr.ofTexts(computed.options()))
                .with("model", computed.model())
                .with("endpoint", computed.endpoint())
                .with("risk", UncertainForm.write(estimate.risk()))
                .withIf("figure", Figure.of(estimate.risk(), criterion, content.outOf()), Figure::write)
                .with("scope", estimate.scope().name())
                .with(
                        "drivers",
                        Arr.of(
                                estimate.drivers(),
                                driver -> Json.object()
                                        .with("attribute", Forms.write(driver.key()))
                                        .with("change", Num.of(driver.change()))
                                        .with(
                                                "figure",
                                                Figure.of(
                                                                new Limits(
                                                                        driver.change(),
                                                                        Optional.empty(),
                                                                        Optional.empty()),
                                                                criterion.measure(),
                                                                content.outOf())
                                                        .point())))
                .with("averagedOver", Arr.of(estimate.averagedOver(), Forms::write))
                .with(
                        "questions",
                        Arr.of(
                                estimate.questions(),
                                question -> Json.object()
                                        .with("attribute", Forms.write(question.key()))
                                        .with("why", Words.write(question.why()))
                                        .with("widthAfter", Num.of(question.widthAfter()))))
                .with("facts", Arr.ofTexts(computed.facts()));
    }

    /** The ids of the facts that the figures in a written content were computed from. */
    public static Set<String> facts(Obj master) {
        Set<String> facts = new TreeSet<>();
        master.list("computed", Json::asObject).forEach(each -> facts.addAll(each.texts("facts")));
        return facts;
    }

    private static Computed computed(Json from) {
        Obj computed = from.asObject();
        Estimate.Known estimate = new Estimate.Known(
                UncertainForm.read(computed.object("risk")),
                Forms.one(Scope.values(), computed, "scope"),
                computed.list(
                        "drivers",
                        driver -> new Estimate.Driver(
                                Forms.attribute(driver.asObject().get("attribute")),
                                driver.asObject().decimal("change"))),
                computed.list("averagedOver", Forms::attribute),
                computed.list(
                        "questions",
                        question -> new Estimate.Question(
                                Forms.attribute(question.asObject().get("attribute")),
                                Forms.text(question.asObject(), "why"),
                                question.asObject().decimal("widthAfter"))));
        return new Computed(
                computed.text("criterion"),
                computed.texts("options"),
                computed.text("model"),
                computed.text("endpoint"),
                estimate,
                computed.texts("facts"));
    }

    private static Obj write(Model model) {
        return Json.object()
                .with("id", model.id())
                .with("version", model.version())
                .with("name", Words.write(model.name()))
                .with("citation", model.citation())
                .with("licence", model.licence())
                .with("population", Words.write(model.population()))
                .with("certainty", model.certainty().name())
                .withIf("notice", model.notice(), Words::write)
                .withIf("supersededBy", model.supersededBy(), Str::new);
    }

    private static Model model(Json from) {
        Obj model = from.asObject();
        return new Model(
                model.text("id"),
                model.text("version"),
                Forms.text(model, "name"),
                model.text("citation"),
                model.text("licence"),
                Forms.text(model, "population"),
                Forms.one(Certainty.values(), model, "certainty"),
                Forms.maybeText(model, "notice"),
                Forms.maybe(model, "supersededBy"));
    }

    private static Obj write(Content content, Contested contested) {
        Criterion criterion = content.criterion(contested.criterion()).orElseThrow();
        return Json.object()
                .with("criterion", contested.criterion())
                .with("option", contested.option())
                .with("published", UncertainForm.write(contested.published()))
                .withIf("figure", Figure.of(contested.published(), criterion, content.outOf()), Figure::write)
                .with("hers", UncertainForm.write(contested.hers()))
                .with("by", contested.by().value())
                .with("why", Words.write(contested.why()))
                .with("at", contested.at().toString());
    }

    private static Contested contested(Json from) {
        Obj contested = from.asObject();
        return new Contested(
                contested.text("criterion"),
                contested.text("option"),
                UncertainForm.read(contested.object("published")),
                UncertainForm.read(contested.object("hers")),
                Forms.party(contested, "by"),
                Forms.text(contested, "why"),
                Forms.instant(contested, "at"));
    }
}
