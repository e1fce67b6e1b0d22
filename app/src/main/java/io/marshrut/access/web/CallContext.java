package io.marshrut.access.web;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/**
 * Makes the call known to those who check passwords and tell the journal from where somebody came. Where Jersey is
 * present, Spring Boot puts this filter behind the security filters, and they would not see the call.
 */
@Configuration(proxyBeanMethods = false)
class CallContext {

    @Bean
    FilterRegistrationBean<RequestContextFilter> callContextFilter() {
        FilterRegistrationBean<RequestContextFilter> filter = new FilterRegistrationBean<>(new RequestContextFilter());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 5);
        return filter;
    }
}
