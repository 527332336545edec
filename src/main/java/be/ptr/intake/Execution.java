package be.ptr.intake;

import be.ptr.bpmn.PhaseModel;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersion;
import be.ptr.database.Lease;
import be.ptr.database.LeaseLost;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.accounts.People;
import be.ptr.facts.FactDetails;
import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.Plan;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's part of an import: people, models and the phases' start, in one transaction. */
@Component
class Execution {
    private final PhaseRuns phases;
    private final People people;
    private final TransactionTemplate transaction;

    Execution(PhaseRuns phases, People people, PlatformTransactionManager transactions) {
        this.phases = phases;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One at a time: two plans that begin together would both create the groups they have in common.
     *
     * @param lease of the run; asked for last, right before the commit
     * @throws LeaseLost when another import has taken the run over; nothing is executed then
     */
    synchronized void start(Plan plan, List<PhaseModel> models, PlanVersion version, Lease lease) {
        transaction.executeWithoutResult(status -> {
            people.admit(plan.people());
            phases.deployAndStart(plan, models, version.id().value(), imported(version));
            lease.require();
        });
    }

    private static LoggedFact imported(PlanVersion version) {
        Import imported = version.imported();
        return LoggedFact.of(version.run(), FactKind.PLAN_IMPORTED, imported.at(), imported.by())
                .saying(new FactDetails.OfImport(version.id().value(), imported.source()));
    }
}
