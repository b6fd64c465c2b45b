package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Older;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.program.Program;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent to whom, by which channel, and whether it arrived. */
@Controller
class DeliveriesPage {
    private final Managed managed;
    private final Deliveries deliveries;
    private final DeliveryLines lines;
    private final Clock clock;

    DeliveriesPage(Managed managed, Deliveries deliveries, DeliveryLines lines, Clock clock) {
        this.managed = managed;
        this.deliveries = deliveries;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/manage/deliveries")
    String list(@RequestParam(defaultValue = "") String before, Viewer viewer, Model model) {
        var mine = managed.programs(viewer);
        var found = find(viewer, mine, Older.parse(before, clock.instant().plusSeconds(1)));
        model.addAttribute("page", Older.of(found, Delivery::createdAt).map(page -> lines.of(page, viewer.zone())));
        return "manage/deliveries";
    }

    private List<Delivery> find(Viewer viewer, List<Program> mine, Instant before) {
        return viewer.globalAdmin()
                ? deliveries.list(viewer.organizationId(), before, Older.PAGE + 1)
                : deliveries.ofPrograms(mine.stream().map(Program::id).toList(), before, Older.PAGE + 1);
    }
}
