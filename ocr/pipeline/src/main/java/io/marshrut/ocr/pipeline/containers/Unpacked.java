package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.LeftOut;
import java.util.List;

/** What a container held: documents in their order, and what was left out. */
public record Unpacked(List<ContainedFile> documents, List<LeftOut> leftOut) {}
