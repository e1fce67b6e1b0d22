package io.marshrut.documentpackages;

import io.marshrut.contracts.ContractChanged;
import io.marshrut.jobs.Housekeeping;
import io.marshrut.powersofattorney.PowerChanged;
import io.marshrut.primarydocuments.DocumentLookup;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocumentChanged;
import io.marshrut.shared.Transactions;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices what happens to the documents, contracts and powers of attorney of packages, in the transaction of it. */
@Component
class PackageWatch implements Housekeeping {

    private final PackageRows rows;
    private final PackageContents contents;
    private final PackageFilling filling;
    private final PackageRefresh refresh;
    private final DocumentLookup lookup;
    private final Transactions transactions;

    PackageWatch(
            PackageRows rows,
            PackageContents contents,
            PackageFilling filling,
            PackageRefresh refresh,
            DocumentLookup lookup,
            Transactions transactions) {
        this.rows = rows;
        this.contents = contents;
        this.filling = filling;
        this.lookup = lookup;
        this.refresh = refresh;
        this.transactions = transactions;
    }

    @EventListener
    void changed(PrimaryDocumentChanged change) {
        if (change.status() == DocumentStatus.RECEIVED) {
            follow(change.documentId());
        }
        contents.packageOf(change.documentId()).ifPresent(id -> {
            if (change.status() == DocumentStatus.JOINED && isOpen(id)) {
                // its pages are in another document's now
                contents.takeOut(id, change.documentId());
            }
            refresh.refresh(id);
        });
    }

    /** What was found in the file of a document lies where that lies. */
    private void follow(UUID found) {
        lookup.wholeOf(found)
                .flatMap(contents::packageOf)
                .filter(this::isOpen)
                .ifPresent(id -> filling.addFound(id, found));
    }

    @EventListener
    void changed(ContractChanged change) {
        rows.openWith(change.id()).forEach(refresh::refresh);
    }

    @EventListener
    void changed(PowerChanged change) {
        rows.openWith(change.id()).forEach(refresh::refresh);
    }

    @Override
    public String name() {
        return "document-packages";
    }

    /** An administrator may have published another table of what is required, and sites are asked. */
    @Override
    public void tidy() {
        rows.open().forEach(id -> transactions.run(() -> refresh.overnight(id)));
    }

    private boolean isOpen(UUID id) {
        return rows.find(id).filter(DocumentPackage::isOpen).isPresent();
    }
}
