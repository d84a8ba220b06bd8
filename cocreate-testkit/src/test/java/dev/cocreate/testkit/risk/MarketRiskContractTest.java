package dev.cocreate.testkit.risk;

import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.disclosure.risk.RiskModel;

/** The market-risk class keeps the contract. */
class MarketRiskContractTest extends RiskModelContract {

    @Override
    protected RiskModel newModel() {
        return Models.shipped().get(2);
    }
}
