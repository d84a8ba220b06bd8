/**
 * Dialogues between equals: any party opens one, with or without a firm, under a {@linkplain
 * dev.cocreate.dialogue.charter charter} that binds everybody in it.
 *
 * <p>{@link dev.cocreate.dialogue.Dialogues} opens and finds them, {@link dev.cocreate.dialogue.Dialogue} is where
 * parties act, {@link dev.cocreate.dialogue.Move} is all they can do, {@link dev.cocreate.dialogue.Turn} is a move as it
 * went on record, and {@link dev.cocreate.dialogue.DialogueView} is where matters stand.
 */
@NullMarked
package dev.cocreate.dialogue;

import org.jspecify.annotations.NullMarked;
