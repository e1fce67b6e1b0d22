package io.marshrut.ocr.model;

/**
 * One page as stored.
 *
 * @param number from 1
 * @param width of the stored page image in pixels; 0 where there is none
 * @param height of the stored page image in pixels; 0 where there is none
 * @param dpi of the stored page image
 * @param rotation degrees by which the source was turned clockwise to stand upright: 0, 90, 180, 270
 * @param imageKey S3 key of the page image (PNG); null in documents without pages, such as DOCX
 * @param wordsKey S3 key of the JSON array of the page's {@link Word}s
 */
public record PageInfo(int number, int width, int height, int dpi, int rotation, String imageKey, String wordsKey) {}
