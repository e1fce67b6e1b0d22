package io.marshrut.shared;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every bundle in {@code messages/}: one per package, in Russian and English. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        IcuMessageSource source = new IcuMessageSource();
        source.setBasenames(Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_ru.properties"))
                .map(resource -> "messages/" + resource.getFilename().replace("_ru.properties", ""))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.forLanguageTag("ru"));
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
