package dev.liaison.app.pages.manage;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Managing starts with what waits for answers. */
@Controller
class ManagePage {
    @GetMapping("/manage")
    String start() {
        return "redirect:/manage/requests";
    }
}
