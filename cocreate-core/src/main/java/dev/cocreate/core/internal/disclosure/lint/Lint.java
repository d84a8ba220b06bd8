package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.disclosure.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds every breach of the rules in a disclosure. Pure. */
public final class Lint {

    // What breaks each rule, as the places where it is broken; in the order of the rules.
    private static final List<Check> CHECKS = List.of(
            new Check("L01", ContentChecks::decision),
            new Check("L02", ContentChecks::options),
            new Check("L03", ContentChecks::bothSides),
            new Check("L04", ContentChecks::relativeOnly),
            new Check("L05", WordChecks::denominators),
            new Check("L06", ContentChecks::horizons),
            new Check("L07", ContentChecks::population),
            new Check("L08", ContentChecks::citation),
            new Check("L09", ContentChecks::uncertainty),
            new Check("L10", ContentChecks::interests),
            new Check("L11", ContentChecks::symmetry),
            new Check("L12", WordChecks::labelsAlone),
            new Check("L13", ModelChecks::domain),
            new Check("L14", ModelChecks::notice),
            new Check("L15", WordChecks::notForYou),
            new Check("L16", FigureChecks::complement),
            new Check("L17", FigureChecks::precision),
            new Check("L18", WordChecks::numberNeeded),
            new Check("L19", FigureChecks::zeroEvents),
            new Check("L20", Readability::hard),
            new Check("L21", FigureChecks::oneView),
            new Check("L22", FigureChecks::icons),
            new Check("L23", WordChecks::best),
            new Check("L24", ModelChecks::swingRange),
            new Check("L25", ModelChecks::veto),
            new Check("L26", WordChecks::hedge),
            new Check("L27", ContentChecks::likeness),
            new Check("L28", ContentChecks::comprehension),
            new Check("L29", ContentChecks::denials),
            new Check("L30", ContentChecks::preselected));

    /** The rules that are about what she said matters, and what came of it. */
    public static final Set<String> OF_WEIGHING = Set.of("L23", "L24", "L25");

    private record Check(String rule, Function<Subject, List<String>> broken) {}

    private Lint() {}

    /** Every finding, errors first, then by rule. */
    public static List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            for (String where :
                    check.broken().apply(subject).stream().distinct().toList()) {
                findings.add(Rules.finding(check.rule(), where));
            }
        }
        if (ContentChecks.lopsided(subject)) {
            Finding asymmetric = Rules.finding("L11", "criteria");
            findings.add(new Finding(asymmetric.rule(), Finding.Severity.WARN, asymmetric.where(), asymmetric.text()));
        }
        Readability.skipped(subject).ifPresent(findings::add);
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    /** Rule L29, broken by a denial decided on rather than drafted. */
    public static Finding unfoundedDenial(String option) {
        return Rules.finding("L29", option);
    }

    /** The rules that have a check, in order. */
    public static List<String> checked() {
        return CHECKS.stream().map(Check::rule).toList();
    }
}
