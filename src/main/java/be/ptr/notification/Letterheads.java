package be.ptr.notification;

import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import org.springframework.stereotype.Component;

/** The letterhead of each letter. */
@Component
class Letterheads {
    private final Situations situations;
    private final PlanSettings plan;

    Letterheads(Situations situations, Settings settings) {
        this.situations = situations;
        this.plan = settings.plan();
    }

    Letterhead of(Letter letter) {
        return letter.run() == null
                ? Letterhead.NONE
                : of(situations.of(letter.run()).plan());
    }

    Letterhead of(Plan of) {
        return new Letterhead(
                of.run(),
                plan.isLive(of.run()),
                of.leads().stream().map(Person::contact).toList());
    }
}
