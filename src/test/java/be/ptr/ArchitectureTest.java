package be.ptr;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house; each says why it stands. */
@AnalyzeClasses(packages = "be.ptr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void packagesReachOnlyWhatOthersShowAndNeverInACircle(JavaClasses classes) {
        ApplicationModules.of(Server.class).verify();
    }

    @ArchTest
    static void everyPackageSaysOnWhichOthersItStands(JavaClasses classes) {
        assertThat(ApplicationModules.of(Server.class).stream()
                        .filter(module -> !module.getBasePackage()
                                .getAnnotation(ApplicationModule.class)
                                .map(said -> said.allowedDependencies().length == 0
                                        || !said.allowedDependencies()[0].equals(ApplicationModule.OPEN_TOKEN))
                                .orElse(false))
                        .map(module -> module.getIdentifier().toString()))
                .isEmpty();
    }

    @ArchTest
    static final ArchRule poiStaysInTheWorkbook = onlyIn("be.ptr.workbook..", "org.apache.poi..")
            .because("past the reader nobody needs to know that the plan was a workbook");

    @ArchTest
    static final ArchRule theEngineStaysInItsPackage = onlyIn("be.ptr.engine..", "org.camunda..")
            .because("another engine, or a fork of this one, must cost one package");

    @ArchTest
    static final ArchRule theInsideOfTheEngineKnowsNothingOfTheHall = noClasses()
            .that()
            .resideInAnyPackage(
                    "be.ptr.engine.internals", "be.ptr.engine.rules", "be.ptr.engine.accounts", "be.ptr.engine.webapp")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("be.ptr.engine")
            .because("commands stand on what hooks into the engine, and never the other way round");

    @ArchTest
    static final ArchRule theInsideOfTheEngineHasNoCircle = SlicesRuleDefinition.slices()
            .matching("be.ptr.engine.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule layoutStaysWithTheModels = onlyIn("be.ptr.bpmn..", "org.eclipse.elk..")
            .because("only the drawing of a model asks where its elements stand");

    @ArchTest
    static final ArchRule graphsStayWhereQuestionsAreAskedOfThem = noClasses()
            .that()
            .resideOutsideOfPackages("be.ptr.bpmn..", "be.ptr.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..")
            .because("a plan that was checked has no cycles left to ask about");

    @ArchTest
    static final ArchRule documentsStayInTheStoresOfTheirOwners = noClasses()
            .that(not(resideInAPackage("be.ptr.database..")).and(not(keepDocuments())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data..", "de.bwaldvogel..")
            .because("what is stored, and how, is decided by the store of whoever owns it, or written on the document");

    @ArchTest
    static final ArchRule nobodyReachesTheStoresOfOthers = noClasses()
            .that()
            .resideInAnyPackage(
                    "be.ptr.pages..", "be.ptr.cli..", "be.ptr.commands..", "be.ptr.progress..", "be.ptr.report..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MongoOperations.class)
            .because("who shows or decides something asks the owner of what is stored");

    @ArchTest
    static final ArchRule thePlanDependsOnNothing = noClasses()
            .that()
            .resideInAPackage("be.ptr.plan..")
            .should()
            .dependOnClassesThat(resideInAPackage("be.ptr..").and(not(resideInAPackage("be.ptr.plan.."))))
            .because("all arrows point to what a plan means");

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheTrade = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..dto..", "..service..", "..manager..")
            .because("such a name says nothing about what is inside");

    @ArchTest
    static final ArchRule classesAreNamedAfterTheTrade = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Data|Info|Handler|DTO|Dto)")
            .because("such a name says nothing about what the class is");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("be.ptr.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a server has a log, where the first passwords must not stand");

    @ArchTest
    static final ArchRule datesAreInstants = noClasses()
            .that()
            .resideOutsideOfPackage("be.ptr.engine..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class)
            .because("a Date can be changed by whoever holds it; the engine's API has nothing else");

    @ArchTest
    static final ArchRule theTimeComesFromAClock = noClasses()
            .that()
            .resideOutsideOfPackage("be.ptr.cli..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests and simulations set the time; a command has only the time of the machine");

    @ArchTest
    static final ArchRule nullIsSaidEverywhere = ArchRuleDefinition.classes()
            .should(beInAMarkedPackage())
            .because("outside a @NullMarked package nobody checks for null");

    /** A store has the connection; a document says that it is one. */
    private static DescribedPredicate<JavaClass> keepDocuments() {
        return DescribedPredicate.describe("keep documents", one -> {
            JavaClass outermost = one;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return outermost.getDirectDependenciesFromSelf().stream()
                            .anyMatch(to -> to.getTargetClass().isAssignableTo(MongoOperations.class))
                    || outermost.isAnnotatedWith(Document.class);
        });
    }

    private static ArchRule onlyIn(String home, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static ArchCondition<JavaClass> beInAMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean marked = one.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(one, marked, one.getName() + " in " + one.getPackageName()));
            }
        };
    }
}
