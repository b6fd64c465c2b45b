package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Older;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.request.RequestLine;
import dev.liaison.app.pages.request.RequestLines;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.RequestFilter;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where each request stands, for admins. */
@Controller
class RequestsPage {
    private final Managed managed;
    private final MentoringRequests requests;
    private final RequestLines lines;
    private final Deliveries deliveries;
    private final DeliveryLines deliveryLines;
    private final Clock clock;

    RequestsPage(
            Managed managed,
            MentoringRequests requests,
            RequestLines lines,
            Deliveries deliveries,
            DeliveryLines deliveryLines,
            Clock clock) {
        this.managed = managed;
        this.requests = requests;
        this.lines = lines;
        this.deliveries = deliveries;
        this.deliveryLines = deliveryLines;
        this.clock = clock;
    }

    /** A request and the last message about it. */
    record Row(RequestLine line, String lastMessage) {}

    @GetMapping("/manage/requests")
    String list(
            @RequestParam(defaultValue = "") String program,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer,
            Model model) {
        var mine = managed.programs(viewer);
        var filter = RequestFilter.named(state);
        var from = Older.parse(before, clock.instant().plusSeconds(1));
        var found = requests.list(ids(mine, program), filter, from, Older.PAGE + 1);
        model.addAttribute("page", Older.of(found, MentoringRequest::sentAt).map(page -> rows(page, viewer)));
        model.addAttribute("programs", mine);
        model.addAttribute("program", program);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", RequestFilter.values());
        return "manage/requests";
    }

    /** Of the chosen program only if it is one of theirs. */
    private static List<UUID> ids(List<Program> mine, String chosen) {
        return mine.stream()
                .map(Program::id)
                .filter(id -> chosen.isEmpty() || id.toString().equals(chosen))
                .toList();
    }

    private List<Row> rows(List<MentoringRequest> page, Viewer viewer) {
        var last = deliveries.newestAbout(page.stream()
                .map(request -> MentoringRequestProcess.key(request.id()))
                .toList());
        return lines.of(page, viewer.person()).stream()
                .map(line -> new Row(
                        line,
                        Optional.ofNullable(last.get(MentoringRequestProcess.key(
                                        line.request().id())))
                                .map(delivery -> deliveryLines.lastMessage(delivery, viewer.zone()))
                                .orElse("")))
                .toList();
    }
}
