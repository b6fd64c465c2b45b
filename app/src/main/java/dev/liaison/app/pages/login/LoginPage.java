package dev.liaison.app.pages.login;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in. */
@Controller
class LoginPage {
    private final List<Provider> providers;
    private final List<DemoAccount> demoAccounts;

    /** One OpenID Connect button. */
    public record Provider(String id, String name) {}

    LoginPage(
            ObjectProvider<InMemoryClientRegistrationRepository> registrations,
            ObjectProvider<DemoAccounts> demo,
            @Value("${liaison.demo:false}") boolean demoOn) {
        this.providers = providers(registrations.getIfAvailable());
        this.demoAccounts =
                demoOn ? demo.stream().flatMap(it -> it.all().stream()).toList() : List.of();
    }

    private static List<Provider> providers(
            @org.jspecify.annotations.Nullable InMemoryClientRegistrationRepository registrations) {
        if (registrations == null) {
            return List.of();
        }
        return StreamSupport.stream(registrations.spliterator(), false)
                .map(LoginPage::provider)
                .toList();
    }

    private static Provider provider(ClientRegistration registration) {
        return new Provider(registration.getRegistrationId(), registration.getClientName());
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("providers", providers);
        model.addAttribute("demoAccounts", demoAccounts);
        return "login";
    }
}
