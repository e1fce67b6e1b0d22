package io.marshrut.ocr.pipeline.office;

import java.util.Arrays;
import java.util.Optional;

/** Office formats that are laid out as pages; the office program looks at the extension beside the content. */
public enum OfficeFormat {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Export.WRITER),
    DOTX("dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template", Export.WRITER),
    DOCM("docm", "application/vnd.ms-word.document.macroenabled.12", Export.WRITER),
    DOC("doc", "application/msword", Export.WRITER),
    ODT("odt", "application/vnd.oasis.opendocument.text", Export.WRITER),
    RTF("rtf", "application/rtf", Export.WRITER),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Export.CALC),
    XLSM("xlsm", "application/vnd.ms-excel.sheet.macroenabled.12", Export.CALC),
    XLS("xls", "application/vnd.ms-excel", Export.CALC),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", Export.CALC);

    /** Names of LibreOffice's export filters; value 2 of the version is PDF/A-2b. */
    private static final class Export {
        private static final String ARCHIVAL = ":{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";
        /** Each sheet on a page of its own size: a table is not torn, and nothing is printed beside it. */
        private static final String WHOLE_SHEETS =
                "pdf:calc_pdf_Export:{\"SinglePageSheets\":{\"type\":\"boolean\",\"value\":\"true\"}}";

        private static final String WRITER = "pdf:writer_pdf_Export" + ARCHIVAL;
        private static final String CALC = "pdf:calc_pdf_Export" + ARCHIVAL;
    }

    private final String extension;
    private final String mediaType;
    private final String target;

    OfficeFormat(String extension, String mediaType, String target) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.target = target;
    }

    public static Optional<OfficeFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    String extension() {
        return extension;
    }

    /** What {@code --convert-to} is told. */
    String target() {
        return target;
    }

    /** As {@link #target}, for pages that are read and not printed. */
    String targetToRead() {
        return isWorkbook() ? Export.WHOLE_SHEETS : target;
    }

    boolean isWorkbook() {
        return target.equals(Export.CALC);
    }
}
