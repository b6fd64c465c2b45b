package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Older;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.AuditLog;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what, from where, and when. */
@Controller
class AuditPage {
    private final AuditLog audit;
    private final Moments moments;
    private final Clock clock;

    AuditPage(AuditLog audit, Moments moments, Clock clock) {
        this.audit = audit;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * One line, with its time in the reader's zone.
     *
     * @param href what it is about; empty when that has no page
     */
    record Row(AuditLine line, String what, String about, String href, Moment at) {}

    @GetMapping("/manage/audit")
    String list(@RequestParam(defaultValue = "") String before, Viewer viewer, Model model) {
        viewer.requireGlobalAdmin();
        var from = Older.parse(before, clock.instant().plusSeconds(1));
        var found = audit.list(viewer.organizationId(), from, Older.PAGE + 1);
        model.addAttribute("page", Older.of(found, AuditLine::at).map(page -> rows(page, viewer)));
        return "manage/audit";
    }

    private List<Row> rows(List<AuditLine> page, Viewer viewer) {
        return page.stream()
                .map(line -> new Row(
                        line,
                        AuditWords.what(line.action()),
                        AuditWords.about(line.subject()),
                        AuditWords.href(line.subject()),
                        moments.of(line.at(), viewer.zone())))
                .toList();
    }
}
