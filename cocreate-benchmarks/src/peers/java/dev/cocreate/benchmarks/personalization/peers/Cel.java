package dev.cocreate.benchmarks.personalization.peers;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.cocreate.benchmarks.personalization.Engines.Engine;
import dev.cocreate.benchmarks.personalization.Workload;
import dev.cocreate.core.internal.personalization.form.RuleText;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** CEL: one compiled program a rule, over a map. */
final class Cel implements Engine {

    private final List<Program> programs = new ArrayList<>();
    private final BitSet found = new BitSet();

    Cel(Workload workload) {
        CelBuilder builder = CelFactory.plannerCelBuilder();
        for (AttributeKey<?> key : workload.keys().values()) {
            builder.addVar(key.name(), type(key.name().charAt(0)));
        }
        dev.cel.bundle.Cel cel = builder.build();
        try {
            for (Condition rule : workload.rules()) {
                programs.add(cel.createProgram(cel.compile(RuleText.print(rule)).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("CEL refuses a rule of the workload", e);
        }
    }

    private static CelType type(char kind) {
        return switch (kind) {
            case 's' -> SimpleType.STRING;
            case 'n' -> SimpleType.DOUBLE;
            case 'b' -> SimpleType.BOOL;
            default -> ListType.create(SimpleType.STRING);
        };
    }

    @Override
    public BitSet match(Map<String, Object> profile) {
        found.clear();
        try {
            for (int i = 0; i < programs.size(); i++) {
                if (Boolean.TRUE.equals(programs.get(i).eval(profile))) {
                    found.set(i);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("CEL cannot evaluate a rule of the workload", e);
        }
        return found;
    }
}
