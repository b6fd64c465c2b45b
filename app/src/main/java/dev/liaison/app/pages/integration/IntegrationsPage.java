package dev.liaison.app.pages.integration;

import dev.liaison.app.pages.frame.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Manage, Engagement, Integrations. */
@Controller
class IntegrationsPage {
    private final Tiles tiles;

    IntegrationsPage(Tiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping(Tiles.PATH)
    String show(Viewer viewer, Model model) {
        viewer.requireGlobalAdmin();
        model.addAttribute("tiles", tiles.of(viewer.organizationId()));
        return "manage/integrations";
    }
}
