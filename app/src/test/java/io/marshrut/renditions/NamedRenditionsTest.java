package io.marshrut.renditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.storage.NamedObject;
import io.marshrut.storage.NamedObjects;
import io.marshrut.storage.StoredObjects;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Renderings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a backup must carry of a rendition. */
@PortalTest
class NamedRenditionsTest {

    @Autowired
    Renderings renderings;

    @Autowired
    NamedRenditions named;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TransactionTemplate transactions;

    /** The backup is a program of its own: the portal has none. */
    private StoredObjects objects;

    @BeforeEach
    void open() {
        objects = beans.createBean(StoredObjects.class);
    }

    @Test
    void everyObjectOfARenditionIsToldOnceAndExists() throws Exception {
        String id = renderings.rendered("договор.docx", OfficeFiles.docx("Договор " + UUID.randomUUID()));
        String folder = "rendition/" + renderings.card(id).sha256() + "/";

        List<String> keys = told(named).stream()
                .map(NamedObject::key)
                .filter(key -> key.startsWith(folder))
                .toList();

        assertThat(keys)
                .extracting(key -> key.substring(key.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder("result.json", "text.txt", "document.pdf", "page-1.png", "words-1.json");
        for (String key : keys) {
            try (StoredObjects.Arriving object = objects.open(key).orElseThrow()) {
                assertThat(object.content().read()).as(key).isNotNegative();
            }
        }
    }

    private List<NamedObject> told(NamedObjects owner) {
        List<NamedObject> told = new ArrayList<>();
        transactions.executeWithoutResult(status -> owner.tell(jdbc, objects, told::add));
        return told;
    }
}
