package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Text;

/**
 * Answers to one question that no clause in play tells apart.
 *
 * @param example one of them
 * @param truth which of the clauses hold of them, bit by bit
 * @param words the answers as told
 */
record AnswerClass(Object example, long truth, Text words) {}
