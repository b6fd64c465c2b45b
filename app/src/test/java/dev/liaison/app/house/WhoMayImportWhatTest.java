package dev.liaison.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.delivery.Mailer;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;

/** Who may never import what. */
@AnalyzeClasses(packages = "dev.liaison", importOptions = ProductCode.class)
class WhoMayImportWhatTest {
    private static final String[] VENDORS = {
        "com.slack..", "com.microsoft..", "com.google.api..", "net.fortuna..", "jakarta.mail..", "okhttp3.."
    };
    private static final String[] HTTP_CLIENTS = {
        "java.net.http..", "okhttp3..", "org.springframework.web.client..", "org.apache.http..", "org.apache.hc.."
    };

    @ArchTest
    static final ArchRule BPMN_IMPORTS_NOTHING = classes()
            .that()
            .resideInAPackage("dev.liaison.bpmn..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.liaison.bpmn..", "org.jspecify..")
            .because("the vocabulary is read by everybody, so it may not lean on anybody");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_TECHNOLOGY = noClasses()
            .that()
            .resideInAPackage("dev.liaison.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "jakarta.servlet..", "org.springframework.web..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(VENDORS)
            .because("rules must be true whatever engine, server or vendor is in use");

    @ArchTest
    static final ArchRule DOMAIN_IS_BELOW_EVERYTHING = noClasses()
            .that()
            .resideInAPackage("dev.liaison.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.liaison.bpmn..",
                    "dev.liaison.providers..",
                    "dev.liaison.processes..",
                    "dev.liaison.workers..",
                    "dev.liaison.app..")
            .because("facts do not depend on what is done with them");

    @ArchTest
    static final ArchRule ENGINE_ONLY_IN_PROCESSES = noClasses()
            .that()
            .resideOutsideOfPackages("dev.liaison.processes..", "dev.liaison.app.wiring..", "dev.liaison.app.camunda..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine..")
            .because("leaving this engine must be a change in few places");

    @ArchTest
    static final ArchRule EXTERNAL_TASK_CLIENT_ONLY_IN_THE_KIT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.liaison.workers.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.client..")
            .because("no worker knows where its tasks come from");

    @ArchTest
    static final ArchRule WORKERS_SEE_NEITHER_PROCESSES_NOR_APP = noClasses()
            .that()
            .resideInAPackage("dev.liaison.workers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.liaison.processes..", "dev.liaison.app..", "dev.liaison.providers..")
            .because("a worker does one call through a port and must run in a JVM of its own");

    @ArchTest
    static final ArchRule PROCESSES_SEE_NEITHER_WORKERS_NOR_APP = noClasses()
            .that()
            .resideInAPackage("dev.liaison.processes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.liaison.workers..", "dev.liaison.app..", "dev.liaison.providers..")
            .because("what happens next does not depend on who does it");

    @ArchTest
    static final ArchRule PROCESSES_CALL_NO_PROVIDER = noClasses()
            .that()
            .resideInAPackage("dev.liaison.processes..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ChatProvider.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Mailer.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Connector.class)
            .because("a call to the outside must not hold an engine transaction open");

    @ArchTest
    static final ArchRule PROVIDERS_DO_NOT_SEE_EACH_OTHER = slices().matching("dev.liaison.providers.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("dev.liaison.providers.."), resideInAnyPackage("dev.liaison.providers.http.."))
            .because("a provider must be readable alone; what they share is in http");

    @ArchTest
    static final ArchRule ONLY_WIRING_NAMES_PROVIDERS = noClasses()
            .that()
            .resideOutsideOfPackages("dev.liaison.providers..", "dev.liaison.app.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.liaison.providers..")
            .because("everybody else speaks to ports");

    @ArchTest
    static final ArchRule SECRETS_STAY_IN_FEW_HANDS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.liaison.domain.integration..",
                    "dev.liaison.providers..",
                    "dev.liaison.app.connect..",
                    "dev.liaison.app.wiring..",
                    "dev.liaison.workers.integration..",
                    "dev.liaison.workers.calendar..",
                    "dev.liaison.domain.calendar..",
                    "dev.liaison.workers.kit..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Vault.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Secret.class)
            .because("a token that nobody can reach can't leak");

    @ArchTest
    static final ArchRule SANDBOX_AND_PRODUCT_ARE_STRANGERS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.liaison.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.liaison.sandbox..")
            .because("a stand-in that shares code with its client proves nothing");

    @ArchTest
    static final ArchRule PAGES_AND_WEBHOOKS_DO_NOT_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.liaison.app.pages..",
                    "dev.liaison.app.webhooks..",
                    "dev.liaison.app.connect..",
                    "dev.liaison.app.api..",
                    "dev.liaison.app.login..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("doors speak to façades");

    @ArchTest
    static final ArchRule SQL_ONLY_IN_STORES = noClasses()
            .that()
            .resideOutsideOfPackages("dev.liaison.domain..", "dev.liaison.app.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
            .because("every query is scoped by organization in one place");

    @ArchTest
    static final ArchRule HTTP_ONLY_IN_PROVIDERS = noClasses()
            .that(not(resideInAnyPackage("dev.liaison.providers..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP_CLIENTS)
            .because("the outside is reached through ports, with their time-outs and their failures");

    @ArchTest
    static final ArchRule VENDORS_ONLY_IN_PROVIDERS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.liaison.providers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VENDORS)
            .because("how Slack does it is one folder's business");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("dev.liaison.(**)")
            .should()
            .beFreeOfCycles()
            .because("a room must be understood without the rooms that use it");
}
