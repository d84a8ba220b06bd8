package dev.cocreate.core.internal.dialogue;

import dev.cocreate.journal.Journal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/** A journal whose process dies at moments out of chance: just before something is stored, or just after. */
public final class DyingJournal {

    /** The process is gone. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Journal journal;
    private final Random chance;
    private final int oneIn;
    private Runnable beforeNext = () -> {};

    public DyingJournal(Journal journal, Random chance, int oneIn) {
        this.journal = journal;
        this.chance = chance;
        this.oneIn = oneIn;
    }

    /** Has something else happen just before the next thing is stored. */
    public void beforeNextAppend(Runnable other) {
        beforeNext = other;
    }

    /** The journal as the process sees it. */
    public Journal seen() {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    boolean append = method.getName().equals("append");
                    if (append) {
                        Runnable other = beforeNext;
                        beforeNext = () -> {};
                        other.run();
                    }
                    int fate = append ? chance.nextInt(oneIn) : oneIn;
                    if (fate == 0) {
                        throw new Killed();
                    }
                    try {
                        Object answer = method.invoke(journal, arguments);
                        if (fate == 1) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
