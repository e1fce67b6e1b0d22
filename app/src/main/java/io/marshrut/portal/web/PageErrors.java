package io.marshrut.portal.web;

import io.marshrut.shared.DatabaseAway;
import io.marshrut.shared.Problem;
import io.marshrut.shared.TextRefused;
import io.marshrut.shared.Texts;
import io.marshrut.shared.TooManyParts;
import io.marshrut.shared.web.Formats;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Problems as pages: what is wrong, in words, and where to go from here. A fragment gets only the words. */
@ControllerAdvice(annotations = PageController.class)
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final Texts texts;
    private final ShellAdvice shell;

    private final MultipartProperties limits;

    PageErrors(Texts texts, ShellAdvice shell, MultipartProperties limits) {
        this.texts = texts;
        this.shell = shell;
        this.limits = limits;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletRequest request, HttpServletResponse response, Locale language) {
        return page(problem.kind().status(), texts.of(problem, language), request, response, language);
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException e,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        Problem problem = TooManyParts.isCauseOf(e)
                ? Problem.badRequest("bad_multipart")
                : Problem.tooLarge(limits.getMaxFileSize().toBytes());
        return problem(problem, request, response, language);
    }

    @ExceptionHandler
    ModelAndView anythingElse(Exception e, HttpServletRequest request, HttpServletResponse response, Locale language)
            throws Exception {
        if (e instanceof org.springframework.security.access.AccessDeniedException || DatabaseAway.isCauseOf(e)) {
            throw e;
        }
        if (TextRefused.isCauseOf(e)) {
            return problem(Problem.badRequest("bad_text"), request, response, language);
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            String code = status == HttpStatus.NOT_FOUND.value() ? "problem.not_found" : "portal.error.bad-request";
            return page(status, texts.get(code, language), request, response, language);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return page(500, texts.get("problem.internal_error", language), request, response, language);
    }

    /** What {@link PagesWithoutDatabase} shows. */
    ModelAndView withoutDatabase(HttpServletRequest request, HttpServletResponse response, Locale language) {
        int status = HttpStatus.SERVICE_UNAVAILABLE.value();
        String words = texts.get("problem.database_unavailable", language);
        return isFragment(request) ? fragment(status, words, response) : bare(status, words, response, language);
    }

    private ModelAndView page(
            int status, String words, HttpServletRequest request, HttpServletResponse response, Locale language) {
        if (isFragment(request)) {
            return fragment(status, words, response);
        }
        ModelAndView page = bare(status, words, response, language);
        page.addObject("shell", shell.shell(request, language));
        page.addObject("fmt", shell.formats(request, language));
        return page;
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private ModelAndView fragment(int status, String words, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#problem");
        response.setHeader("HX-Reswap", "innerHTML");
        response.setStatus(status);
        return new ModelAndView("portal/fragments :: problem")
                .addObject("words", words)
                .addObject("icons", shell.icons());
    }

    /** Without the shell, which would ask the database. */
    private ModelAndView bare(int status, String words, HttpServletResponse response, Locale language) {
        response.setStatus(status);
        ModelAndView page = new ModelAndView("portal/problem");
        page.addObject("status", status);
        page.addObject("words", words);
        page.addObject("icons", shell.icons());
        page.addObject("demonstration", false);
        page.addObject("shell", null);
        page.addObject("fmt", new Formats(texts, language, java.time.ZoneOffset.UTC, java.time.Instant.EPOCH));
        return page;
    }
}
