package io.marshrut.engine.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.rest.RequestWithBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Of the engine's REST API only external tasks of the account's own topics; everything else does not exist. */
class WorkerGate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerGate.class);
    private static final String TASKS = "/engine-rest/external-task";
    private static final Pattern OF_ONE_TASK =
            Pattern.compile(TASKS + "/([A-Za-z0-9:_-]+)/(complete|failure|extendLock|unlock)");
    private static final int MAX_BODY = 64 * 1024;

    private final WorkerAccount account;
    private final ExternalTaskService tasks;
    private final ObjectMapper json = new ObjectMapper();

    WorkerGate(WorkerAccount account, ExternalTaskService tasks) {
        this.account = account;
        this.tasks = tasks;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/engine-rest");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if ("GET".equals(request.getMethod()) && path.equals(TASKS) && isOwn(request.getParameter("topicName"))) {
            chain.doFilter(request, response);
        } else if ("POST".equals(request.getMethod()) && path.equals(TASKS + "/fetchAndLock")) {
            fetch(request, response, chain);
        } else if ("POST".equals(request.getMethod())) {
            ofOneTask(path, request, response, chain);
        } else {
            refuse(request, response);
        }
    }

    private void fetch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length <= MAX_BODY && asksOnlyForOwnTopics(body)) {
            chain.doFilter(new RequestWithBody(request, body), response);
        } else {
            refuse(request, response);
        }
    }

    private void ofOneTask(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher call = OF_ONE_TASK.matcher(path);
        if (!call.matches()) {
            refuse(request, response);
            return;
        }
        ExternalTask task =
                tasks.createExternalTaskQuery().externalTaskId(call.group(1)).singleResult();
        // a task that is gone is the engine's to answer: it tells the worker so in its own words
        if (task == null || isOwn(task.getTopicName())) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private boolean asksOnlyForOwnTopics(byte[] body) throws IOException {
        try {
            JsonNode topics = json.readTree(body).path("topics");
            boolean own = topics.isArray() && !topics.isEmpty();
            for (JsonNode topic : topics) {
                own &= isOwn(topic.path("topicName").asText(null));
            }
            return own;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private boolean isOwn(String topic) {
        return topic != null && account.topics().contains(topic);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("A worker's call was refused: {} {}", request.getMethod(), request.getRequestURI());
        response.setStatus(HttpStatus.FORBIDDEN.value());
    }
}
