package io.marshrut.tables.web;

/**
 * Where an import stands in the portal, in the reader's words.
 *
 * @param title of its pages
 * @param lead what the table is matched by and what happens to the rest
 * @param path of the import, such as {@code /counterparties/import}: its form; with an id behind it the report
 * @param back path of the register
 * @param backTitle name of the register
 */
public record ImportPlace(String title, String lead, String path, String back, String backTitle) {}
