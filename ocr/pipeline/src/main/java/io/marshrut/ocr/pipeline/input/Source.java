package io.marshrut.ocr.pipeline.input;

/** An opened file. */
public interface Source extends AutoCloseable {

    int pageCount();

    /** The caller closes the page; numbers count from 1. */
    Page page(int number) throws UnreadableException;

    @Override
    void close();
}
