package dev.liaison.app.pages.integration;

import dev.liaison.app.connect.AppPackage;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.processes.clicks.Clicks;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organization's Teams: the app to upload, the tenants, and who in them nobody knows. */
@Controller
class TeamsPage {
    private static final String PATH = Tiles.PATH + "/teams";

    private final Features features;
    private final Workspaces workspaces;
    private final Installations installations;
    private final ChatContacts contacts;
    private final Clicks clicks;
    private final boolean setUp;

    TeamsPage(
            Features features,
            Workspaces workspaces,
            Installations installations,
            ChatContacts contacts,
            Clicks clicks,
            ObjectProvider<AppPackage> packages) {
        this.features = features;
        this.workspaces = workspaces;
        this.installations = installations;
        this.contacts = contacts;
        this.clicks = clicks;
        this.setUp = packages.stream().findAny().isPresent();
    }

    /** A connected tenant. @param strangers who has the app and is no member, latest first */
    record Tenant(Workspace workspace, int people, List<ChatContact> strangers) {}

    @GetMapping(PATH)
    String show(Viewer viewer, Model model) {
        requireTeams(viewer);
        model.addAttribute("setUp", setUp);
        model.addAttribute(
                "tenants",
                workspaces.of(viewer, Platform.TEAMS).stream().map(this::tenant).toList());
        model.addAttribute("toConfirm", installations.toConfirm(viewer.organizationId(), Platform.TEAMS));
        model.addAttribute("disconnected", installations.toReconnect(viewer.organizationId(), Platform.TEAMS));
        return "manage/teams";
    }

    private Tenant tenant(Workspace workspace) {
        var id = workspace.installation().id();
        return new Tenant(workspace, contacts.present(id).size(), contacts.unmatched(id));
    }

    /** Until support switches it on, there is no such page. */
    private void requireTeams(Viewer viewer) {
        viewer.requireGlobalAdmin();
        if (!features.enabled(viewer.organizationId(), Feature.TEAMS)) {
            throw new Missing();
        }
    }

    @PostMapping(PATH + "/{id}/confirm")
    String confirm(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        requireTeams(viewer);
        return connect(
                InstallationVerbs.CONFIRM,
                one(installations.toConfirm(viewer.organizationId(), Platform.TEAMS), id),
                " is connected. Everybody who has the app is welcomed there.",
                viewer,
                next);
    }

    @PostMapping(PATH + "/{id}/connect")
    String connectAgain(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        requireTeams(viewer);
        return connect(
                InstallationVerbs.RECONNECT,
                one(installations.toReconnect(viewer.organizationId(), Platform.TEAMS), id),
                " is connected again. Members who have the app get their messages there.",
                viewer,
                next);
    }

    private static Installation one(List<Installation> offered, UUID id) {
        return offered.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    private String connect(String verb, Installation tenant, String done, Viewer viewer, RedirectAttributes next) {
        var handled = clicks.act(verb, tenant.id().toString(), viewer.id(), Surface.WEB, "");
        next.addFlashAttribute(Banner.NAME, Banner.of(handled, tenant.name() + done));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/try-again")
    String tryAgain(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        requireTeams(viewer);
        var tenant = workspaces.find(viewer, id).orElseThrow(Missing::new).installation();
        var handled = clicks.act(InstallationVerbs.TRY_AGAIN, tenant.id().toString(), viewer.id(), Surface.WEB, "");
        next.addFlashAttribute(
                Banner.NAME, Banner.of(handled, "Messages are sent there again. Look here after the next one."));
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/{id}/remove")
    String askToRemove(
            @PathVariable UUID id,
            Viewer viewer,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Model model) {
        requireTeams(viewer);
        model.addAttribute("workspace", workspaces.find(viewer, id).orElseThrow(Missing::new));
        return inDialog ? "manage/teams-remove :: form" : "manage/teams-remove";
    }

    @PostMapping(PATH + "/{id}/remove")
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        requireTeams(viewer);
        var name = workspaces.name(viewer, id).orElseThrow(Missing::new);
        var handled = clicks.act(InstallationVerbs.REMOVE, id.toString(), viewer.id(), Surface.WEB, "");
        next.addFlashAttribute(
                Banner.NAME, Banner.of(handled, name + " is disconnected. Nothing is sent there any more."));
        return "redirect:" + PATH;
    }
}
