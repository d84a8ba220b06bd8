package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.Level;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.preference.Assessment.Fare;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What texts must not say, in English and German; texts in other languages are for the host to see to. */
final class WordChecks {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ONE_IN = Pattern.compile(
            "\\b(1|one)\\s+in\\s+[\\d.,]*\\d|\\b1\\s*:\\s*\\d|\\bjede[rsn]?\\s+\\d+\\.|\\b(1|eine?r?)\\s+(zu|auf)\\s+\\d",
            FLAGS);
    private static final Pattern OUT_OF =
            Pattern.compile("\\b\\d[\\d.,]*\\s+(?:out of|of|von|per|je)\\s+(\\d[\\d.,]*)\\b", FLAGS);
    private static final Pattern LABEL = Pattern.compile(
            "\\b(very common|common|uncommon|rare|very rare|rarely|likely|unlikely|sehr häufig|häufig|gelegentlich|selten"
                    + "|sehr selten|wahrscheinlich|unwahrscheinlich)\\b",
            FLAGS);
    private static final Pattern RELATIVE = Pattern.compile(
            "\\d\\s?(%|percent|prozent)\\s+(fewer|less|lower|reduction|more|higher|weniger|niedriger|reduktion|mehr|höher"
                    + "|senkung)|\\b(relative risk|odds ratio|relatives risiko)\\b|\\b(halves|doubles|halbiert|verdoppelt)\\b",
            FLAGS);
    private static final Pattern FOR_YOU = Pattern.compile(
            "\\b(for you|your (own )?(risk|chance)|für (dich|sie persönlich)|(dein|ihr) (eigenes |persönliches )?risiko)\\b",
            FLAGS);
    private static final Pattern NUMBER_NEEDED =
            Pattern.compile("\\b(NNT|NNH|number needed to (treat|harm)|anzahl notwendiger behandlungen)\\b", FLAGS);
    private static final Pattern BEST = Pattern.compile("\\b(best|ideal|beste[rsnm]?|optimal)\\b", FLAGS);
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(may|might|could|perhaps|possibly|uncertain|estimate|about|around|könnte|kann|vielleicht|möglich"
                    + "|möglicherweise|unsicher|etwa|ungefähr|geschätzt)",
            FLAGS);
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private WordChecks() {}

    static List<String> denominators(Subject subject) {
        return broken(subject.said(), (language, words) -> {
            if (ONE_IN.matcher(words).find()) {
                return true;
            }
            Matcher matcher = OUT_OF.matcher(words);
            while (matcher.find()) {
                String digits =
                        matcher.group(1).replaceAll("[.,](?=\\d{3}\\b)", "").replaceAll("[.,]$", "");
                boolean round = digits.matches("10{2,}");
                if (round && !digits.equals(Integer.toString(subject.outOf()))) {
                    return true;
                }
            }
            return false;
        });
    }

    static List<String> relativeWords(Subject subject) {
        return broken(
                subject.said(), (language, words) -> RELATIVE.matcher(words).find());
    }

    static List<String> labelsAlone(Subject subject) {
        return broken(
                subject.said(),
                (language, words) ->
                        LABEL.matcher(words).find() && (!DIGIT.matcher(words).find() || Bands.misnamed(words)));
    }

    static List<String> notForYou(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Effect effect : subject.effects()) {
            boolean general = effect.scope() == Scope.GENERIC
                    && !(effect.value() instanceof dev.cocreate.disclosure.effect.Uncertain.Unknown);
            if (general && effect.note().isPresent()) {
                broken.addAll(broken(
                        List.of(new Subject.Said(
                                Subject.at(effect), effect.note().get())),
                        (language, words) -> FOR_YOU.matcher(words).find()));
            }
        }
        return broken;
    }

    static List<String> numberNeeded(Subject subject) {
        return broken(
                subject.said(),
                (language, words) -> NUMBER_NEEDED.matcher(words).find()
                        && !OUT_OF.matcher(words).find());
    }

    // The thresholds are this house's own: first in 0.8 of the draws, and in half of them for its central weights.
    static List<String> best(Subject subject) {
        boolean shown = subject.assessment()
                .map(assessment -> assessment.fares().stream().anyMatch(WordChecks::clear))
                .orElse(false);
        return shown
                ? List.of()
                : broken(
                        subject.said(), (language, words) -> BEST.matcher(words).find());
    }

    private static boolean clear(Fare fare) {
        return fare.first() >= 0.8 && fare.confidence().orElse(0) >= 0.5;
    }

    static List<String> hedge(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Effect effect : subject.effects()) {
            Certainty certainty = effect.evidence().map(Evidence::certainty).orElse(Certainty.UNRATED);
            boolean weak = certainty == Certainty.LOW || certainty == Certainty.VERY_LOW;
            if (weak && effect.note().isPresent()) {
                broken.addAll(broken(
                        List.of(new Subject.Said(
                                Subject.at(effect), effect.note().get())),
                        (language, words) -> !HEDGE.matcher(words).find()));
            }
        }
        return broken;
    }

    private static List<String> broken(List<Subject.Said> said, BiPredicate<Locale, String> breach) {
        List<String> broken = new ArrayList<>();
        for (Subject.Said each : said) {
            for (Map.Entry<Locale, Map<Level, String>> language :
                    each.text().wordings().entrySet()) {
                if (language.getValue().values().stream().anyMatch(words -> breach.test(language.getKey(), words))) {
                    broken.add(each.where());
                }
            }
        }
        return broken;
    }
}
