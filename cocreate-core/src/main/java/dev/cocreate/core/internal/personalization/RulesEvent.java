package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.personalization.form.RuleForm;
import dev.cocreate.core.internal.road.Drawn;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.personalization.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens to rules, and what was decided by them. */
public sealed interface RulesEvent extends Event {

    /** A rule in the version that came into force. */
    record Version(Rule rule, int version) {}

    /** An author whose rules bind others wrote her first. */
    record AuthorJoined(PartyId author) implements RulesEvent {}

    /** Rules came into force, all at once. */
    record RulesAuthored(List<Version> rules) implements RulesEvent {
        public RulesAuthored {
            rules = List.copyOf(rules);
        }
    }

    /** A rule was taken out of force. */
    record RuleRepealed(String id) implements RulesEvent {}

    /** She switched another's rule off or on for herself. */
    record RuleSwitched(PartyId by, String id, boolean off) implements RulesEvent {}

    /** She adopted a community, or dropped it. */
    record CommunityAdopted(PartyId community, boolean adopted) implements RulesEvent {}

    /** She put a neutral party's advice on an element above her rules, or took that back. */
    record ElementDelegated(String element, Optional<PartyId> to) implements RulesEvent {}

    /** She moved a parameter of a rule for herself. */
    record ParameterMoved(PartyId by, String id, String parameter, double value) implements RulesEvent {}

    /** She takes no part in an experiment. */
    record ExperimentRefused(String experiment) implements RulesEvent {}

    /** Something was decided; see {@link DecisionRecord}. */
    record DecisionMade(DecisionRecord made) implements RulesEvent, Drawn {
        @Override
        public Set<String> facts() {
            return made.facts();
        }
    }

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "personalization.author-joined",
                    AuthorJoined.class,
                    event -> Json.object().with("author", event.author().value()),
                    from -> new AuthorJoined(PartyId.of(from.text("author")))),
            EventType.of(
                    "personalization.rules-authored",
                    RulesAuthored.class,
                    event -> Json.object().with("rules", Arr.of(event.rules(), RulesEvent::write)),
                    from -> new RulesAuthored(from.list("rules", each -> version(each.asObject())))),
            EventType.of(
                    "personalization.rule-repealed",
                    RuleRepealed.class,
                    event -> Json.object().with("id", event.id()),
                    from -> new RuleRepealed(from.text("id"))),
            EventType.of(
                    "personalization.rule-switched",
                    RuleSwitched.class,
                    event -> Json.object()
                            .with("by", event.by().value())
                            .with("id", event.id())
                            .with("off", event.off()),
                    from -> new RuleSwitched(PartyId.of(from.text("by")), from.text("id"), from.flag("off"))),
            EventType.of(
                    "personalization.community-adopted",
                    CommunityAdopted.class,
                    event -> Json.object()
                            .with("community", event.community().value())
                            .with("adopted", event.adopted()),
                    from -> new CommunityAdopted(PartyId.of(from.text("community")), from.flag("adopted"))),
            EventType.of(
                    "personalization.element-delegated",
                    ElementDelegated.class,
                    event -> Json.object()
                            .with("element", event.element())
                            .withIf("to", event.to(), party -> new Str(party.value())),
                    from -> new ElementDelegated(
                            from.text("element"), from.find("to").map(each -> PartyId.of(each.asText("to"))))),
            EventType.of(
                    "personalization.parameter-moved",
                    ParameterMoved.class,
                    event -> Json.object()
                            .with("by", event.by().value())
                            .with("id", event.id())
                            .with("parameter", event.parameter())
                            .with("value", Num.of(event.value())),
                    from -> new ParameterMoved(
                            PartyId.of(from.text("by")),
                            from.text("id"),
                            from.text("parameter"),
                            from.decimal("value"))),
            EventType.of(
                    "personalization.experiment-refused",
                    ExperimentRefused.class,
                    event -> Json.object().with("experiment", event.experiment()),
                    from -> new ExperimentRefused(from.text("experiment"))),
            // The second form says what was suggested beside the rules; of the first, nothing was.
            new EventType<>(
                    "personalization.decision-made",
                    DecisionMade.class,
                    2,
                    event -> DecisionForm.write(event.made()),
                    (from, schema) -> new DecisionMade(DecisionForm.read(from))));

    private static Obj write(Version each) {
        return Json.object().with("version", each.version()).with("rule", RuleForm.whole(each.rule()));
    }

    private static Version version(Obj from) {
        return new Version(RuleForm.whole(from.object("rule")), from.small("version"));
    }
}
