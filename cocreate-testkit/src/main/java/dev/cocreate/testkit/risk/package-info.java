/**
 * What every risk model must do, as tests: extend {@link dev.cocreate.testkit.risk.RiskModelContract} and give it the model.
 */
@NullMarked
package dev.cocreate.testkit.risk;

import org.jspecify.annotations.NullMarked;
