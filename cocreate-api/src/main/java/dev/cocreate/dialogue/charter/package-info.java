/**
 * The rules of engagement: {@linkplain dev.cocreate.dialogue.charter.Charter charters} whose {@linkplain
 * dev.cocreate.dialogue.charter.Clause clauses} bind consumer and firm alike, how they are amended, and the {@linkplain
 * dev.cocreate.dialogue.charter.Ruling rulings} when somebody breaks one.
 */
@NullMarked
package dev.cocreate.dialogue.charter;

import org.jspecify.annotations.NullMarked;
