package dev.cocreate.testkit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.disclosure.risk.RiskModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every requirement of the contract can fail, and a model with one flaw fails exactly that one. */
class RiskContractCanFailTest {

    /** The contract, with one model or another. */
    private static final class Held extends RiskModelContract {
        private final Supplier<RiskModel> model;

        Held(Supplier<RiskModel> model) {
            this.model = model;
        }

        @Override
        protected RiskModel newModel() {
            return model.get();
        }
    }

    private static List<Method> requirements() {
        return Arrays.stream(RiskModelContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    private static Set<String> failed(Supplier<RiskModel> model) throws IllegalAccessException {
        Set<String> failed = new TreeSet<>();
        for (Method requirement : requirements()) {
            requirement.setAccessible(true);
            try {
                requirement.invoke(new Held(model));
            } catch (InvocationTargetException e) {
                failed.add(requirement.getName().substring(0, 3));
            }
        }
        return failed;
    }

    @Test
    void thereAreThirteenRequirementsAndAFlawForEach() {
        Set<String> required = new TreeSet<>();
        requirements().forEach(method -> required.add(method.getName().substring(0, 3)));
        Set<String> broken = new TreeSet<>();
        Arrays.stream(Flaw.values()).forEach(flaw -> broken.add(flaw.requirement()));

        assertThat(required).hasSize(13).isEqualTo(broken);
    }

    @Test
    void aModelWithoutAFlawKeepsThemAll() throws Exception {
        assertThat(failed(ToyModel::new)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void aModelWithOneFlawFailsExactlyThatRequirement(Flaw flaw) throws Exception {
        assertThat(failed(flaw::model)).containsExactly(flaw.requirement());
    }
}
