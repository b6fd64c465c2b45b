package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The app package that an admin uploads to Teams. */
@Controller
@WhenTeamsIsSetUp
class TeamsPackageController {
    private final AppPackage teamsPackage;
    private final Features features;

    TeamsPackageController(AppPackage teamsPackage, Features features) {
        this.teamsPackage = teamsPackage;
        this.features = features;
    }

    @GetMapping("/manage/engagement/integrations/teams/package")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal SignedIn signedIn) {
        if (!features.enabled(signedIn.requirePerson().organizationId(), Feature.TEAMS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var attachment = ContentDisposition.attachment()
                .filename("liaison-teams-app.zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(teamsPackage.zip());
    }
}
