package be.ptr.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.data.mongodb.core.MongoOperations;

/** How much there is of everything that an import may write; what is not there is not listed. */
public record Stock(Map<String, Long> documents, long deployments, long instances, long users, long groups) {
    public static Stock of(MongoOperations mongo, ProcessEngine engine) {
        return new Stock(
                mongo.getCollectionNames().stream()
                        .filter(name -> mongo.getCollection(name).countDocuments() > 0)
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> mongo.getCollection(name).countDocuments(),
                                Long::sum,
                                TreeMap::new)),
                engine.getRepositoryService().createDeploymentQuery().count(),
                engine.getRuntimeService().createProcessInstanceQuery().count(),
                engine.getIdentityService().createUserQuery().count(),
                engine.getIdentityService().createGroupQuery().count());
    }
}
