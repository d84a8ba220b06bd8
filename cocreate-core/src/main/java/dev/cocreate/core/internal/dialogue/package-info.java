/**
 * Dialogues: {@link dev.cocreate.core.internal.dialogue.DialogueState} is the fold of one dialogue's stream, in which
 * the version of an event is the number of its turn; {@link dev.cocreate.core.internal.dialogue.CharterGate} holds every
 * act against the rules in force; the deciders are pure.
 */
@NullMarked
package dev.cocreate.core.internal.dialogue;

import org.jspecify.annotations.NullMarked;
