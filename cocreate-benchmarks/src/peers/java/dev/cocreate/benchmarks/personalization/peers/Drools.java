package dev.cocreate.benchmarks.personalization.peers;

import dev.cocreate.benchmarks.personalization.Engines.Engine;
import dev.cocreate.benchmarks.personalization.Workload;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** Drools with its executable model and a stateless session: rules over the fields of one fact. */
final class Drools implements Engine {

    private final StatelessKieSession session;
    private final BitSet found = new BitSet();

    Drools(Workload workload) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        StringBuilder text = new StringBuilder("package rules;\nimport ")
                .append(Person.class.getName())
                .append(";\nglobal java.util.BitSet found;\n");
        List<Condition> rules = workload.rules();
        for (int i = 0; i < rules.size(); i++) {
            text.append("rule \"r")
                    .append(i)
                    .append("\" when Person(")
                    .append(constraint(rules.get(i), true))
                    .append(") then found.set(")
                    .append(i)
                    .append("); end\n");
        }
        files.write("src/main/resources/rules/rules.drl", text.toString());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().stream()
                    .limit(3)
                    .toList()
                    .toString());
        }
        KieBase base = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
        session = base.newStatelessKieSession();
        session.setGlobal("found", found);
    }

    @Override
    public BitSet match(Map<String, Object> profile) {
        found.clear();
        session.execute(new Person(profile));
        return found;
    }

    private static String constraint(Condition condition, boolean top) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .map(each -> constraint(each, false))
                    .collect(Collectors.joining(top ? ", " : " && "));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .map(each -> "(" + constraint(each, false) + ")")
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        Clause clause = (Clause) condition;
        String field = clause.key().name().toUpperCase(Locale.ROOT);
        if (clause instanceof Clause.Range<?> range) {
            return field + " >= " + range.least() + " && " + field + " < " + range.most();
        }
        if (clause instanceof Clause.HasAny hasAny) {
            return hasAny.answers().stream()
                    .map(each -> field + " contains \"" + each + "\"")
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        Set<?> values = ((Clause.OneOf<?>) clause).values();
        if (values.size() == 1) {
            Object only = values.iterator().next();
            return field + " == " + (only instanceof String ? "\"" + only + "\"" : only);
        }
        return values.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", ", field + " in (", ")"));
    }
}
