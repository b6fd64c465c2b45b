package dev.liaison.app.camunda;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.people.Login;
import dev.liaison.domain.people.Logins;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.support.SupportCase;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two organizations, Acme and Globex, each with a global admin, a program with an admin, a mentor and a mentee. */
@Component
public class World {
    static final String PASSWORD = "secret";
    public static final String SUPPORT = "sam@liaison.example";

    private final Logins logins;
    private final People people;
    private final Programs programs;
    private final Memberships memberships;
    private final FeatureEnablementProcess enablement;
    private final MentoringRequestProcess requests;
    private final MentoringRequests facts;
    private final RuntimeService runtime;
    public final Customer acme;
    public final Customer globex;

    /** An organization with its people. */
    public record Customer(
            Organization organization, Program program, Person global, Person admin, Person mentor, Person mentee) {}

    World(
            Logins logins,
            People people,
            Organizations organizations,
            Programs programs,
            Memberships memberships,
            FeatureEnablementProcess enablement,
            MentoringRequestProcess requests,
            MentoringRequests facts,
            RuntimeService runtime) {
        this.logins = logins;
        this.people = people;
        this.programs = programs;
        this.memberships = memberships;
        this.enablement = enablement;
        this.requests = requests;
        this.facts = facts;
        this.runtime = runtime;
        logins.save(new Login(SUPPORT, "Sam Support", "{noop}" + PASSWORD, true, null));
        acme = customer(organizations.named("Acme"));
        globex = customer(organizations.named("Globex"));
    }

    private Customer customer(Organization organization) {
        var program = programs.named(organization.id(), "Leaders of " + organization.name());
        var global = person(organization, "Gloria", "Global", true);
        var admin = person(organization, "Paul", "Program", false);
        var mentor = person(organization, "Mira", "Mentor", false);
        var mentee = person(organization, "Milan", "Mentee", false);
        memberships.save(program.id(), admin.id(), Role.PROGRAM_ADMIN, null);
        memberships.save(program.id(), mentor.id(), Role.MENTOR, null);
        memberships.save(program.id(), mentee.id(), Role.MENTEE, null);
        return new Customer(organization, program, global, admin, mentor, mentee);
    }

    private Person person(Organization organization, String first, String last, boolean globalAdmin) {
        var email = (first + "@" + organization.name() + ".example").toLowerCase(java.util.Locale.ROOT);
        var known = people.byEmail(organization.id(), email);
        if (known.isPresent()) {
            return known.get();
        }
        var person = new Person(
                UUID.randomUUID(),
                organization.id(),
                first + " " + last,
                email,
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                globalAdmin,
                true);
        people.add(person);
        logins.save(new Login(email, person.name(), "{noop}" + PASSWORD, false, person.id()));
        return person;
    }

    /** The global admin asks for a feature in a support case. */
    public void asksFor(Customer customer, Feature feature, String why) {
        enablement.open(new SupportCase(
                UUID.randomUUID(),
                customer.organization().id(),
                customer.global().id(),
                feature,
                why,
                "/manage/integrations",
                Instant.now(),
                null,
                null,
                null));
    }

    public void switchedOn(Customer customer, Feature feature) {
        enablement.switchOn(customer.organization().id(), feature, SUPPORT, Surface.COCKPIT, "They ordered it.");
    }

    /** A request that nobody answers; its program admin is asked to help. @return its id */
    public String stuckRequest(Customer customer) {
        return stuckAt(customer, "task_helpRequestAlong");
    }

    /** A request whose mentor is out of reach. @return its id */
    public String unreachedMentor(Customer customer) {
        return stuckAt(customer, "task_reachMentor");
    }

    private String stuckAt(Customer customer, String task) {
        var open = running(customer);
        if (open == null) {
            var sending = requests.send(
                    new NewRequest(
                            customer.program().id(),
                            customer.mentee().id(),
                            customer.mentor().id(),
                            "Would you help me?"),
                    Surface.WEB);
            open = sending.requestId().orElseThrow().toString();
        }
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("request:" + open)
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity(task)
                .execute();
        return open;
    }

    private @Nullable String running(Customer customer) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("mentoring-request")
                .tenantIdIn(customer.organization().id().toString())
                .list()
                .stream()
                .map(instance -> instance.getBusinessKey().substring("request:".length()))
                .filter(id -> facts.get(UUID.fromString(id)).open())
                .findFirst()
                .orElse(null);
    }
}
