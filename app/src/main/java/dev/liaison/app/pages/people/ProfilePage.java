package dev.liaison.app.pages.people;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Viewer;
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

    ProfilePage(People people) {
        this.people = people;
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
        next.addFlashAttribute(Banner.NAME, Banner.good("Profile saved."));
        return "redirect:/profile";
    }

    private static String show(Viewer viewer, ProfileForm form, Map<String, String> errors, Model model) {
        model.addAttribute("person", viewer.person());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zones", zones(viewer.zone()));
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
