package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import dev.cocreate.CoCreate;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import org.junit.jupiter.api.Test;

class StorageTest {

    private final CoCreateException broken = new CoCreateException("opening it: it is broken", false);

    private final MemoryJournal journal = spy(new MemoryJournal());
    private final MemoryKeys keys = spy(new MemoryKeys());

    @Test
    void closesTheKeysThoughTheJournalFailsTo() {
        CoCreate shop = CoCreateBuilder.over(journal, keys).build();
        doThrow(broken).when(journal).close();

        assertThatExceptionOfType(CoCreateException.class).isThrownBy(shop::close);

        verify(keys).close();
    }

    @Test
    void leavesNothingOpenIfItsLastPartCannotBeOpened() {
        Storage storage = new Storage(
                () -> journal,
                () -> keys,
                () -> {
                    throw broken;
                },
                Storage.Sharing.ALONE);

        assertThatExceptionOfType(CoCreateException.class).isThrownBy(storage::open);

        verify(keys).close();
        verify(journal).close();
    }

    @Test
    void leavesNothingOpenIfTheLibraryOverItCannotBeBuilt() {
        doThrow(broken).when(journal).head();

        assertThatExceptionOfType(CoCreateException.class)
                .isThrownBy(() -> CoCreateBuilder.over(journal, keys).build());

        verify(keys).close();
        verify(journal).close();
    }
}
