package io.marshrut.search;

import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Elasticsearch client writes dates as the rest of the house does, and takes what newer indexes hold. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    JacksonJsonpMapper jsonpMapper(ObjectMapper json) {
        return new JacksonJsonpMapper(json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }
}
