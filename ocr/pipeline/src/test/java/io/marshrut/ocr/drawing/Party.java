package io.marshrut.ocr.drawing;

/** A side of a document; kpp is null for a sole trader. */
public record Party(String name, String inn, String kpp, String address, String signatory) {

    public String innAndKpp(String separator) {
        return kpp == null ? inn : inn + separator + kpp;
    }
}
