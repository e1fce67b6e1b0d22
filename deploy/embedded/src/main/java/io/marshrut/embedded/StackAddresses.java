package io.marshrut.embedded;

/** What the portal needs to know to reach the stack; the object store's keys are new at each start. */
public record StackAddresses(Database database, String searchUri, Storage storage) {

    public record Database(String url, String user, String password) {}

    public record Storage(String endpoint, String region, String bucket, String accessKey, String secretKey) {}
}
