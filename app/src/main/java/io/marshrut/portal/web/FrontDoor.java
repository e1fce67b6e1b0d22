package io.marshrut.portal.web;

import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Sign-in, and where one comes in. */
@PageController
class FrontDoor {

    private static final List<String> DEMO_SIGN_INS = List.of(
            "employee",
            "it",
            "accountant",
            "manager",
            "lawyer",
            "finance",
            "marketing",
            "maintenance",
            "director",
            "admin");

    @GetMapping("/")
    String home() {
        return "redirect:/work";
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/work";
        }
        model.addAttribute("signIns", DEMO_SIGN_INS);
        return "portal/login";
    }
}
