package be.ptr.intake;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersion;
import be.ptr.progress.Entry;
import be.ptr.progress.Journal;
import be.ptr.progress.Projector;
import org.springframework.stereotype.Component;

/** Lets people see a plan that the engine executes. Whatever was done of it already may be done again. */
@Component
class Publication {
    private final Catalogue catalogue;
    private final Journal journal;
    private final Projector projector;

    Publication(Catalogue catalogue, Journal journal, Projector projector) {
        this.catalogue = catalogue;
        this.journal = journal;
        this.projector = projector;
    }

    /**
     * The journal comes first: once the version is current, nobody looks for what its import left undone.
     *
     * @return false when another version has become current meanwhile
     */
    boolean make(PlanVersion version) {
        Import imported = version.imported();
        journal.add(Entry.about(version.run(), Entry.Kind.IMPORTED, imported.at(), imported.by(), imported.source()));
        journal.add(Entry.about(version.run(), Entry.Kind.RUN_STARTED, imported.at(), imported.by(), ""));
        boolean current = catalogue.makeCurrent(version.id());
        if (current) {
            projector.projectNow(version.run());
        }
        return current;
    }
}
