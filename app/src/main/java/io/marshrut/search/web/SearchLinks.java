package io.marshrut.search.web;

import io.marshrut.ocr.model.Box;
import io.marshrut.search.SearchAnswer.Highlight;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** Links from one search to the next: the same question with a filter more or less. */
public class SearchLinks {

    private final List<String> facets;
    private final HttpServletRequest request;

    SearchLinks(List<String> facets, HttpServletRequest request) {
        this.facets = facets;
        this.request = request;
    }

    /** The value that is chosen of a facet, null where none is. */
    public String chosen(String facet) {
        String value = request.getParameter(facet);
        return value == null || value.isBlank() ? null : value;
    }

    public String with(String facet, String value) {
        return link(facet, value);
    }

    public String without(String facet) {
        return link(facet, null);
    }

    /** The question as it stands, without its page. */
    public String here() {
        return link(null, null);
    }

    /** Places on a page for the document's card, which lights them. */
    public String boxes(Highlight highlight) {
        return highlight.boxes().stream()
                .limit(20)
                .map((Box box) -> String.format(
                        Locale.ROOT, "%.4f %.4f %.4f %.4f", box.left(), box.top(), box.right(), box.bottom()))
                .collect(Collectors.joining(","));
    }

    private String link(String changed, String value) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/search");
        link.queryParam("q", "{q}");
        java.util.Map<String, Object> values = new java.util.HashMap<>();
        values.put("q", request.getParameter("q") == null ? "" : request.getParameter("q"));
        for (String facet : facets) {
            String kept = facet.equals(changed) ? value : chosen(facet);
            if (kept != null) {
                link.queryParam(facet, "{" + facet + "}");
                values.put(facet, kept);
            }
        }
        return link.encode().buildAndExpand(values).toUriString();
    }
}
