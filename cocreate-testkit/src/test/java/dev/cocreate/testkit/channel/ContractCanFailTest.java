package dev.cocreate.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.channel.Channel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** Every requirement of the contract can fail, and an adapter with one flaw fails exactly that one. */
class ContractCanFailTest {

    /** The contract, with one adapter or another. */
    private static final class Held extends ChannelContract {
        private final Flaw flaw;

        Held(Flaw flaw) {
            this.flaw = flaw;
        }

        @Override
        protected FarSide newFarSide() {
            return new BrokenServer(flaw);
        }
    }

    private static List<Method> requirements() {
        List<Method> all = new ArrayList<>();
        for (Class<?> type : List.of(ChannelContract.class, ChannelSendingContract.class)) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    all.add(method);
                }
            }
        }
        return all;
    }

    @Test
    void thereAreTwentyThreeRequirementsAndAFlawForEach() {
        Set<String> required = new TreeSet<>();
        requirements().forEach(method -> required.add(method.getName().substring(0, 3)));
        Set<String> broken = new TreeSet<>();
        for (Flaw flaw : Flaw.values()) {
            broken.add(flaw.requirement());
        }

        assertThat(required).hasSize(23).isEqualTo(broken);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void anAdapterWithOneFlawFailsExactlyThatRequirement(Flaw flaw) throws Exception {
        Set<String> failed = new TreeSet<>();
        for (Method requirement : requirements()) {
            if (!holds(requirement, flaw)) {
                failed.add(requirement.getName().substring(0, 3));
            }
        }

        assertThat(failed).containsExactly(flaw.requirement());
    }

    private static boolean holds(Method requirement, Flaw flaw) throws IllegalAccessException {
        Held contract = new Held(flaw);
        contract.startChannel();
        try {
            requirement.invoke(contract);
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof TestAbortedException) {
                return true;
            }
            return false;
        } finally {
            contract.stopChannel();
        }
    }

    /** A far side whose adapters have a flaw. */
    private static final class BrokenServer extends LoopbackServer {
        private final Flaw flaw;

        BrokenServer(Flaw flaw) {
            super("loop");
            this.flaw = flaw;
        }

        @Override
        public Channel channel() {
            return flaw.channel(this);
        }
    }
}
