/**
 * Rules as data: load them from JSON or text, check them before they count, compare a draft with what is in force, and
 * decide for many people at once. Nothing here is on record; a batch may run it anywhere.
 */
@NullMarked
package dev.cocreate.personalization.rulebook;

import org.jspecify.annotations.NullMarked;
