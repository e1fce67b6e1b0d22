package io.marshrut.documents;

import io.marshrut.access.Reader;
import io.marshrut.access.WhoReads;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a document, and why (кто видит и почему): shown to everybody who sees it. */
@Service
public class DocumentReaders {

    private final Documents documents;
    private final SecrecyRows secrecy;
    private final DocumentRules rules;
    private final WhoReads whoReads;

    DocumentReaders(Documents documents, SecrecyRows secrecy, DocumentRules rules, WhoReads whoReads) {
        this.documents = documents;
        this.secrecy = secrecy;
        this.rules = rules;
        this.whoReads = whoReads;
    }

    /** @throws io.marshrut.shared.Problem 404 where the caller does not see it */
    @Transactional(readOnly = true)
    public List<Reader> of(Caller caller, UUID id) {
        DocumentCard card = documents.card(caller, id);
        Secrecy names = secrecy.of(id);
        return names.isSecret()
                ? whoReads.named(names.logins(), "named")
                : rules.of(card).readers(card);
    }
}
