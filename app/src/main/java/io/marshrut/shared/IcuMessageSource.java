package io.marshrut.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Message bundles whose patterns are ICU messages, so that «1 заявка, 2 заявки, 5 заявок» is one text and not three.
 * Arguments are {@code {0}}, {@code {1}}, … or, where the only one is a map, named ones.
 */
class IcuMessageSource extends ResourceBundleMessageSource {

    private record Pattern(String text, Locale locale) {}

    private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();

    @Override
    protected String getMessageInternal(String code, Object[] args, Locale locale) {
        if (code == null) {
            return null;
        }
        String text = resolveCodeWithoutArguments(code, locale);
        if (text == null) {
            return null;
        }
        MessageFormat format = formats.computeIfAbsent(
                new Pattern(text, locale), pattern -> new MessageFormat(pattern.text(), ULocale.forLocale(locale)));
        synchronized (format) {
            return args != null && args.length == 1 && args[0] instanceof Map<?, ?> named
                    ? format.format(named)
                    : format.format(resolveArguments(args == null ? new Object[0] : args, locale));
        }
    }
}
