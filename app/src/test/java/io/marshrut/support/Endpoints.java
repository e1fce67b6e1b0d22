package io.marshrut.support;

import io.marshrut.shared.web.PageController;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What can be called: each endpoint as its method and path, such as {@code GET /requests/{id}}. */
public class Endpoints {

    /** A handler that names no method answers to all of these, and to those that follow from them. */
    private static final Set<RequestMethod> ANY = Set.of(RequestMethod.GET, RequestMethod.POST);

    /** Of the libraries: the description of the API and the pages of errors. */
    private static final List<String> FOREIGN =
            List.of("/v3/api-docs", "/swagger-ui", "/actuator", "/error", "${server.error.path");

    private Endpoints() {}

    /** Those of the house, in the order of their names. */
    public static Set<String> of(RequestMappingHandlerMapping mappings) {
        return of(mappings, handler -> true);
    }

    /** Those that are read as pages. */
    public static Set<String> pagesOf(RequestMappingHandlerMapping mappings) {
        Set<String> pages = of(mappings, handler -> handler.getBeanType().isAnnotationPresent(PageController.class));
        pages.removeIf(endpoint -> !endpoint.startsWith(RequestMethod.GET + " "));
        return pages;
    }

    private static Set<String> of(RequestMappingHandlerMapping mappings, Predicate<HandlerMethod> wanted) {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
            for (String path : mapping.getPatternValues()) {
                if (wanted.test(handler) && FOREIGN.stream().noneMatch(path::startsWith)) {
                    (named.isEmpty() ? ANY : named).forEach(method -> endpoints.add(method + " " + path));
                }
            }
        });
        return endpoints;
    }

    /** The mapping of controllers that no application has: planted ones. */
    public static RequestMappingHandlerMapping mappingOf(Object controller) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.getBeanFactory().registerSingleton(controller.getClass().getName(), controller);
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }
}
