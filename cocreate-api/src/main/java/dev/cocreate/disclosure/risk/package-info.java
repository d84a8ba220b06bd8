/**
 * Models that say how large a risk is for one person: the door a host plugs its own into, and the words for what they
 * answer.
 *
 * <p>A {@link dev.cocreate.disclosure.risk.RiskModel} brings a {@linkplain dev.cocreate.disclosure.risk.ModelCard card}
 * with its citation, licence, domain and published vectors; the library computes every vector when the model is loaded,
 * and refuses a model that misses one.
 */
@NullMarked
package dev.cocreate.disclosure.risk;

import org.jspecify.annotations.NullMarked;
