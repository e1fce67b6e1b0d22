package io.marshrut.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** A script or picture has no words from the page before: its session is not looked up in the database for them. */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashMapsOfPages extends SessionFlashMapManager {

    private static final List<String> STATIC = List.of("/assets/", "/webjars/", "/favicon.");

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        boolean page = STATIC.stream().noneMatch(request.getRequestURI()::startsWith);
        return page ? super.retrieveFlashMaps(request) : null;
    }
}
