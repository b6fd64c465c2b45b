package dev.liaison.app.pages.people;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.People;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member edits their own profile, and nobody else's. */
@Controller
class ProfilePage {
    private final People people;
    private final CalendarAccounts accounts;
    private final Features features;

    ProfilePage(People people, CalendarAccounts accounts, Features features) {
        this.people = people;
        this.accounts = accounts;
        this.features = features;
    }

    @GetMapping("/profile")
    String edit(Viewer viewer, Model model) {
        return show(viewer, ProfileForm.of(viewer.person()), Map.of(), model);
    }

    @PostMapping("/profile")
    String save(
            Viewer viewer,
            @ModelAttribute ProfileForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(viewer, form, errors, model);
        }
        people.saveProfile(form.applyTo(viewer.person()));
        if (lacksCalendar(viewer)) {
            next.addFlashAttribute(Banner.NAME, Banner.good("Profile saved. One last step: connect your calendar."));
            return "redirect:/settings/calendar";
        }
        next.addFlashAttribute(Banner.NAME, Banner.good("Profile saved."));
        return "redirect:/profile";
    }

    /** True while nobody can see when this member is free. */
    private boolean lacksCalendar(Viewer viewer) {
        return scheduling(viewer)
                && accounts.ofPerson(viewer.id()).isEmpty()
                && accounts.ofOrganization(viewer.organizationId()).isEmpty();
    }

    private boolean scheduling(Viewer viewer) {
        return features.enabled(viewer.organizationId(), Feature.SCHEDULING_ASSISTANT);
    }

    private String show(Viewer viewer, ProfileForm form, Map<String, String> errors, Model model) {
        model.addAttribute("person", viewer.person());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zones", zones(viewer.zone()));
        model.addAttribute("scheduling", scheduling(viewer));
        return "people/edit";
    }

    /** Places that people know, not the likes of "Etc/GMT+5". */
    private static TreeSet<String> zones(ZoneId present) {
        var zones = new TreeSet<String>();
        zones.add(present.getId());
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.matches(
                                "(Africa|America|Antarctica|Asia|Atlantic|Australia" + "|Europe|Indian|Pacific)/.+"))
                .forEach(zones::add);
        return zones;
    }
}
