package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.Rule.Experiment;
import dev.cocreate.personalization.Rule.Parameter;
import dev.cocreate.personalization.Rule.Validity;
import dev.cocreate.profile.AttributeKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rules as JSON, version 1. */
public final class RuleForm {

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "layer",
            "when",
            "then",
            "because",
            "ground",
            "mayBeSwitchedOff",
            "from",
            "until",
            "parameters",
            "experiment",
            "keys");

    private RuleForm() {}

    /** A rule with the attributes it reads: readable for ever, whatever becomes of the catalogue. */
    public static Obj whole(Rule rule) {
        Map<String, AttributeKey<?>> keys = new LinkedHashMap<>();
        Clauses.keys(rule.condition(), key -> keys.put(key.name(), key));
        return write(rule).with("keys", Arr.of(keys.values(), KeyForm::write));
    }

    /** @throws MalformedJson if it is no rule with its attributes */
    public static Rule whole(Obj from) {
        Map<String, AttributeKey<?>> keys = new LinkedHashMap<>();
        from.list("keys", each -> KeyForm.read(each.asObject())).forEach(key -> keys.put(key.name(), key));
        return read(from, name -> Optional.ofNullable(keys.get(name)));
    }

    /** A rule that names its attributes. */
    public static Obj write(Rule rule) {
        return Json.object()
                .with("id", rule.id())
                .with("layer", rule.layer().name())
                .with("when", ConditionForm.write(rule.condition()))
                .with("then", effect(rule.effect()))
                .with("because", Words.write(rule.rationale()))
                .withIf("ground", rule.ground(), RuleForm::ground)
                .with("mayBeSwitchedOff", rule.mayBeSwitchedOff())
                .withIf("from", rule.validity().from(), each -> new Str(each.toString()))
                .withIf("until", rule.validity().until(), each -> new Str(each.toString()))
                .with("parameters", Arr.of(rule.parameters(), RuleForm::parameter))
                .withIf("experiment", rule.experiment(), RuleForm::experiment);
    }

    private static Obj ground(Ground ground) {
        return Json.object()
                .with("code", ground.code())
                .with("why", Words.write(ground.why()))
                .with("appeal", Words.write(ground.appeal()));
    }

    private static Obj parameter(Parameter parameter) {
        return Json.object()
                .with("key", KeyForm.write(parameter.key()))
                .with("initial", Json.Num.of(parameter.initial()));
    }

    private static Obj experiment(Experiment experiment) {
        return Json.object()
                .with("name", experiment.name())
                .with("percent", experiment.percent())
                .with("purpose", Words.write(experiment.purpose()));
    }

    private static Obj effect(Effect effect) {
        Obj about = Json.object().with("element", effect.element());
        if (effect instanceof Effect.Choose choose) {
            return about.with("choose", choose.value());
        }
        if (effect instanceof Effect.Forbid forbid) {
            return about.with("forbid", forbid.value());
        }
        if (effect instanceof Effect.Require require) {
            return about.with("require", require.value());
        }
        if (effect instanceof Effect.Rank rank) {
            return about.with("rank", rank.value()).with("weight", Json.Num.of(rank.weight()));
        }
        return about.with("advise", Words.write(((Effect.Advise) effect).advice()));
    }

    /**
     * Reads a rule.
     *
     * @param keys what an attribute's name means
     * @throws MalformedJson if it is no rule
     */
    public static Rule read(Obj from, Function<String, Optional<AttributeKey<?>>> keys) {
        Members.only(from, MEMBERS);
        List<Parameter> parameters =
                from.has("parameters") ? from.list("parameters", each -> parameter(each.asObject())) : List.of();
        Function<String, Optional<AttributeKey<?>>> known = parameters.isEmpty()
                ? keys
                : name -> parameters.stream()
                        .<AttributeKey<?>>map(Parameter::key)
                        .filter(key -> key.name().equals(name))
                        .findFirst()
                        .or(() -> keys.apply(name));
        Condition condition =
                from.find("when").map(each -> ConditionForm.read(each, known)).orElse(Condition.always());
        Layer layer = layer(from.text("layer"));
        return new Rule(
                from.text("id"),
                layer,
                condition,
                effect(from.object("then")),
                Words.text(from.object("because")),
                from.find("ground").map(each -> ground(each.asObject())),
                from.has("mayBeSwitchedOff")
                        ? from.flag("mayBeSwitchedOff")
                        : !layer.binding() && layer != Layer.CONSUMER,
                new Validity(instant(from, "from"), instant(from, "until")),
                parameters,
                from.find("experiment").map(each -> experiment(each.asObject())));
    }

    static Layer layer(String name) {
        for (Layer layer : Layer.values()) {
            if (layer.name().equals(name)) {
                return layer;
            }
        }
        throw new MalformedJson(
                "layer", "it is none of LAW, DUTY, CONSUMER, NEUTRAL_ADVICE, ADOPTED_COMMUNITY," + " FIRM_DEFAULT");
    }

    private static Optional<Instant> instant(Obj from, String name) {
        try {
            return from.find(name).map(each -> Instant.parse(each.asText(name)));
        } catch (DateTimeException e) {
            throw new MalformedJson(name, "it is no instant, such as 2026-05-31T12:00:00Z");
        }
    }

    private static Ground ground(Obj from) {
        return new Ground(from.text("code"), words(from, "why"), words(from, "appeal"));
    }

    private static Parameter parameter(Obj from) {
        return new Parameter(JsonKeys.number(KeyForm.read(from.object("key"))), from.decimal("initial"));
    }

    private static Experiment experiment(Obj from) {
        return new Experiment(from.text("name"), from.small("percent"), words(from, "purpose"));
    }

    private static Effect effect(Obj from) {
        String element = from.text("element");
        if (from.has("choose")) {
            Members.only(from, Set.of("element", "choose"));
            return new Effect.Choose(element, from.text("choose"));
        }
        if (from.has("forbid")) {
            Members.only(from, Set.of("element", "forbid"));
            return new Effect.Forbid(element, from.text("forbid"));
        }
        if (from.has("require")) {
            Members.only(from, Set.of("element", "require"));
            return new Effect.Require(element, from.text("require"));
        }
        if (from.has("rank")) {
            Members.only(from, Set.of("element", "rank", "weight"));
            return new Effect.Rank(element, from.text("rank"), from.decimal("weight"));
        }
        if (from.has("advise")) {
            Members.only(from, Set.of("element", "advise"));
            return new Effect.Advise(element, words(from, "advise"));
        }
        throw new MalformedJson("then", "it names none of choose, forbid, require, rank, advise");
    }

    private static Text words(Obj from, String name) {
        return Words.text(from.object(name));
    }
}
