package dev.cocreate.testkit.risk;

import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.disclosure.risk.RiskModel;

/** The annual percentage rate of charge keeps the contract. */
class AnnualRateContractTest extends RiskModelContract {

    @Override
    protected RiskModel newModel() {
        return Models.shipped().get(1);
    }
}
