package io.marshrut.storage;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The object store without a portal around it: imported by programs that stand beside the portal. */
@EnableConfigurationProperties(StorageSettings.class)
@Import({StorageConfiguration.class, ObjectStore.class, StoredObjects.class})
public class StoreAlone {}
