package be.ptr.intake;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.PlanVersion;
import be.ptr.progress.Boards;
import org.springframework.stereotype.Component;

/** Lets people see a plan that the engine executes. Whatever was done of it already may be done again. */
@Component
class Publication {
    private final Catalogue catalogue;
    private final Boards boards;

    Publication(Catalogue catalogue, Boards boards) {
        this.catalogue = catalogue;
        this.boards = boards;
    }

    /**
     * Makes the version the current one of its run.
     *
     * @return false when another version has become current meanwhile
     */
    boolean make(PlanVersion version) {
        boolean current = catalogue.makeCurrent(version.id());
        if (current) {
            boards.replan(version.run());
        }
        return current;
    }
}
