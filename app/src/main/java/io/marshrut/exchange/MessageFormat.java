package io.marshrut.exchange;

/** How a message is written down. */
public enum MessageFormat {
    JSON("application/json", "json"),
    XML("application/xml", "xml");

    private final String mediaType;
    private final String extension;

    MessageFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
