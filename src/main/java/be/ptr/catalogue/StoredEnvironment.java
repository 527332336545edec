package be.ptr.catalogue;

import be.ptr.plan.Environment;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** An environment of one plan version. */
@Document("Environnements")
@TypeAlias("environment")
record StoredEnvironment(
        @Id String id,
        @Version @Nullable Long revision,
        String planVersion,
        String run,
        String key,
        int position,
        String application,
        String url,
        String remark,
        String instance)
        implements Fragment {

    static StoredEnvironment of(Origin origin, Environment environment, int position) {
        return new StoredEnvironment(
                origin.id(environment.code()),
                null,
                origin.planVersion(),
                origin.run(),
                environment.code(),
                position,
                environment.application(),
                environment.url(),
                environment.remark(),
                environment.instance());
    }

    Environment toEnvironment() {
        return new Environment(key, application, url, remark, instance);
    }
}
