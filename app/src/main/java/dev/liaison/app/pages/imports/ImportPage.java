package dev.liaison.app.pages.imports;

import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.imports.ImportKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports CSV files: upload, progress, and a report by line. */
@Controller
class ImportPage {
    private final Uploads uploads;

    ImportPage(Uploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping("/manage/import")
    String form(Viewer viewer, Model model) {
        viewer.requireGlobalAdmin();
        model.addAttribute("kinds", ImportKind.values());
        return "manage/import";
    }

    @PostMapping("/manage/import")
    String start(
            @RequestParam ImportKind kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean allOrNothing,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        viewer.requireGlobalAdmin();
        if (file.isEmpty()) {
            model.addAttribute("fileError", "Choose a file that is not empty.");
            model.addAttribute("chosen", kind);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(viewer, model);
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        return "redirect:/manage/import/" + uploads.start(viewer, kind, name, file.getBytes(), allOrNothing);
    }

    @GetMapping("/manage/import/{id}")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean polled,
            Viewer viewer,
            Model model) {
        viewer.requireGlobalAdmin();
        model.addAttribute("upload", uploads.find(viewer.organizationId(), id).orElseThrow(Missing::new));
        return polled ? "manage/import-report :: report" : "manage/import-report";
    }

    /** A file with the names of the columns, to be filled in. */
    @GetMapping("/manage/import/template")
    ResponseEntity<String> template(@RequestParam ImportKind kind, Viewer viewer) {
        viewer.requireGlobalAdmin();
        var name =
                ContentDisposition.attachment().filename(kind.words() + ".csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(String.join(",", kind.columns()) + "\n");
    }
}
