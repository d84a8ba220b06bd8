package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Role;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a charter is written and read; its hash is that of its form. */
final class CharterForm {

    private CharterForm() {}

    static String hash(Charter charter) {
        return Form.hash(write(charter));
    }

    static Obj write(Charter charter) {
        return Json.object()
                .with("title", charter.title())
                .with("clauses", Arr.of(charter.clauses(), CharterForm::write))
                .with("percent-of-each-side", charter.amending().percentOfEachSide())
                .with("notice", charter.amending().notice().toString())
                .with("mute", charter.periods().mute().toString())
                .with("suspension", charter.periods().suspension().toString())
                .with("appeal", charter.periods().appeal().toString())
                .with("dormant", charter.periods().dormant().toString());
    }

    static Charter charter(Obj from) {
        return new Charter(
                from.text("title"),
                from.list("clauses", each -> clause(each.asObject())),
                new Charter.Amending(from.small("percent-of-each-side"), time(from, "notice")),
                new Charter.Periods(
                        time(from, "mute"), time(from, "suspension"), time(from, "appeal"), time(from, "dormant")));
    }

    private static Obj write(Clause clause) {
        return Json.object()
                .with("id", clause.id())
                .with("text", Words.write(clause.text()))
                .with("binds", names(clause.binds()))
                .withIf("duty", clause.duty(), CharterForm::write)
                .with(
                        "ladder",
                        Arr.ofTexts(clause.ladder().stream().map(Enum::name).toList()));
    }

    private static Clause clause(Obj from) {
        Set<Role> binds = new LinkedHashSet<>();
        from.texts("binds").forEach(name -> binds.add(Form.one(Role.class, name, "binds")));
        List<Sanction> ladder = from.list("ladder", each -> Form.one(Sanction.class, each.asText("ladder"), "ladder"));
        return new Clause(
                from.text("id"),
                Words.text(from.object("text")),
                binds,
                from.find("duty").map(duty -> duty(duty.asObject())),
                ladder);
    }

    private static Obj write(Duty duty) {
        if (duty instanceof Duty.AnswerWithin answer) {
            return named("answer-within").with("time", answer.time().toString());
        }
        if (duty instanceof Duty.QuietHours quiet) {
            return named("quiet-hours")
                    .with("from", quiet.from().toString())
                    .with("until", quiet.until().toString())
                    .with("zone", quiet.zone().getId());
        }
        if (duty instanceof Duty.ContactAtMost contact) {
            return named("contact-at-most")
                    .with("turns", contact.turns())
                    .with("per", contact.per().toString());
        }
        if (duty instanceof Duty.Topics topics) {
            return named("topics").with("allowed", sorted(topics.allowed()));
        }
        if (duty instanceof Duty.TopicsExcluded topics) {
            return named("topics-excluded").with("excluded", sorted(topics.excluded()));
        }
        if (duty instanceof Duty.Languages languages) {
            return named("languages")
                    .with(
                            "spoken",
                            sorted(languages.spoken().stream()
                                    .map(Locale::toLanguageTag)
                                    .toList()));
        }
        if (duty instanceof Duty.WordsExcluded words) {
            return named("words-excluded").with("excluded", sorted(words.excluded()));
        }
        if (duty instanceof Duty.NoContactAfterRefusal rest) {
            return named("no-contact-after-refusal").with("time", rest.time().toString());
        }
        if (duty instanceof Duty.RoundsAtMost rounds) {
            return named("rounds-at-most").with("offers", rounds.offers());
        }
        return named("reasons-owed");
    }

    private static Duty duty(Obj from) {
        return switch (from.text("duty")) {
            case "answer-within" -> new Duty.AnswerWithin(time(from, "time"));
            case "quiet-hours" ->
                new Duty.QuietHours(
                        LocalTime.parse(from.text("from")),
                        LocalTime.parse(from.text("until")),
                        ZoneId.of(from.text("zone")));
            case "contact-at-most" -> new Duty.ContactAtMost(from.small("turns"), time(from, "per"));
            case "topics" -> new Duty.Topics(set(from, "allowed"));
            case "topics-excluded" -> new Duty.TopicsExcluded(set(from, "excluded"));
            case "languages" -> {
                Set<Locale> spoken = new LinkedHashSet<>();
                from.texts("spoken").forEach(tag -> spoken.add(Locale.forLanguageTag(tag)));
                yield new Duty.Languages(spoken);
            }
            case "words-excluded" -> new Duty.WordsExcluded(set(from, "excluded"));
            case "no-contact-after-refusal" -> new Duty.NoContactAfterRefusal(time(from, "time"));
            case "rounds-at-most" -> new Duty.RoundsAtMost(from.small("offers"));
            case "reasons-owed" -> new Duty.ReasonsOwed();
            default -> throw new MalformedJson("duty", "no such duty is known");
        };
    }

    private static Obj named(String duty) {
        return Json.object().with("duty", duty);
    }

    private static Arr names(Set<Role> roles) {
        return sorted(roles.stream().map(Enum::name).toList());
    }

    private static Arr sorted(Collection<String> texts) {
        return Arr.ofTexts(texts.stream().sorted().toList());
    }

    private static Set<String> set(Obj from, String name) {
        return new LinkedHashSet<>(from.texts(name));
    }

    private static Duration time(Obj from, String name) {
        return Form.parsed(name, () -> Duration.parse(from.text(name)));
    }
}
