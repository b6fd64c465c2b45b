package dev.liaison.app.pages.support;

import dev.liaison.app.connect.ExchangeApplication;
import dev.liaison.app.connect.ExchangeSetUp;
import dev.liaison.app.connect.OrganizationCalendarOutcome;
import dev.liaison.app.login.SignedIn;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where support types what opens a customer's Exchange: a service account's password, or the secret of an application (OAuth). It goes
 * straight into the vault, and is tried at once.
 */
@Controller
class ExchangePage {
    private static final String PATH = "/support/organizations/{id}/exchange";
    private static final String OAUTH = "oauth";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?");

    private final ExchangeSetUp exchange;
    private final CalendarAccounts accounts;
    private final Organizations organizations;

    ExchangePage(ExchangeSetUp exchange, CalendarAccounts accounts, Organizations organizations) {
        this.exchange = exchange;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** Support sets it up unasked. */
    @PostMapping(PATH)
    String begin(@PathVariable UUID id, RedirectAttributes next) {
        find(id);
        var account = exchange.beginUnasked(id);
        if (account.isEmpty()) {
            next.addFlashAttribute(
                    Banner.NAME,
                    Banner.bad("There is no room for it: the feature is off, or another account is connected."));
            return "redirect:/support/organizations/" + id;
        }
        return "redirect:" + path(id, account.get());
    }

    private Organization find(UUID id) {
        return organizations.find(id).orElseThrow(Missing::new);
    }

    private static String path(UUID id, UUID account) {
        return "/support/organizations/" + id + "/exchange/" + account;
    }

    @GetMapping(PATH + "/{account}")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "password") String way,
            Model model) {
        require(id, account);
        model.addAttribute("organization", find(id));
        model.addAttribute("accountId", account);
        model.addAttribute("account", accounts.find(account).orElse(null));
        model.addAttribute("possible", exchange.possible());
        model.addAttribute("oauth", way.equals(OAUTH));
        return "support/exchange";
    }

    private void require(UUID id, UUID account) {
        if (!exchange.expects(id, account)) {
            throw new Missing();
        }
    }

    @PostMapping(PATH + "/{account}")
    String signIn(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam String host,
            @RequestParam String name,
            @RequestParam String password,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes next) {
        require(id, account);
        var server = server(host);
        var banner = server.isEmpty() || name.isBlank() || password.isEmpty()
                ? Banner.bad("Write the host, such as mail.example.org, the sign-in name and the password.")
                : banner(exchange.signIn(id, account, server.get(), name.strip(), password, by.email()));
        next.addFlashAttribute(Banner.NAME, banner);
        return "redirect:" + path(id, account);
    }

    @PostMapping(PATH + "/{account}/oauth")
    String signInAsApp(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String tokenUrl,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String clientSecret,
            @RequestParam(defaultValue = "") String mailbox,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes next) {
        require(id, account);
        var server = server(host);
        var app = new ExchangeApplication(tokenUrl, clientId, clientSecret, mailbox);
        var banner = server.isEmpty() || !app.complete()
                ? Banner.bad(
                        "Write the host, such as mail.example.org, the token URL with https, the client ID, the client"
                                + " secret and the mailbox.")
                : banner(exchange.signIn(id, account, server.get(), app, by.email()));
        next.addFlashAttribute(Banner.NAME, banner);
        return "redirect:" + path(id, account) + "?way=" + OAUTH;
    }

    /** Exchange is spoken to by TLS only, so a name is enough. */
    private static Optional<URI> server(String host) {
        return Optional.of(host.strip())
                .filter(it -> HOST.matcher(it).matches())
                .map(it -> URI.create("https://" + it));
    }

    private static Banner banner(OrganizationCalendarOutcome outcome) {
        return outcome == OrganizationCalendarOutcome.CONNECTED
                ? Banner.good("The sign-in works, and is kept. Now complete the task in Tasklist, if it is open.")
                : Banner.bad(outcome.words());
    }
}
