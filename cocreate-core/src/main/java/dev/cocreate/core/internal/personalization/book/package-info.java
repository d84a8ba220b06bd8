/** Rulebooks as data, compiled: to try out, review, compare and decide in bulk. */
@NullMarked
package dev.cocreate.core.internal.personalization.book;

import org.jspecify.annotations.NullMarked;
