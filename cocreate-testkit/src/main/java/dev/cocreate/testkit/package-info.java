/** Doubles that every kind of test needs. */
@NullMarked
package dev.cocreate.testkit;

import org.jspecify.annotations.NullMarked;
