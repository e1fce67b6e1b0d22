package io.marshrut.portal.web;

import io.marshrut.shared.web.OwnPath;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    String login(HttpServletRequest request, @RequestParam(required = false) String back, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:" + OwnPath.of(back).orElse("/work");
        }
        model.addAttribute("signIns", DEMO_SIGN_INS);
        model.addAttribute("back", OwnPath.of(back).orElse(null));
        return "portal/login";
    }
}
