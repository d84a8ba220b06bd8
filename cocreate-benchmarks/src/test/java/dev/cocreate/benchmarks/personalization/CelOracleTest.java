package dev.cocreate.benchmarks.personalization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import dev.cocreate.Datum;
import dev.cocreate.Verdict;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Kleene;
import dev.cocreate.core.internal.personalization.form.RuleParser;
import dev.cocreate.core.internal.personalization.form.RuleText;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The text form against the library of the Common Expression Language: what is printed compiles there, and means the
 * same, also where something is unknown, by that library's own evaluation of partial state.
 */
class CelOracleTest {

    private static final int CONDITIONS = Integer.getInteger("cocreate.cel", 1_500);
    private static final Cel CEL = cel();

    private static Cel cel() {
        dev.cel.bundle.CelBuilder builder = CelFactory.plannerCelBuilder();
        for (AttributeKey<?> key : Drawn.KEYS) {
            builder.addVar(key.name(), type(key));
        }
        return builder.build();
    }

    private static CelType type(AttributeKey<?> key) {
        Domain<?> domain = key.domain();
        if (domain instanceof Domain.OfNumber) {
            return SimpleType.DOUBLE;
        }
        if (domain instanceof Domain.OfFlag) {
            return SimpleType.BOOL;
        }
        if (domain instanceof Domain.OfSet) {
            return ListType.create(SimpleType.STRING);
        }
        boolean time = domain instanceof Domain.OfDate || domain instanceof Domain.OfInstant;
        return time ? SimpleType.TIMESTAMP : SimpleType.STRING;
    }

    @Test
    void whatIsPrintedMeansTheSameThereKnownOrNot() throws Exception {
        int compared = 0;
        int unknown = 0;
        for (long seed = 0; seed < CONDITIONS; seed++) {
            Drawn drawn = new Drawn(seed);
            Condition condition = drawn.condition(3);
            String text = RuleText.print(condition);
            Program program = CEL.createProgram(CEL.compile(text).getAst());
            for (int person = 0; person < 6; person++) {
                Facts facts = drawn.facts(person / 6.0);
                Verdict ours = Kleene.evaluate(condition, facts);
                assertThat(theirs(program, facts))
                        .as("seed %d: %s of %s", seed, text, facts)
                        .isEqualTo(ours);
                assertThat(Kleene.evaluate(RuleParser.parse(text, CelOracleTest::key), facts))
                        .as("read again, seed %d: %s", seed, text)
                        .isEqualTo(ours);
                compared++;
                unknown += ours == Verdict.UNKNOWN ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(CONDITIONS);
        assertThat(unknown).isGreaterThan(CONDITIONS / 5);
    }

    private static Optional<AttributeKey<?>> key(String name) {
        return Drawn.KEYS.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Verdict theirs(Program program, Facts facts) throws Exception {
        Map<String, Object> known = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (AttributeKey<?> key : Drawn.KEYS) {
            if (facts.of(key) instanceof Datum.Known<?> datum) {
                known.put(key.name(), value(datum.value()));
            } else {
                unknown.add(CelAttributePattern.create(key.name()));
            }
        }
        Object found = program.eval(PartialVars.of(known, unknown.toArray(new CelAttributePattern[0])));
        return found instanceof Boolean verdict ? Verdict.of(verdict) : Verdict.UNKNOWN;
    }

    private static Object value(Object ours) {
        if (ours instanceof LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return ours instanceof Collection<?> tags ? List.copyOf(tags) : ours;
    }
}
