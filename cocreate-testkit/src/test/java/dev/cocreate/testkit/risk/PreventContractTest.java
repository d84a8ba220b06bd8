package dev.cocreate.testkit.risk;

import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.disclosure.risk.RiskModel;

/** The PREVENT base equations keep the contract. */
class PreventContractTest extends RiskModelContract {

    @Override
    protected RiskModel newModel() {
        return Models.shipped().get(0);
    }
}
