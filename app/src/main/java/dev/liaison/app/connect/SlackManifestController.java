package dev.liaison.app.connect;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The app manifest that an operator imports at Slack, with this installation's addresses. */
@Controller
class SlackManifestController {
    private final AppManifest manifest;

    SlackManifestController(AppManifest manifest) {
        this.manifest = manifest;
    }

    @GetMapping("/manage/engagement/integrations/slack/manifest")
    ResponseEntity<String> manifest() {
        var attachment = ContentDisposition.attachment()
                .filename("liaison-slack-app.json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(manifest.json());
    }
}
