package io.marshrut.documents;

import io.marshrut.shared.Caller;
import java.util.Map;

/** The rule of secret documents as a part of a query: a secret one is for those it names, any other for whom its owner's rule admits. */
public final class SecretSql {

    private SecretSql() {}

    /**
     * @param id column of the document's id
     * @param rule the owner's condition
     * @param params takes the values of the condition
     */
    public static String condition(Caller caller, String id, String rule, Map<String, Object> params) {
        if (caller.isSystem()) {
            return rule;
        }
        params.put("namedReader", caller.login());
        return """
                (%2$s and not exists (select 1 from document_secrecy secrecy where secrecy.document_id = %1$s)
                 or exists (select 1 from document_reader named
                             where named.document_id = %1$s and named.login = :namedReader))
                """.formatted(id, rule);
    }
}
