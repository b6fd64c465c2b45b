package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.processes.delivery.MessageResendingProcess;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an admin decides that a message, of which nobody knows whether it arrived, is sent again. */
@Controller
class ResendDoor {
    private final Managed managed;
    private final Deliveries deliveries;
    private final MentoringRequests requests;
    private final MessageResendingProcess process;

    ResendDoor(Managed managed, Deliveries deliveries, MentoringRequests requests, MessageResendingProcess process) {
        this.managed = managed;
        this.deliveries = deliveries;
        this.requests = requests;
        this.process = process;
    }

    @PostMapping("/manage/deliveries/{id}/resend")
    String resend(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        viewer.requireAdmin();
        var delivery = deliveries.find(viewer.organizationId(), id).orElseThrow(Missing::new);
        managed.program(viewer, program(delivery));
        var again = process.resend(delivery, viewer.person().email());
        next.addFlashAttribute(
                Banner.NAME,
                again
                        ? Banner.good("The message is being sent again. The list shows what becomes of it.")
                        : Banner.bad("This message is not waiting to be sent again."));
        return "redirect:/manage/deliveries";
    }

    private UUID program(Delivery delivery) {
        return delivery.requestId()
                .flatMap(requests::find)
                .map(MentoringRequest::programId)
                .orElseThrow(Missing::new);
    }
}
